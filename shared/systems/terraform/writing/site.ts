import type { Document } from '../../../document/document.ts';
import { type BlockAround, type HclSite, hclSite } from '../../../document/hcl/hclSite.ts';
import type { Body } from '../../../document/hcl/nodes.ts';
import { readHcl } from '../../../document/hcl/readBody.ts';
import type { Look } from '../../../graph/look.ts';
import { terraformFile } from '../module/files.ts';
import { moduleIn, readModule, type TerraformModule } from '../module/module.ts';
import type { BlockChain } from './arguments.ts';

/** The module whose folder a document lies in, also where nothing of it could be read yet; undefined for other files. */
export function moduleOf(document: Document, look: Look): TerraformModule | undefined {
  const file = terraformFile(document.file);
  const element = file && moduleIn(look, file.folder);
  return element ? readModule(element) : file && { folder: file.folder, blocks: [], complete: true };
}

/** What is written at an offset; in JSON syntax only the expressions inside texts are known. */
export function siteAt(document: Document, offset: number): HclSite | undefined {
  const { text, span } = document;
  if (document.syntax === 'hcl') return hclSite(text, offset, span.start);
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const open = /\$\{[^}"]*$/.exec(line);
  return open ? { ...hclSite(`x = "${open[0]}`, open[0].length + 5), keys: [] } : undefined;
}

/** The blocks around a site; a `dynamic` block and its `content` count as the block that they make. */
export function chainAt({ blocks }: HclSite, module: TerraformModule, document: Document): BlockChain {
  const [first] = blocks;
  const top = module.blocks.find(
    ({ file, type, labels }) =>
      file === document.file && type === first?.type && labels.join('\n') === first.labels.join('\n'),
  );
  return { types: chainTypes(blocks), labels: first?.labels ?? [], ...(top ? { top } : {}) };
}

/** The types of blocks in each other, outermost first. */
export function chainTypes(blocks: readonly Pick<BlockAround, 'type' | 'labels'>[]): readonly string[] {
  return blocks.flatMap(({ type }, index) => {
    if (type === 'content' && blocks[index - 1]?.type === 'dynamic') return blocks[index - 1]?.labels[0] ?? [];
    return type === 'dynamic' && blocks[index + 1]?.type === 'content' ? [] : type;
  });
}

/** The names that are written already in the innermost block of a site. */
export function writtenIn({ blocks }: HclSite, { text, span }: Document): ReadonlySet<string> {
  const syntax = readHcl(text, span.start);
  let body: Body | undefined = 'body' in syntax ? syntax.body : undefined;
  for (const { start } of blocks) {
    const inner: Body['items'][number] | undefined = body?.items.find((item) => item.span.start === start);
    body = inner?.kind === 'block' ? inner.body : undefined;
  }
  return new Set(body?.items.flatMap((item) => (item.kind === 'attribute' ? item.name : [])));
}
