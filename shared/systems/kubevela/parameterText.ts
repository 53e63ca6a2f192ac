import type { JsonValue } from '../../json.ts';
import type { Schema } from '../../schema/schema.ts';
import { validate } from '../../schema/validate.ts';

/** The `parameter` block of a CUE template for inputs in canonical form, as `cue fmt` leaves it: tabs, a usage line above each. */
export function parameterBlock(inputs: Schema): string {
  return `parameter: ${typeText({ type: 'object', ...inputs }, 0)}\n`;
}

/** True for a default that CUE can mark with `*`: a plain value of the field's own type. */
export function isPlainDefault(field: Schema): boolean {
  const { default: preset, ...schema } = field;
  if (
    preset === undefined ||
    preset === null ||
    validate(schema, preset, { dialect: 'json-schema' }).problems.length > 0
  )
    return false;
  if (Array.isArray(preset)) return preset.length === 0 && field.type === 'array';
  if (typeof preset === 'number') return preset >= 0;
  return typeof preset !== 'object';
}

/** True where all bounds are zero or above, and there is no step. */
export function isPlainBound({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }: Schema): boolean {
  const bounds = [minimum, maximum, exclusiveMinimum, exclusiveMaximum];
  return multipleOf === undefined && bounds.every((bound) => bound === undefined || Number(bound) >= 0);
}

function typeText(field: Schema, depth: number): string {
  const plain = valueText(field, depth);
  const { default: preset, enum: choices } = field;
  if (choices) {
    const marked = choices.map((value) => `${value === preset ? '*' : ''}${literal(value)}`).join(' | ');
    return marked;
  }
  if (preset === undefined) return plain;
  return `*${literal(preset)} | ${plain.includes(' & ') ? `(${plain})` : plain}`;
}

function valueText(field: Schema, depth: number): string {
  switch (field.type) {
    case 'string':
      return ['string', ...(field.pattern === undefined ? [] : [`=~${literal(field.pattern)}`])].join(' & ');
    case 'integer':
    case 'number':
      return [field.type === 'integer' ? 'int' : 'number', ...bounds(field)].join(' & ');
    case 'boolean':
      return 'bool';
    case 'array': {
      const items = field.items && Object.keys(field.items).length > 0 ? typeText(field.items, depth) : '';
      return `[...${items.includes(' ') && !items.startsWith('{') ? `(${items})` : items}]`;
    }
    case 'object':
      return structText(field, depth);
    default:
      return '_';
  }
}

function structText({ properties, required = [], additionalProperties: rest }: Schema, depth: number): string {
  const entries = Object.entries(properties ?? {});
  if (entries.length === 0) return typeof rest === 'object' ? `{[string]: ${typeText(rest, depth)}}` : '{...}';
  const tabs = '\t'.repeat(depth + 1);
  const lines = entries.flatMap(([name, field]) => [
    ...(field.description ? [`${tabs}// +usage=${field.description}`] : []),
    `${tabs}${labelText(name)}${mark(field, required.includes(name))}: ${typeText(field, depth + 1)}`,
  ]);
  return `{\n${lines.join('\n')}\n${'\t'.repeat(depth)}}`;
}

/** A field of a basic type without a mark has to be given; structs, lists and choices of one are complete without. */
function mark({ type, default: preset, enum: choices }: Schema, required: boolean): string {
  if (preset !== undefined) return '';
  if (!required) return '?';
  const isBasic = type === 'string' || type === 'integer' || type === 'number' || type === 'boolean';
  return isBasic && choices?.length !== 1 ? '' : '!';
}

function bounds({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Schema): readonly string[] {
  return [
    ...(minimum === undefined ? [] : [`>=${minimum}`]),
    ...(typeof exclusiveMinimum === 'number' ? [`>${exclusiveMinimum}`] : []),
    ...(maximum === undefined ? [] : [`<=${maximum}`]),
    ...(typeof exclusiveMaximum === 'number' ? [`<${exclusiveMaximum}`] : []),
  ];
}

const words: ReadonlySet<string> = new Set(['for', 'in', 'if', 'let', 'import', 'package', 'true', 'false', 'null']);

function labelText(name: string): string {
  return /^[A-Za-z]\w*$/.test(name) && !words.has(name) ? name : JSON.stringify(name);
}

/** Texts of CUE are written as those of JSON are. */
function literal(value: JsonValue): string {
  return JSON.stringify(value);
}
