import { expect, it } from 'vitest';
import type { JsonValue } from '../json.ts';
import { createRuleEvaluator } from './cel.ts';
import { readSchema } from './schema.ts';
import { validate } from './validate.ts';

const pieces = [
  '"',
  "'",
  '`',
  '\\',
  '${',
  '}',
  ');',
  '//',
  '/*',
  '\n',
  '\u2028',
  ']',
  'canary()',
  'globalThis.ran=1',
  '__proto__',
];

/** Names that break out of texts of code, each made of pieces by its number. */
const names = Array.from({ length: 1000 }, (_, at) =>
  [at, at * 7, at * 13, at * 31].map((step, turn) => pieces[(step + turn) % pieces.length]).join(''),
);

it('B7: names of fields, formats, comments and values that look like code are data', () => {
  const properties: Record<string, JsonValue> = Object.create(null);
  const value: Record<string, JsonValue> = Object.create(null);
  for (const name of names) {
    properties[name] = { type: 'string', format: name, $comment: name, title: name, enum: [name] };
    value[name] = name;
  }
  const schema = readSchema({
    type: 'object',
    properties,
    required: names,
    'x-kubernetes-validations': [{ rule: names[0] ?? '' }],
  });
  expect(validate(schema, value, { dialect: 'json-schema' }).problems).toEqual([]);
  for (const dialect of ['custom-resource', 'built-in'] as const)
    validate(schema, value, { dialect, rules: createRuleEvaluator() });
  expect(Reflect.get(globalThis, 'ran')).toBeUndefined();
  expect(Reflect.get(Object.prototype, 'type')).toBeUndefined();
});
