import { z } from 'zod';
import type { JsonValue } from '../json.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Schema } from '../schema/schema.ts';
import { command } from './command.ts';
import { systemEdit } from './systemEdit.ts';

const args = z.object({
  element: z.string(),
  name: z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_-]*$/, 'must begin with a letter and hold letters, digits, - and _ only'),
  type: z.enum(['string', 'integer', 'number', 'boolean', 'object', 'array']),
  description: z.string().optional(),
  default: z.string().optional(),
  required: z.boolean().optional(),
  enum: z.array(z.string()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  pattern: z.string().optional(),
  minLength: z.number().int().optional(),
  maxLength: z.number().int().optional(),
  under: z.array(z.string()).optional(),
});

/** Adds an input field to a platform API. */
export const addInput = command({
  id: 'api.add-input',
  title: 'Add input',
  args,
  run(view, input) {
    const schema = schemaOf(input);
    if (!schema.ok) return schema;
    const { element, name, required = false, under } = input;
    const draft = { name, schema: schema.value, required, ...(under && { under }) };
    return systemEdit(view, element, `Add input ${name}`, 'take inputs', (edits, written) =>
      edits.addInput?.(written, draft),
    );
  },
});

function schemaOf(input: z.infer<typeof args>): Result<Schema> {
  const { type, description, minimum, maximum, pattern, minLength, maxLength } = input;
  const preset = input.default === undefined || input.default === '' ? undefined : typed(input.default, type);
  if (preset && !preset.ok) return preset;
  const choices = (input.enum ?? []).map((text) => typed(text, type));
  const wrong = choices.find((one) => !one.ok);
  if (wrong && !wrong.ok) return wrong;
  const values = choices.flatMap((one) => (one.ok ? [one.value] : []));
  if (preset?.ok && values.length > 0 && !values.includes(preset.value))
    return fail({ code: 'command/default', message: `The default ${input.default} is none of the choices.` });
  return ok({
    type,
    ...(description && { description }),
    ...(preset?.ok && { default: preset.value }),
    ...(values.length > 0 && { enum: values }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(pattern && { pattern }),
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(type === 'array' && { items: { type: 'string' } }),
    ...(type === 'object' && { properties: {} }),
  });
}

/** A value as people type it, in the type of the field. */
function typed(text: string, type: z.infer<typeof args>['type']): Result<JsonValue> {
  const no = (what: string) => fail({ code: 'command/default', message: `${text} is not ${what}.` });
  switch (type) {
    case 'string':
      return ok(text);
    case 'integer':
      return /^-?\d+$/.test(text) ? ok(Number(text)) : no('an integer');
    case 'number':
      return text.trim() !== '' && Number.isFinite(Number(text)) ? ok(Number(text)) : no('a number');
    case 'boolean':
      return text === 'true' || text === 'false' ? ok(text === 'true') : no('true or false');
    case 'object':
    case 'array':
      return parsedJson(text, type);
  }
}

function parsedJson(text: string, type: 'object' | 'array'): Result<JsonValue> {
  const no = fail({
    code: 'command/default',
    message: `${text} is not ${type === 'array' ? 'a list' : 'an object'} in JSON.`,
  });
  try {
    const value: unknown = JSON.parse(text);
    const fits =
      type === 'array' ? Array.isArray(value) : typeof value === 'object' && value !== null && !Array.isArray(value);
    return fits ? ok(z.json().parse(value)) : no;
  } catch {
    return no;
  }
}
