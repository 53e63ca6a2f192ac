import type { Place } from '../../../document/document.ts';
import { expressionKey } from '../../../document/hcl/hclValue.ts';
import type { Look } from '../../../graph/look.ts';
import { isObject, type JsonValue, textAt } from '../../../json.ts';
import type { Schema } from '../../../schema/schema.ts';
import type { TerraformBlock } from '../module/blocks.ts';
import { metaArguments } from '../module/metaArguments.ts';
import { blocksOfType, calledModule, isRequired, kindOfBlock, nameOf, type TerraformModule } from '../module/module.ts';
import { providerBlock } from '../output/providerSchema.ts';
import { inBlock, nameOfBlock } from '../rules/place.ts';
import { isLiteral, typeSchema } from '../typeSchema.ts';

/** Something that has a name in a module, for completion, hover and going to where it is defined. */
export interface Named {
  readonly name: string;
  /** Its type and the like, in a few words. */
  readonly detail?: string;
  /** What it is for, in Markdown. */
  readonly text?: string;
  readonly place?: Place;
}

/** From where names are looked up. */
export interface Scope {
  readonly module: TerraformModule;
  readonly look: Look;
  /** The block that the expression stands in. */
  readonly block?: TerraformBlock;
}

/** What may follow an address: of `[]` its first words, of `['var']` the variables, of `['module', 'db']` the outputs of db. */
export function namesUnder(address: readonly string[], scope: Scope): readonly Named[] {
  const { module } = scope;
  const [root, first, second, ...rest] = address;
  switch (root) {
    case undefined:
      return roots(scope);
    case 'var':
      return first === undefined
        ? variablesOf(module)
        : fieldsUnder(variableSchema(module, first), address.slice(2).filter(isName));
    case 'local':
      return first === undefined ? localsOf(module) : [];
    case 'module':
      if (first === undefined) return blocksOfType(module, 'module').map(calledName);
      return second === undefined ? outputsOf(first, scope) : [];
    case 'data':
    case 'ephemeral':
      if (first === undefined) return typesIn(module, root);
      if (second === undefined) return instancesOf(module, root, first);
      return rest.length === 0 ? attributesOf(scope, root, first, second) : [];
    case 'path':
      return fixed({
        module: 'Folder of this module.',
        root: 'Folder of the module that is run.',
        cwd: 'Working folder.',
      });
    case 'each':
      return fixed({ key: 'Key of the item of `for_each`.', value: 'Value of the item of `for_each`.' });
    case 'count':
      return fixed({ index: 'Number of this one, from 0.' });
    case 'terraform':
      return fixed({ workspace: 'Name of the workspace that is selected.' });
    default:
      if (first === undefined) return instancesOf(module, 'resource', root);
      return second === undefined ? attributesOf(scope, 'resource', root, first) : [];
  }
}

/** The thing that an address names. */
export function namedAt(address: readonly string[], scope: Scope): Named | undefined {
  const name = address.at(-1);
  return namesUnder(address.slice(0, -1), scope).find((one) => one.name === name);
}

/** The variables of a module, as names of its inputs. */
export function variablesOf(module: TerraformModule): readonly Named[] {
  return blocksOfType(module, 'variable').map((block) => {
    const preset = block.body.default;
    const facts = [
      codeText(block.body.type) ?? 'any',
      ...(isRequired(block) ? ['required'] : []),
      ...(preset === undefined || !isLiteral(preset) ? [] : [`default ${shortJson(preset)}`]),
      ...(block.body.sensitive === true ? ['sensitive'] : []),
    ];
    return named(block, facts.join(' · '), textAt(block.body, 'description'));
  });
}

function roots(scope: Scope): readonly Named[] {
  const { module, block } = scope;
  const has = (type: string) => blocksOfType(module, type).length > 0;
  return [
    ...(has('variable') ? [{ name: 'var', detail: 'variables of this module' }] : []),
    ...(has('locals') ? [{ name: 'local', detail: 'local values of this module' }] : []),
    ...(has('module') ? [{ name: 'module', detail: 'outputs of called modules' }] : []),
    ...(has('data') ? [{ name: 'data', detail: 'data sources of this module' }] : []),
    ...(block && Object.hasOwn(block.body, 'for_each') ? [{ name: 'each', detail: 'the item of for_each' }] : []),
    ...(block && Object.hasOwn(block.body, 'count') ? [{ name: 'count', detail: 'which of count it is' }] : []),
    ...typesIn(module, 'resource'),
    { name: 'path', detail: 'folders' },
    { name: 'terraform', detail: 'the workspace' },
  ];
}

