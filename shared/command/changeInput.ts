import { z } from 'zod';
import { elementIdFrom } from '../graph/element.ts';
import type { JsonValue } from '../json.ts';
import { apiContractOf } from '../offer/apiContract.ts';
import { fail, ok, type Result } from '../result.ts';
import { celSyntaxProblem } from '../schema/cel.ts';
import { schemaAt } from '../schema/describe.ts';
import { patternOf } from '../schema/pattern.ts';
import { readSchema, type Schema } from '../schema/schema.ts';
import { validate } from '../schema/validate.ts';
import type { InputKeyword } from '../systems/apiEdits.ts';
import { command } from './command.ts';
import { systemEdit } from './systemEdit.ts';

const count = z.number().int().min(0).nullable().optional();
const types = ['string', 'integer', 'number', 'boolean', 'object', 'array'] as const;

/** What to say of an input; null takes a statement away, what is not named stays. */
const changeSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_-]*$/, 'must begin with a letter and hold letters, digits, - and _ only')
    .optional(),
  type: z.enum(types).optional(),
  items: z.enum(types).optional(),
  required: z.boolean().optional(),
  description: z.string().nullable().optional(),
  default: z.json().optional(),
  example: z.json().optional(),
  enum: z.array(z.json()).nullable().optional(),
  format: z.string().nullable().optional(),
  pattern: z.string().nullable().optional(),
  minimum: z.number().nullable().optional(),
  maximum: z.number().nullable().optional(),
  minLength: count,
  maxLength: count,
  minItems: count,
  maxItems: count,
  rules: z
    .array(z.looseObject({ rule: z.string().min(1), message: z.string().optional() }).catchall(z.json()))
    .nullable()
    .optional(),
});
export type InputStatement = z.infer<typeof changeSchema>;

/** Changes what is said of an input of a platform API. */
export const changeInput = command({
  id: 'api.change-input',
  title: 'Change input',
  args: z.object({
    element: z.string(),
    /** From the inputs down; empty = what is said of all of them together. */
    path: z.array(z.union([z.string(), z.literal(0)])),
    change: changeSchema,
  }),
  run(view, { element, path, change }) {
    const found = view.element(elementIdFrom(element))?.element;
    const inputs = found && apiContractOf(found)?.inputs;
    const old = inputs && schemaAt(inputs, path);
    const before: Schema = old === undefined || old === 'unknown' ? {} : old;
    const keywords = keywordsOf(before, change);
    const wrong = problemOf(before, keywords);
    if (wrong) return wrong;
    const { required, name } = change;
    const what = [...Object.keys(change)].join(', ');
    return systemEdit(
      view,
      element,
      `Change ${path.length > 0 ? `input ${path.join('.')}` : 'all inputs'}: ${what}`,
      'change inputs',
      (edits, written) =>
        edits.changeInput?.(written, path, {
          keywords,
          ...(required !== undefined && { required }),
          ...(name !== undefined && { name }),
        }),
    );
  },
});

/** The keywords to write. Another type takes away what says nothing of it. */
function keywordsOf(before: Schema, change: InputStatement): ReadonlyMap<InputKeyword, JsonValue | undefined> {
  const keywords = new Map<InputKeyword, JsonValue | undefined>();
  const { type, items, rules } = change;
  if (type !== undefined) {
    keywords.set('type', type);
    for (const keyword of keywordsOfOtherTypes(type)) keywords.set(keyword, undefined);
    if (before.type !== type)
      for (const keyword of ['enum', 'default', 'example'] as const) keywords.set(keyword, undefined);
    if (type === 'array' && before.items === undefined) keywords.set('items', { type: items ?? 'string' });
    if (type === 'object' && before.properties === undefined) keywords.set('properties', {});
  }
  if (items !== undefined && !keywords.has('items'))
    keywords.set('items', items === 'object' ? { type: items, properties: {} } : { type: items });
  for (const keyword of statedAlike) {
    const value = change[keyword];
    if (value !== undefined) keywords.set(keyword, value === null || value === '' ? undefined : value);
  }
  if (change.enum?.length === 0) keywords.set('enum', undefined);
  if (rules !== undefined) keywords.set('x-kubernetes-validations', rules?.length ? rules : undefined);
  return keywords;
}

const statedAlike = [
  'description',
  'default',
  'example',
  'enum',
  'format',
  'pattern',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
] as const;

const keywordsByType: readonly (readonly [types: readonly string[], keywords: readonly InputKeyword[]])[] = [
  [['string'], ['format', 'pattern', 'minLength', 'maxLength']],
  [
    ['integer', 'number'],
    ['minimum', 'maximum'],
  ],
  [['array'], ['items', 'minItems', 'maxItems']],
  [['object'], ['properties']],
];

function keywordsOfOtherTypes(type: string): readonly InputKeyword[] {
  return keywordsByType.flatMap(([of, keywords]) => (of.includes(type) ? [] : keywords));
}

/** What would make the input contradict itself, told before anything is written. */
function problemOf(
  before: Schema,
  keywords: ReadonlyMap<InputKeyword, JsonValue | undefined>,
): Result<never> | undefined {
  const entries = new Map<string, JsonValue | undefined>(Object.entries(plain(before)));
  for (const [keyword, value] of keywords) entries.set(keyword === 'example' ? 'examples' : keyword, value);
  const stated = [...entries].flatMap(([keyword, value]): [string, JsonValue][] =>
    value === undefined ? [] : [[keyword, value]],
  );
  const after = readSchema(Object.fromEntries(stated));
  const { pattern, minimum, maximum, minLength, maxLength, minItems, maxItems } = after;
  const no = (message: string) => fail({ code: 'command/input', message });
  if (pattern !== undefined && !patternOf(pattern))
    return no(`${pattern} is no regular expression that the server reads.`);
  for (const [low, high] of [
    [minimum, maximum],
    [minLength, maxLength],
    [minItems, maxItems],
  ])
    if (low !== undefined && high !== undefined && low > high)
      return no(`The least, ${low}, is above the most, ${high}.`);
  for (const { rule } of after['x-kubernetes-validations'] ?? []) {
    const problem = celSyntaxProblem(rule);
    if (problem !== undefined) return no(`The rule can't be read: ${problem}.`);
  }
  for (const keyword of ['default', 'example'] as const) {
    const value = keywords.get(keyword);
    const fits = value === undefined ? ok(null) : fitting(after, value, keyword);
    if (!fits.ok) return fits;
  }
  const preset = after.default;
  if (preset !== undefined && !keywords.has('default')) {
    const fits = fitting(after, preset, 'default');
    if (!fits.ok) return fail({ ...fits.problem, advice: 'Change the default first.' });
  }
  return undefined;
}

function fitting(schema: Schema, value: JsonValue, what: string): Result<null> {
  const { default: _default, 'x-kubernetes-validations': _rules, ...bare } = schema;
  const [problem] = validate(bare, value, { dialect: 'custom-resource' }).problems;
  return problem
    ? fail({ code: 'command/input', message: `The ${what} would be refused: ${problem.message}` })
    : ok(null);
}

function plain(schema: Schema): { readonly [keyword: string]: JsonValue } {
  return JSON.parse(JSON.stringify(schema));
}
