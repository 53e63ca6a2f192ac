import type { Document, TextEdit } from '../document/document.ts';
import { insertItem, remove, renameKey, setValue } from '../document/edit.ts';
import { isObject, type JsonPath, type JsonValue, listAt, valueAt } from '../json.ts';
import { fail, type Result } from '../result.ts';
import type { InputChange, InputKeyword, InputPath } from './apiEdits.ts';
import { type EditStep, editsInTurn } from './editsInTurn.ts';

/** How a format spells a keyword: CRDs have one `example`, JSON Schema a list of `examples`. */
export interface SchemaSpelling {
  readonly examples: 'one' | 'list';
}

/** Keywords in the order in which people write them: a new one goes behind the last of those before it. */
const order: readonly string[] = [
  'type',
  'title',
  'description',
  'enum',
  'format',
  'pattern',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'default',
  'example',
  'examples',
  'x-kubernetes-validations',
  'required',
  'items',
  'properties',
];

/**
 * Where the schema of an input stands in a document: from the schema of all inputs at `root` down a path of names. Lists
 * and maps are entered by themselves, or by 0 and `*`. Undefined where no such input is stated there.
 */
export function schemaFieldPath(value: JsonValue, root: JsonPath, path: InputPath): JsonPath | undefined {
  let at = root;
  for (const segment of path) {
    if (segment === 0 || segment === '*') continue;
    at = [...innermost(value, at), 'properties', segment];
    if (!isObject(valueAt(value, at))) return undefined;
  }
  return path.at(-1) === 0 || path.at(-1) === '*' ? innermost(value, at) : at;
}

/** The object schema in which fields stand: the schema itself, or that of its items or values. */
function innermost(value: JsonValue, path: JsonPath): JsonPath {
  for (const keyword of ['items', 'additionalProperties'] as const) {
    const inner = [...path, keyword];
    if (isObject(valueAt(value, inner))) return innermost(value, inner);
  }
  return path;
}

/** Changes an input that is written as a JSON schema in a document, whose inputs have their schema at `root`. */
export function changeSchemaField(
  document: Document,
  root: JsonPath,
  path: InputPath,
  change: InputChange,
  spelling: SchemaSpelling,
): Result<readonly TextEdit[]> {
  const at = schemaFieldPath(document.value, root, path);
  if (!at || !isObject(valueAt(document.value, at)))
    return fail({
      code: 'input/unknown',
      message: `The API has no input named ${path.join('.')}.`,
      place: path.join('.'),
    });
  const steps = [...change.keywords].flatMap(([keyword, value]) => keywordStep(document, at, keyword, value, spelling));
  const name = at.at(-1);
  if (typeof name !== 'string' || at.at(-2) !== 'properties') return editsInTurn(document, steps);
  const parent = at.slice(0, -2);
  const renamed = change.name ?? name;
  if (renamed !== name) steps.push(...renameSteps(document, parent, name, renamed));
  if (change.required !== undefined) steps.push(...requiredSteps(document, parent, name, change.required, renamed));
  return editsInTurn(document, steps);
}

function keywordStep(
  document: Document,
  at: JsonPath,
  keyword: InputKeyword,
  value: JsonValue | undefined,
  spelling: SchemaSpelling,
): readonly EditStep[] {
  const isList = keyword === 'example' && spelling.examples === 'list';
  const spelled = isList ? 'examples' : keyword;
  const path = [...at, spelled];
  if (value === undefined) return valueAt(document.value, path) === undefined ? [] : [(now) => remove(now, path)];
  const stated = isList ? [value] : value;
  return [(now) => setValue(now, path, stated, { after: lastBefore(valueAt(now.value, at), spelled) })];
}

/** The last keyword of a schema that people write before the given one. */
function lastBefore(schema: JsonValue | undefined, keyword: string): string {
  const before = order.slice(0, order.indexOf(keyword));
  const stated = isObject(schema) ? Object.keys(schema) : [];
  return before.findLast((one) => stated.includes(one)) ?? '';
}

/** Puts a name on the `required` list of the object schema at `parent`, or takes it off; an empty list goes too. */
function requiredSteps(
  document: Document,
  parent: JsonPath,
  name: string,
  required: boolean,
  renamed: string,
): readonly EditStep[] {
  const list = [...parent, 'required'];
  const names = listAt(document.value, ...list);
  const index = names.indexOf(name);
  if (required === index >= 0) return [];
  if (!required) return [(now) => remove(now, names.length === 1 ? list : [...list, index])];
  if (names.length > 0) return [(now) => insertItem(now, list, 'end', renamed)];
  return [(now) => setValue(now, list, [renamed], { before: 'properties' })];
}

function renameSteps(document: Document, parent: JsonPath, name: string, renamed: string): readonly EditStep[] {
  const list = [...parent, 'required'];
  const index = listAt(document.value, ...list).indexOf(name);
  return [
    (now) => renameKey(now, [...parent, 'properties', name], renamed),
    ...(index < 0 ? [] : [(now: Document) => setValue(now, [...list, index], renamed)]),
  ];
}
