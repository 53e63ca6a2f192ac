import { expressionText, quotedText } from '../../../document/hcl/hclRender.ts';
import { expressionKey } from '../../../document/hcl/hclValue.ts';
import type { JsonObject } from '../../../json.ts';
import { patternOf } from '../../../schema/pattern.ts';
import type { Schema } from '../../../schema/schema.ts';

/** The type constraint of a field in canonical form: `object({ path = string, size = optional(number, 10) })`. */
export function typeText(field: Schema): string {
  switch (field.type) {
    case 'string':
      return 'string';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'bool';
    case 'array':
      return `list(${field.items ? typeText(field.items) : 'any'})`;
    case 'object':
      return objectText(field);
    default:
      return 'any';
  }
}

function objectText({ properties, required = [], additionalProperties: rest }: Schema): string {
  const fields = Object.entries(properties ?? {});
  if (fields.length === 0)
    return typeof rest === 'object' ? `map(${typeText(rest)})` : rest === true ? 'map(any)' : 'object({})';
  const entries = fields.map(([name, field]) => {
    const type = typeText(field);
    const preset = field.default;
    if (preset !== undefined && preset !== null)
      return `${attribute(name)} = optional(${type}, ${expressionText(preset, '')})`;
    return `${attribute(name)} = ${required.includes(name) ? type : `optional(${type})`}`;
  });
  return `object({ ${entries.join(', ')} })`;
}

/** Attributes of an object type are names. */
function attribute(name: string): string {
  const plain = name.replaceAll(/[^\w-]+/g, '_');
  return /^[A-Za-z_]/.test(plain) ? plain : `_${plain}`;
}

/** True for variables whose value a validation block can look at: single values, lists and maps. */
export function isCheckable({ type }: Schema): boolean {
  return typeof type === 'string';
}

/** Validation blocks for what the type can't say: choices, bounds, lengths, pattern. Values that are not given pass. */
export function validationsOf(name: string, field: Schema, required: boolean): readonly JsonObject[] {
  const value = `var.${name}`;
  const check = (condition: string, message: string): JsonObject => ({
    condition: { [expressionKey]: required ? condition : `${value} == null ? true : ${condition}` },
    error_message: `The value of ${name} ${message}.`,
  });
  const { enum: choices, pattern, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, type } = field;
  const isNumber = type === 'integer' || type === 'number';
  const lengths =
    type === 'string'
      ? (['minLength', 'maxLength'] as const)
      : type === 'array'
        ? (['minItems', 'maxItems'] as const)
        : (['minProperties', 'maxProperties'] as const);
  const [least, most] = lengths.map((keyword) => field[keyword]);
  return [
    ...(choices?.every((one) => typeof one === 'string' || typeof one === 'number') && isCheckable(field)
      ? [check(`contains(${expressionText(choices, '    ')}, ${value})`, `must be one of ${choices.join(', ')}`)]
      : []),
    ...(type === 'integer' ? [check(`floor(${value}) == ${value}`, `must be a whole number`)] : []),
    ...(isNumber && minimum !== undefined ? [check(`${value} >= ${minimum}`, `must be at least ${minimum}`)] : []),
    ...(isNumber && maximum !== undefined ? [check(`${value} <= ${maximum}`, `must be at most ${maximum}`)] : []),
    ...(isNumber && typeof exclusiveMinimum === 'number'
      ? [check(`${value} > ${exclusiveMinimum}`, `must be above ${exclusiveMinimum}`)]
      : []),
    ...(isNumber && typeof exclusiveMaximum === 'number'
      ? [check(`${value} < ${exclusiveMaximum}`, `must be below ${exclusiveMaximum}`)]
      : []),
    ...(isNumber && multipleOf !== undefined
      ? [check(`${value} % ${multipleOf} == 0`, `must be a multiple of ${multipleOf}`)]
      : []),
    ...(type === 'string' && pattern !== undefined && patternOf(pattern)
      ? [check(`can(regex(${quotedText(pattern)}, ${value}))`, `must match the pattern ${pattern}`)]
      : []),
    ...(least === undefined ? [] : [check(`length(${value}) >= ${least}`, `must not be shorter than ${least}`)]),
    ...(most === undefined ? [] : [check(`length(${value}) <= ${most}`, `must not be longer than ${most}`)]),
  ];
}