function typesIn(module: TerraformModule, type: string): readonly Named[] {
  const types = new Set(blocksOfType(module, type).map((block) => block.labels[0] ?? ''));
  return [...types].map((name) => ({ name, detail: type === 'data' ? 'data source' : type }));
}

function instancesOf(module: TerraformModule, type: string, of: string): readonly Named[] {
  return blocksOfType(module, type)
    .filter((block) => block.labels[0] === of)
    .map((block) => named(block, `${kindOfBlock(block)} in ${block.file}`));
}

function localsOf(module: TerraformModule): readonly Named[] {
  return blocksOfType(module, 'locals').flatMap((block) =>
    Object.entries(block.body).map(([name, value]) => ({
      name,
      detail: codeText(value) ?? shortJson(value),
      place: inBlock(block, [name], 'key'),
    })),
  );
}

function calledName(block: TerraformBlock): Named {
  return named(block, textAt(block.body, 'source') ?? 'module');
}

function outputsOf(call: string, { module, look }: Scope): readonly Named[] {
  const block = blocksOfType(module, 'module').find((one) => nameOf(one) === call);
  const target = block && calledModule(block, look);
  if (!target) return [];
  return blocksOfType(target, 'output').map((output) =>
    named(output, output.body.sensitive === true ? 'output · sensitive' : 'output', textAt(output.body, 'description')),
  );
}

/** What is read of a resource: what its provider states, else the arguments that are written, and its id. */
function attributesOf({ module, look }: Scope, type: string, of: string, name: string): readonly Named[] {
  const stated = providerBlock(look, type, of);
  if (stated)
    return [...stated.attributes.values()].map((one) => ({
      name: one.name,
      detail: one.sensitive ? `${one.type} · sensitive` : one.type,
      ...(one.description ? { text: one.description } : {}),
    }));
  const block = blocksOfType(module, type).find((one) => one.labels[0] === of && nameOf(one) === name);
  if (!block) return [];
  const written = Object.entries(block.body)
    .filter(([key]) => !metaArguments.has(key))
    .map(([key, value]) => ({
      name: key,
      detail: codeText(value) ?? shortJson(value),
      place: inBlock(block, [key], 'key'),
    }));
  return Object.hasOwn(block.body, 'id') ? written : [{ name: 'id', detail: 'string' }, ...written];
}

function variableSchema(module: TerraformModule, name: string): Schema {
  const block = blocksOfType(module, 'variable').find((one) => nameOf(one) === name);
  return typeSchema(block?.body.type);
}

function fieldsUnder(schema: Schema | undefined, path: readonly string[]): readonly Named[] {
  const [key, ...rest] = path;
  if (key !== undefined) return fieldsUnder(schema?.properties?.[key], rest);
  return Object.entries(schema?.properties ?? {}).map(([name, { type }]) => ({
    name,
    ...(typeof type === 'string' ? { detail: type } : {}),
  }));
}

function named(block: TerraformBlock, detail: string, text?: string): Named {
  return { name: nameOf(block), detail, place: nameOfBlock(block), ...(text ? { text } : {}) };
}

function fixed(words: Readonly<Record<string, string>>): readonly Named[] {
  return Object.entries(words).map(([name, text]) => ({ name, text }));
}

function isName(segment: string): boolean {
  return !segment.startsWith('[');
}

/** The text of an expression; undefined for literals. */
function codeText(value: JsonValue | undefined): string | undefined {
  const code = isObject(value) ? value[expressionKey] : undefined;
  return typeof code === 'string' ? code.replaceAll(/\s+/g, ' ').slice(0, longest) : undefined;
}

const longest = 60;

function shortJson(value: JsonValue): string {
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
