import { isObject, type JsonObject, type JsonPath, type JsonValue, listAt, textAt, valueAt } from '../../json.ts';
import { listSites } from '../sites.ts';
import type { PatchSite } from './patchInput.ts';
import { typesOfValues, typesText, type ValueType, type ValueTypes } from './valueType.ts';

/** A transform that can't take what reaches it: the function would fail. */
export interface TransformTrouble {
  readonly path: JsonPath;
  readonly message: string;
}

/** What comes out of the transforms of a patch when `start` goes in (function-patch-and-transform, transforms). */
export function throughTransforms(
  patch: PatchSite,
  start: ValueTypes,
): { readonly types: ValueTypes; readonly trouble?: TransformTrouble } {
  let types = start;
  for (const { value, path } of listSites(patch.value, ['transforms'])) {
    const type = textAt(value, 'type') ?? '';
    const step = transform(type, value, types);
    if ('message' in step)
      return { types: undefined, trouble: { path: [...patch.path, ...path], message: step.message } };
    types = step.types;
  }
  return { types };
}

type Step = { readonly types: ValueTypes } | { readonly message: string };

const stringTypes: ReadonlySet<ValueType> = new Set(['string']);

function transform(type: string, value: JsonObject, input: ValueTypes): Step {
  switch (type) {
    case 'map':
      return onlyFor('string', input, 'A map') ?? { types: typesOfValues(Object.values(objectOf(value.map))) };
    case 'match':
      return onlyFor('string', input, 'A match') ?? { types: matchTypes(objectOf(value.match), input) };
    case 'math':
      return mathStep(input);
    case 'string':
      return stringStep(value, input);
    case 'convert':
      return convertStep(objectOf(value.convert), input);
    default:
      return { types: undefined };
  }
}

function onlyFor(type: ValueType, input: ValueTypes, what: string): Step | undefined {
  if (!input || input.has(type)) return undefined;
  return { message: `${what} transform takes only text, but ${typesText(input)} reaches it. Convert it first.` };
}

function matchTypes(match: JsonObject, input: ValueTypes): ValueTypes {
  const results = listAt(match, 'patterns').map((pattern) => valueAt(pattern, ['result']) ?? null);
  if (textAt(match, 'fallbackTo') !== 'Input') return typesOfValues([...results, ...fallback(match)]);
  const types = typesOfValues(results);
  return types && input ? new Set([...types, ...input]) : undefined;
}

function fallback(match: JsonObject): readonly JsonValue[] {
  return match.fallbackValue === undefined || match.fallbackValue === null ? [] : [match.fallbackValue];
}

function mathStep(input: ValueTypes): Step {
  if (!input) return { types: new Set<ValueType>(['integer', 'number']) };
  const numbers = [...input].filter((type) => type === 'integer' || type === 'number');
  if (numbers.length > 0) return { types: new Set(numbers) };
  return { message: `A math transform takes only numbers, but ${typesText(input)} reaches it. Convert it first.` };
}

function stringStep(value: JsonObject, input: ValueTypes): Step {
  if (textAt(value, 'string', 'type') === 'Join' && input && !input.has('array'))
    return { message: `Join takes only lists, but ${typesText(input)} reaches it.` };
  return { types: stringTypes };
}

/** The types of `toType`, and what can be made into them, by format. */
const targets: Readonly<Record<string, ValueType>> = {
  string: 'string',
  int: 'integer',
  int64: 'integer',
  bool: 'boolean',
  float64: 'number',
  object: 'object',
  array: 'array',
};

const conversions: Readonly<Record<string, Readonly<Record<string, readonly ValueType[]>>>> = {
  none: {
    string: ['integer', 'number', 'boolean'],
    integer: ['string', 'number', 'boolean'],
    boolean: ['string', 'integer', 'number'],
    number: ['string', 'integer', 'boolean'],
  },
  quantity: { number: ['string'] },
  json: { object: ['string'], array: ['string'] },
};

/** The type that a convert transform makes; undefined for types that do not exist. */
export function convertTarget(toType: string): ValueType | undefined {
  return Object.hasOwn(targets, toType) ? targets[toType] : undefined;
}

/** The types that can be converted into `target` in this format; a value of the type itself always passes. */
export function convertible(target: ValueType, format: string): readonly ValueType[] {
  return (Object.hasOwn(conversions, format) && conversions[format]?.[target]) || [];
}

function convertStep(convert: JsonObject, input: ValueTypes): Step {
  const toType = textAt(convert, 'toType') ?? '';
  const target = convertTarget(toType);
  if (!target) return { types: undefined };
  const format = textAt(convert, 'format') ?? 'none';
  const takes = [target, ...convertible(target, format)];
  if (input && ![...input].some((type) => takes.includes(type)))
    return {
      message: `A convert transform can’t make ${toType} of ${typesText(input)}${format === 'none' ? '' : ` with format ${format}`}.`,
    };
  return { types: new Set([target]) };
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}
