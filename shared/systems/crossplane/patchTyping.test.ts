import { describe, expect, test } from 'vitest';
import type { KindSchema } from '../../graph/look.ts';
import type { JsonObject } from '../../json.ts';
import type { Schema } from '../../schema/schema.ts';
import type { PatchSite } from './patchInput.ts';
import { typePatch } from './patchTyping.ts';

function kind(spec: Record<string, Schema>, status: Record<string, Schema> = {}): KindSchema {
  const schema: Schema = {
    type: 'object',
    properties: { spec: { type: 'object', properties: spec }, status: { type: 'object', properties: status } },
  };
  return { schema, definitions: {}, namespaced: true, version: 'v1', source: 'blueprint', dialect: 'custom-resource' };
}

const composite = kind(
  {
    text: { type: 'string' },
    whole: { type: 'integer' },
    flag: { type: 'boolean' },
    list: { type: 'array', items: { type: 'string' } },
  },
  { address: { type: 'string' } },
);
const composed = kind(
  {
    text: { type: 'string' },
    whole: { type: 'integer' },
    number: { type: 'number' },
    port: { 'x-kubernetes-int-or-string': true },
    open: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
    map: { type: 'object', additionalProperties: { type: 'integer' } },
    items: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } },
  },
  { ready: { type: 'boolean' } },
);

function patch(value: JsonObject): PatchSite {
  const type = typeof value.type === 'string' ? value.type : 'FromCompositeFieldPath';
  return { type, value, path: [], place: 'resource' };
}

const typed = (value: JsonObject) => typePatch(patch(value), { composite, composed });
const fitting = (from: string, to: string, transforms: readonly JsonObject[] = []) =>
  typed({ fromFieldPath: from, toFieldPath: to, transforms }).fits;

describe('a value fits where the types meet', () => {
  test.each([
    ['spec.text', 'spec.text', true],
    ['spec.whole', 'spec.text', false],
    ['spec.whole', 'spec.number', true],
    ['spec.whole', 'spec.port', true],
    ['spec.flag', 'spec.port', false],
    ['spec.flag', 'spec.open.anything', true],
    ['spec.text', 'spec.map[size]', false],
    ['spec.whole', 'spec.map[size]', true],
    ['spec.text', 'spec.items[0].name', true],
    ['spec.text', 'spec.items[*].name', true],
    ['spec.whole', 'spec.items[*].name', false],
    ['metadata.uid', 'metadata.annotations[example.dev/uid]', true],
    ['metadata.generation', 'metadata.labels[generation]', false],
  ])('%s → %s: %s', (from, to, expected) => {
    expect(fitting(from, to)).toBe(expected);
  });
});

describe('transforms change the type', () => {
  const convert = (toType: string, format?: string) => ({
    type: 'convert',
    convert: { toType, ...(format ? { format } : {}) },
  });
  test.each<[string, string, readonly JsonObject[], boolean]>([
    ['spec.whole', 'spec.text', [convert('string')], true],
    ['spec.text', 'spec.whole', [{ type: 'map', map: { small: 10, large: 100 } }], true],
    ['spec.text', 'spec.whole', [{ type: 'map', map: { small: 'ten' } }], false],
    [
      'spec.text',
      'spec.whole',
      [{ type: 'match', match: { patterns: [{ literal: 'a', result: 1 }], fallbackTo: 'Input' } }],
      true,
    ],
    ['spec.text', 'spec.whole', [{ type: 'string', string: { type: 'Format', fmt: '%s' } }], false],
    ['spec.whole', 'spec.whole', [{ type: 'math', math: { multiply: 2 } }], true],
    ['spec.text', 'spec.number', [convert('float64', 'quantity')], true],
    ['spec.whole', 'spec.text', [convert('float64'), convert('string')], true],
  ])('%s → %s through %j: %s', (from, to, transforms, expected) => {
    expect(fitting(from, to, transforms)).toBe(expected);
    expect(typed({ fromFieldPath: from, toFieldPath: to, transforms }).trouble).toBeUndefined();
  });

  test.each<[string, readonly JsonObject[]]>([
    ['spec.whole', [{ type: 'map', map: { a: 'b' } }]],
    ['spec.whole', [{ type: 'match', match: { patterns: [{ literal: 'a', result: 1 }] } }]],
    ['spec.text', [{ type: 'math', math: { multiply: 2 } }]],
    ['spec.text', [{ type: 'string', string: { type: 'Join', join: { separator: ',' } } }]],
    ['spec.list', [convert('string')]],
    ['spec.whole', [convert('float64', 'quantity')]],
  ])('%s can’t go through %j', (from, transforms) => {
    const { trouble } = typed({ fromFieldPath: from, toFieldPath: 'spec.text', transforms });
    expect(trouble).toMatchObject({ path: ['transforms', 0] });
  });
});

test('a combination is text, whatever it combines', () => {
  const combine = { strategy: 'string', string: { fmt: '%d' }, variables: [{ fromFieldPath: 'spec.whole' }] };
  const result = (to: string) => typed({ type: 'CombineFromComposite', combine, toFieldPath: to });
  expect(result('spec.text').fits).toBe(true);
  expect(result('spec.whole').fits).toBe(false);
});

test('a patch back reads the composed resource and writes the composite one', () => {
  const back = typed({ type: 'ToCompositeFieldPath', fromFieldPath: 'status.ready', toFieldPath: 'status.address' });
  expect(back.sources).toMatchObject([{ side: 'composed', lookup: { state: 'found' } }]);
  expect(back.target).toMatchObject({ side: 'composite', lookup: { state: 'found' } });
  expect(back.fits).toBe(false);
});

test('a missing field says how far the path led and what stands there', () => {
  const result = typed({ fromFieldPath: 'spec.texts', toFieldPath: 'spec.items[0].label' });
  expect(result.sources[0]?.lookup).toEqual({ state: 'missing', at: 1, siblings: ['text', 'whole', 'flag', 'list'] });
  expect(result.target?.lookup).toEqual({ state: 'missing', at: 3, siblings: ['name'] });
});

test('without a schema nothing is known, and nothing is wrong', () => {
  const result = typePatch(patch({ fromFieldPath: 'spec.x', toFieldPath: 'spec.y' }), {});
  expect(result).toMatchObject({ fits: true, sources: [{ lookup: { state: 'unknown' } }] });
  expect(result.trouble).toBeUndefined();
});
