import type { JsonValue } from '../json.ts';
import type { Schema } from '../schema/schema.ts';
import type { Facet } from './dialect.ts';

const words: Partial<Readonly<Record<Facet, string>>> = {
  type: 'type',
  integer: 'type integer',
  anything: 'any value',
  union: 'more than one type',
  nullable: 'null as a value',
  nested: 'its fields',
  items: 'type of its items',
  map: 'type of its values',
  open: 'further fields of any kind',
  closed: 'no further fields',
  required: 'required',
  unique: 'no item twice',
  description: 'description',
  title: 'title',
  alternatives: 'exactly one of several forms',
  rules: 'rules',
  merging: 'how changes merge',
};

/** A facet of a field in a few words, with its values: `one of "a", "b"`, `10..1000`, `pattern ^[a-z]+$`. */
export function facetText(facet: Facet, field: Schema): string {
  switch (facet) {
    case 'type':
      return typeof field.type === 'string' ? `type ${field.type}` : 'type';
    case 'union':
      return Array.isArray(field.type) ? field.type.join(' or ') : 'more than one type';
    case 'default':
      return `default ${shortJson(field.default ?? null)}`;
    case 'choices':
      return `one of ${listed(field.enum ?? [])}`;
    case 'range':
      return rangeText(field);
    case 'length':
      return lengthText(field);
    case 'pattern':
      return `pattern ${field.pattern ?? ''}`;
    case 'format':
      return `format ${field.format ?? ''}`;
    case 'example':
      return `example ${shortJson(field.examples?.[0] ?? null)}`;
    case 'conditions':
      return conditionText(field);
    default:
      return words[facet] ?? facet;
  }
}

/** A field as a whole: `integer 10..1000, default 10`. */
export function fieldText(field: Schema): string {
  const type = typeof field.type === 'string' ? field.type : field.type ? field.type.join(' or ') : 'any value';
  const more = (['choices', 'range', 'length', 'pattern', 'format', 'default'] as const).filter((facet) =>
    has(facet, field),
  );
  return [type, ...more.map((facet) => facetText(facet, field))].join(', ');
}

function has(facet: 'choices' | 'range' | 'length' | 'pattern' | 'format' | 'default', field: Schema): boolean {
  if (facet === 'range') return rangeText(field) !== '';
  if (facet === 'length') return lengthText(field) !== '';
  return field[facet === 'choices' ? 'enum' : facet] !== undefined;
}

function rangeText({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }: Schema): string {
  const low = minimum ?? exclusiveMinimum;
  const high = maximum ?? exclusiveMaximum;
  const above = exclusiveMinimum === undefined ? 'from' : 'above';
  const below = exclusiveMaximum === undefined ? 'up to' : 'below';
  const bounds =
    minimum !== undefined && maximum !== undefined
      ? `${minimum}..${maximum}`
      : [...(low === undefined ? [] : [`${above} ${low}`]), ...(high === undefined ? [] : [`${below} ${high}`])].join(
          ', ',
        );
  return [bounds, multipleOf === undefined ? '' : `multiple of ${multipleOf}`].filter((text) => text !== '').join(', ');
}

function lengthText(field: Schema): string {
  const { minLength, maxLength, minItems, maxItems, minProperties, maxProperties } = field;
  return [
    sizeText('character', minLength, maxLength),
    sizeText('item', minItems, maxItems),
    sizeText('entry', minProperties, maxProperties),
  ]
    .filter((text) => text !== '')
    .join(', ');
}

function sizeText(noun: 'character' | 'item' | 'entry', low: number | undefined, high: number | undefined): string {
  const many = noun === 'entry' ? 'entries' : `${noun}s`;
  const nouns = (count: number) => (count === 1 ? noun : many);
  if (low === undefined) return high === undefined ? '' : `at most ${high} ${nouns(high)}`;
  return high === undefined ? `at least ${low} ${nouns(low)}` : `${low} to ${high} ${nouns(high)}`;
}

function conditionText(field: Schema): string {
  if (field.if) return 'conditions between fields';
  if (field.dependentRequired) return 'fields that need others';
  if (field.patternProperties || field.propertyNames) return 'rules for names of fields';
  if (field.contains || field.prefixItems) return 'rules for single items';
  return 'combined conditions';
}

function listed(values: readonly JsonValue[]): string {
  return `${values.slice(0, 5).map(shortJson).join(', ')}${values.length > 5 ? ', …' : ''}`;
}

function shortJson(value: JsonValue): string {
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
