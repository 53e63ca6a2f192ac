import type { Schema } from '../../../schema/schema.ts';

/** A label as CUE writes it: quoted where it is no plain name. */
export function labelText(name: string): string {
  return /^[A-Za-z][A-Za-z0-9]*$/.test(name) ? name : JSON.stringify(name);
}

/** The value of a field in CUE: its default as the marked alternative, then its choices, or its type with its bounds. */
export function valueText(schema: Schema): string {
  const { default: preset, enum: choices } = schema;
  if (choices && choices.length > 0) {
    const rest = choices.filter((choice) => choice !== preset).map((choice) => JSON.stringify(choice));
    return [...(preset === undefined ? [] : [`*${JSON.stringify(preset)}`]), ...rest].join(' | ');
  }
  const type = typeText(schema);
  if (preset === undefined) return type;
  return `*${JSON.stringify(preset)} | ${type.includes(' & ') ? `(${type})` : type}`;
}

function typeText(schema: Schema): string {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, pattern } = schema;
  return [
    baseText(schema),
    ...(minimum === undefined ? [] : [`>=${minimum}`]),
    ...(typeof exclusiveMinimum === 'number' ? [`>${exclusiveMinimum}`] : []),
    ...(maximum === undefined ? [] : [`<=${maximum}`]),
    ...(typeof exclusiveMaximum === 'number' ? [`<${exclusiveMaximum}`] : []),
    ...(pattern === undefined ? [] : [`=~${JSON.stringify(pattern)}`]),
  ].join(' & ');
}

function baseText({ type, items }: Schema): string {
  switch (type) {
    case 'integer':
      return 'int';
    case 'number':
      return 'number';
    case 'boolean':
      return 'bool';
    case 'array':
      return `[...${items && items.type !== undefined ? valueText(items) : '_'}]`;
    case 'object':
      return '{...}';
    case 'string':
      return 'string';
    default:
      return '_';
  }
}
