import type { SchemaNode } from './compile.ts';
import { formatCheck } from './formats.ts';
import { quoted } from './problem.ts';
import type { Schema } from './schema.ts';

/** One way in which `to` allows less than `from`. `sure: false`: it may, and only trying tells. */
export interface Narrowing {
  readonly reason: string;
  readonly sure: boolean;
}

type Bound =
  | 'minimum'
  | 'maximum'
  | 'minLength'
  | 'maxLength'
  | 'minItems'
  | 'maxItems'
  | 'minProperties'
  | 'maxProperties';
const LOWER: readonly (readonly [Bound, string])[] = [
  ['minLength', 'characters'],
  ['minItems', 'items'],
  ['minProperties', 'fields'],
];
const UPPER: readonly (readonly [Bound, string])[] = [
  ['maxLength', 'characters'],
  ['maxItems', 'items'],
  ['maxProperties', 'fields'],
];

/** Where the bounds, pattern, format, values and list type of `to` refuse what those of `from` allow. Types and fields aside. */
export function narrowings(from: SchemaNode, to: SchemaNode): readonly Narrowing[] {
  return [
    ...rangeNarrowings(from, to),
    ...sizeNarrowings(from.schema, to.schema),
    ...textNarrowings(from, to),
    ...listNarrowings(from, to),
  ];
}

function rangeNarrowings(from: SchemaNode, to: SchemaNode): readonly Narrowing[] {
  const found: Narrowing[] = [];
  const [low, lowNow] = [lowest(from), lowest(to)];
  if (lowNow !== undefined && (low === undefined || isBelow(low, lowNow))) {
    found.push({
      reason: `may be ${low === undefined ? 'any number' : `as low as ${low.value}`}, and must be at least ${lowNow.value}`,
      sure: true,
    });
  }
  const [high, highNow] = [highest(from), highest(to)];
  if (highNow !== undefined && (high === undefined || isAbove(high, highNow))) {
    found.push({
      reason: `may be ${high === undefined ? 'any number' : `as high as ${high.value}`}, and must be at most ${highNow.value}`,
      sure: true,
    });
  }
  const { multipleOf } = to.schema;
  const step = from.schema.multipleOf ?? (from.types === 4 ? 1 : undefined);
  if (multipleOf !== undefined && (step === undefined || !Number.isInteger(step / multipleOf))) {
    found.push({ reason: `must be a multiple of ${multipleOf}`, sure: true });
  }
  return found;
}

interface End {
  readonly value: number;
  readonly open: boolean;
}

function lowest({ schema }: SchemaNode): End | undefined {
  const { minimum, exclusiveMinimum } = schema;
  if (typeof exclusiveMinimum === 'number') return { value: exclusiveMinimum, open: true };
  return minimum === undefined ? undefined : { value: minimum, open: exclusiveMinimum === true };
}

function highest({ schema }: SchemaNode): End | undefined {
  const { maximum, exclusiveMaximum } = schema;
  if (typeof exclusiveMaximum === 'number') return { value: exclusiveMaximum, open: true };
  return maximum === undefined ? undefined : { value: maximum, open: exclusiveMaximum === true };
}

function isBelow(a: End, b: End): boolean {
  return a.value < b.value || (a.value === b.value && !a.open && b.open);
}

function isAbove(a: End, b: End): boolean {
  return a.value > b.value || (a.value === b.value && !a.open && b.open);
}

function sizeNarrowings(from: Schema, to: Schema): readonly Narrowing[] {
  const found: Narrowing[] = [];
  for (const [keyword, unit] of LOWER) {
    const least = to[keyword];
    if (least !== undefined && least > (from[keyword] ?? 0))
      found.push({ reason: `must have at least ${least} ${unit}`, sure: true });
  }
  for (const [keyword, unit] of UPPER) {
    const most = to[keyword];
    if (most !== undefined && most < (from[keyword] ?? Number.POSITIVE_INFINITY)) {
      found.push({ reason: `must have at most ${most} ${unit}`, sure: true });
    }
  }
  return found;
}

function textNarrowings(from: SchemaNode, to: SchemaNode): readonly Narrowing[] {
  const found: Narrowing[] = [];
  const { pattern, enum: values } = to.schema;
  if (pattern !== undefined && pattern !== from.schema.pattern) {
    found.push({
      reason: `must match the pattern ${pattern}`,
      sure: from.schema.pattern === undefined && from.schema.format === undefined,
    });
  }
  const { format } = to;
  const isChecked =
    format !== undefined && to.dialect !== 'json-schema' && formatCheck(format, to.dialect) !== undefined;
  if (isChecked && format !== from.format) {
    found.push({
      reason: `must have the format ${format}`,
      sure: from.schema.pattern === undefined && from.format === undefined,
    });
  }
  if (values !== undefined && from.schema.enum === undefined) {
    found.push({ reason: `must be one of ${values.map(quoted).join(', ')}`, sure: true });
  }
  return found;
}

function listNarrowings(from: SchemaNode, to: SchemaNode): readonly Narrowing[] {
  const kind = (node: SchemaNode) =>
    node.schema.uniqueItems === true ? 'set' : (node.schema['x-kubernetes-list-type'] ?? 'atomic');
  const keys = (node: SchemaNode) => (node.schema['x-kubernetes-list-map-keys'] ?? []).join(', ');
  if (kind(to) === 'atomic' || (kind(to) === kind(from) && keys(to) === keys(from))) return [];
  return [
    {
      reason: kind(to) === 'set' ? 'must have no two equal items' : `must have no two items with the same ${keys(to)}`,
      sure: true,
    },
  ];
}
