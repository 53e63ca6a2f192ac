import type { Document } from '../../../document/document.ts';
import type { HclSite } from '../../../document/hcl/hclSite.ts';
import type { Span } from '../../../document/position.ts';
import type { Look } from '../../../graph/look.ts';
import { textAt } from '../../../json.ts';
import type { Proposal } from '../../writing.ts';
import { relativeFolder, terraformFile } from '../module/files.ts';
import { mentionsOf } from '../module/mentions.ts';
import {
  blocksOfType,
  localFolder,
  moduleKind,
  nameOf,
  type TerraformModule,
  terraformGroup,
} from '../module/module.ts';
import { providerTypes } from '../output/providerSchema.ts';
import { type Argument, argumentsOf, type BlockChain, inputsOf } from './arguments.ts';
import { functionNames, typeWords } from './expressionWords.ts';
import { type Named, namesUnder } from './names.ts';
import { chainAt, moduleOf, siteAt, writtenIn } from './site.ts';
import { topBlocks } from './vocabulary.ts';

/** What may be written at an offset of a module's file or a file of values. */
export function complete(document: Document, offset: number, look: Look): readonly Proposal[] {
  const module = moduleOf(document, look);
  const site = module && siteAt(document, offset);
  if (!module || !site || site.at === 'comment') return [];
  const chain = chainAt(site, module, document);
  switch (site.at) {
    case 'item':
      return items(site, chain, module, document, look, offset);
    case 'label':
      return labels(site, module, look).map((label) => labelled(label, site, offset));
    case 'text':
      return texts(site, chain, document, look).map((text) => ({
        label: text,
        insert: text,
        kind: 'reference',
        span: before(offset, site.written),
      }));
    case 'expression':
      return expressions(site, chain, module, look, offset);
    default:
      return [];
  }
}

function items(
  site: HclSite,
  chain: BlockChain,
  module: TerraformModule,
  document: Document,
  look: Look,
  offset: number,
): readonly Proposal[] {
  const span = before(offset, site.written);
  const values = terraformFile(document.file)?.role === 'values';
  if (chain.types.length === 0 && !values)
    return topBlocks.map(({ name, text, snippet }) => ({
      label: name,
      insert: snippet,
      kind: 'snippet',
      detail: 'block',
      documentation: text,
      span,
    }));
  const there = writtenIn(site, document);
  const offered = values ? inputsOf(module) : argumentsOf(chain, look);
  const free = offered.filter(({ name, type }) => name === site.written || type === 'block' || !there.has(name));
  return free.toSorted((a, b) => Number(b.required) - Number(a.required)).map((one) => argument(one, span));
}

function argument({ name, type, required, detail = type, text }: Argument, span: Span): Proposal {
  const block = type === 'block';
  const own = name === 'dynamic' || name === 'provisioner' ? `${name} "$1" {\n  $0\n}` : `${name} {\n  $0\n}`;
  return {
    label: name,
    insert: block ? own : `${name} = `,
    kind: block ? 'snippet' : 'field',
    detail: required && !detail.includes('required') ? `${detail} · required` : detail,
    ...(text ? { documentation: text } : {}),
    span,
  };
}

/** Names that the label of a block may have: types in use, and variables that are read and not declared. */
function labels({ keys, label }: HclSite, module: TerraformModule, look: Look): readonly string[] {
  const [type = ''] = keys;
  if (label !== 0) return [];
  if (type === 'variable') {
    const declared = new Set(blocksOfType(module, 'variable').map(nameOf));
    const read = module.blocks.flatMap(mentionsOf).filter(({ kind }) => kind === 'var');
    return [...new Set(read.map(({ name }) => name))].filter((name) => !declared.has(name));
  }
  if (type === 'provider') return providersOf(module);
  return type === 'resource' || type === 'data' || type === 'ephemeral' ? typesInUse(type, look) : [];
}

function typesInUse(type: string, look: Look): readonly string[] {
  const prefix = type === 'resource' ? '' : `${type}.`;
  const used = look
    .kindsPresent()
    .filter(({ group, kind }) => group === terraformGroup && kind.startsWith(prefix) && /^[a-z]/.test(kind))
    .map(({ kind }) => kind.slice(prefix.length))
    .filter((kind) => !kind.includes('.'));
  return [...new Set([...used, ...providerTypes(look, type)])].sort();
}

function providersOf(module: TerraformModule): readonly string[] {
  const types = blocksOfType(module, 'resource').map(({ labels: [type = ''] }) => type.replace(/_.*$/, ''));
  return [...new Set(types)].filter((name) => name !== 'terraform').sort();
}

function labelled(label: string, { quoted, written }: HclSite, offset: number): Proposal {
  const insert = quoted ? label : `"${label}"`;
  return { label, insert, kind: 'reference', span: before(offset, written) };
}

/** Folders of modules in the source of a call. */
function texts({ keys }: HclSite, { types }: BlockChain, document: Document, look: Look): readonly string[] {
  if (types.join() !== 'module' || keys.join() !== 'source') return [];
  const own = terraformFile(document.file)?.folder ?? '';
  return look
    .ofKind(terraformGroup, moduleKind)
    .map(({ source }) => terraformFile(source.file)?.folder ?? '')
    .filter((folder) => folder !== own)
    .map((folder) => relativeFolder(own, folder))
    .filter((source) => localFolder(document.file, source) !== undefined)
    .sort();
}

function expressions(
  { keys, written }: HclSite,
  chain: BlockChain,
  module: TerraformModule,
  look: Look,
  offset: number,
): readonly Proposal[] {
  const dot = written.lastIndexOf('.');
  const span = before(offset, written.slice(dot + 1));
  const [key] = keys;
  if (chain.types.join() === 'variable' && key === 'type')
    return typeWords.map(({ name, insert }) => ({ label: name, insert, kind: 'snippet', detail: 'type', span }));
  if (key === 'provider' && dot < 0) return configurations(module).map((name) => plain({ name }, span));
  const address = dot < 0 ? [] : segmentsOf(written.slice(0, dot));
  const scope = { module, look, ...(chain.top ? { block: chain.top } : {}) };
  const names = namesUnder(address, scope).map((one) => plain(one, span));
  if (dot >= 0) return names;
  const type = argumentsOf(chain, look).find(({ name }) => name === key)?.type;
  const constants = type === 'bool' ? ['true', 'false'] : [];
  return [
    ...constants.map((label): Proposal => ({ label, insert: label, kind: 'value', detail: 'bool', span })),
    ...names,
    ...functionNames.map(
      (name): Proposal => ({ label: name, insert: `${name}($0)`, kind: 'snippet', detail: 'function', span }),
    ),
  ];
}

/** Provider configurations as addresses: `aws`, `aws.west`. */
function configurations(module: TerraformModule): readonly string[] {
  return blocksOfType(module, 'provider').map((block) => {
    const alias = textAt(block.body, 'alias');
    return alias ? `${nameOf(block)}.${alias}` : nameOf(block);
  });
}

/** `aws_subnet.main[0]` as its names. */
export function segmentsOf(address: string): readonly string[] {
  return address
    .replaceAll(/\[[^\]]*\]/g, '')
    .split('.')
    .filter((segment) => segment !== '*');
}

function plain({ name, detail, text }: Named, span: Span): Proposal {
  return {
    label: name,
    insert: name,
    kind: 'reference',
    ...(detail ? { detail } : {}),
    ...(text ? { documentation: text } : {}),
    span,
  };
}

function before(offset: number, written: string): Span {
  return { start: offset - written.length, end: offset };
}
