import { isList, isObject, type JsonObject, type JsonPath, type JsonValue } from '../json.ts';
import { shown } from './problem.ts';
import type { Report } from './structuralProblem.ts';

interface Shape {
  readonly words: string;
  readonly fits: (value: JsonValue) => boolean;
}

const TEXT: Shape = { words: 'text', fits: (value) => typeof value === 'string' };
const FLAG: Shape = { words: 'true or false', fits: (value) => typeof value === 'boolean' };
const NUMBER: Shape = { words: 'a number', fits: (value) => typeof value === 'number' };
const WHOLE: Shape = { words: 'an integer', fits: Number.isSafeInteger };
const TEXTS: Shape = {
  words: 'a list of texts',
  fits: (value) => isList(value) && value.every((one) => one === null || typeof one === 'string'),
};
const VALUES: Shape = { words: 'a list', fits: isList };
const SCHEMA: Shape = { words: 'a schema', fits: isObject };
const SCHEMA_LIST: Shape = {
  words: 'a list of schemas',
  fits: (value) => isList(value) && value.every((one) => one === null || isObject(one)),
};
const SCHEMA_MAP: Shape = {
  words: 'fields with schemas',
  fits: (value) => isObject(value) && Object.values(value).every((one) => one === null || isObject(one)),
};
const SCHEMA_OR_LIST: Shape = { words: 'a schema', fits: (value) => isObject(value) || isList(value) };
const SCHEMA_OR_FLAG: Shape = {
  words: 'a schema, true or false',
  fits: (value) => isObject(value) || typeof value === 'boolean',
};

/** How Go reads each keyword of a CRD's schema (apiextensions `JSONSchemaProps`). */
const SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ...['type', 'format', 'title', 'description', 'pattern', 'x-kubernetes-list-type', 'x-kubernetes-map-type'].map(
    (name) => [name, TEXT] as const,
  ),
  ...['nullable', 'uniqueItems', 'exclusiveMinimum', 'exclusiveMaximum'].map((name) => [name, FLAG] as const),
  ...['preserve-unknown-fields', 'embedded-resource', 'int-or-string'].map(
    (name) => [`x-kubernetes-${name}`, FLAG] as const,
  ),
  ...['minimum', 'maximum', 'multipleOf'].map((name) => [name, NUMBER] as const),
  ...['Length', 'Items', 'Properties'].flatMap((name) => [
    [`min${name}`, WHOLE] as const,
    [`max${name}`, WHOLE] as const,
  ]),
  ...['required', 'x-kubernetes-list-map-keys'].map((name) => [name, TEXTS] as const),
  ...['enum', 'x-kubernetes-validations'].map((name) => [name, VALUES] as const),
  ...['allOf', 'anyOf', 'oneOf'].map((name) => [name, SCHEMA_LIST] as const),
  ['properties', SCHEMA_MAP],
  ['not', SCHEMA],
  ['items', SCHEMA_OR_LIST],
  ['additionalProperties', SCHEMA_OR_FLAG],
]);

/** That every keyword has the type of value that it must have; null counts as left out. */
export function checkShapes(report: Report, schema: JsonObject, path: JsonPath): void {
  for (const [keyword, value] of Object.entries(schema)) {
    const shape = SHAPES.get(keyword);
    if (shape !== undefined && value !== null && !shape.fits(value)) {
      report([...path, keyword], `"${keyword}" must be ${shape.words}, not ${shown(value)}`);
    }
  }
}
