import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFieldPath, parseFieldPath } from './fieldPath.ts';

const field = (name: string) => ({ kind: 'field', name });
const index = (at: number) => ({ kind: 'index', index: at });

describe('field paths that Crossplane reads', () => {
  test.each([
    ['metadata.name', [field('metadata'), field('name')]],
    ['spec.containers[0].name', [field('spec'), field('containers'), index(0), field('name')]],
    ['data[.config.yml]', [field('data'), field('.config.yml')]],
    [
      "metadata.annotations['crossplane.io/external-name']",
      [field('metadata'), field('annotations'), field('crossplane.io/external-name')],
    ],
    ['metadata.labels["example.dev/team"]', [field('metadata'), field('labels'), field('example.dev/team')]],
    ['spec.items[0][8]', [field('spec'), field('items'), index(0), index(8)]],
    ['spec.items[*].name', [field('spec'), field('items'), { kind: 'wildcard' }, field('name')]],
    ['apiVersion', [field('apiVersion')]],
    ['[42]', [index(42)]],
    ['spec[99999999999]', [field('spec'), field('99999999999')]],
  ])('%s', (text, segments) => {
    expect(parseFieldPath(text)).toEqual({ ok: true, segments });
  });
});

describe('field paths that Crossplane refuses, with the place of the mistake', () => {
  test.each([
    ['.metadata.name', 0],
    ['metadata..name', 9],
    ['metadata.name.', 13],
    ['spec.containers[].name', 16],
    ['spec.containers.[0].name', 16],
    ['spec.containers[0.name', 15],
    ['spec.containers]0', 15],
    ['spec.a[b[c]]', 8],
    ['', 0],
  ])('%j at %i', (text, start) => {
    expect(parseFieldPath(text)).toMatchObject({ ok: false, within: { start } });
  });
});

test('a path that is read is written so that it reads the same', () => {
  const name = fc.stringMatching(/^[a-zA-Z][\w/-]{0,8}(\.[a-z]{1,4})?$/);
  const segment = fc.oneof(
    name.map((text) => ({ kind: 'field' as const, name: text })),
    fc.nat(2000).map((at) => ({ kind: 'index' as const, index: at })),
    fc.constant({ kind: 'wildcard' as const }),
  );
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 8 }), (segments) => {
      expect(parseFieldPath(formatFieldPath(segments))).toEqual({ ok: true, segments });
    }),
  );
});
