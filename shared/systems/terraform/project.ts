import type { Document } from '../../document/document.ts';
import type { Element } from '../../graph/element.ts';
import { blockElement } from './blockElement.ts';
import { terraformFile, visible } from './module/files.ts';
import { isElement, moduleOfValue, moduleValue } from './module/module.ts';
import { moduleElement } from './moduleElement.ts';

/** The elements of a module's folder: the module, and its resources, data sources and module calls. */
export function projectModule(documents: readonly Document[]): readonly Element[] {
  const seen = visible(documents);
  const anchor = anchorOf(seen);
  const folder = anchor && terraformFile(anchor.file)?.folder;
  if (!anchor || folder === undefined) return [];
  const value = moduleValue(seen);
  const module = moduleOfValue(value, folder);
  const taken = new Set<string>();
  const elements = module.blocks.filter(isElement).map((block) => blockElement(block, module));
  return [moduleElement(value, folder, anchor, documents), ...elements].filter(
    // The same block twice is one element; a rule tells of the second one.
    ({ id }) => !taken.has(id) && taken.add(id),
  );
}

/** `main.tf` where there is one, else the first file with definitions. */
function anchorOf(documents: readonly Document[]): Document | undefined {
  const code = documents.filter(({ file }) => terraformFile(file)?.role === 'code');
  return code.find(({ file }) => /(^|\/)main\.(tf|tofu)(\.json)?$/.test(file)) ?? code[0];
}
