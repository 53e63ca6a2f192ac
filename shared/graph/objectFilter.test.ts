import { expect, test } from 'vitest';
import { openExample } from '../workspace/testing/openExample.ts';
import type { ObjectFilter } from './objectFilter.ts';
import { type MatchTarget, matching } from './objectMatch.ts';
import { fitsPattern } from './textPattern.ts';

test.each([
  ['cart', 'cart', true],
  ['cart', 'carts', false],
  ['cart-*', 'cart-1', true],
  ['*', '', true],
  ['?*', '', false],
  ['c?rt', 'cart', true],
  ['*-db', 'orders-db', true],
  ['*-db', 'orders-db-1', false],
  ['a*b*c', 'a-b-b-c', true],
  ['**x', 'y', false],
])('the pattern %s and %s: %s', (pattern, text, expected) => {
  expect(fitsPattern(pattern, text)).toBe(expected);
});

const config = (name: string, namespace: string, labels: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name}, namespace: ${namespace}, labels: ${labels} }\n`;
const engine = openExample({
  'all.yaml': [
    config('a', 'shop', '{ team: shop }'),
    config('b', 'shop', '{ team: data }'),
    config('c', 'data', '{ team: data, tier: one }'),
    'apiVersion: v1\nkind: Namespace\nmetadata: { name: data, labels: { stage: prod } }\n',
    'apiVersion: v1\nkind: Secret\nmetadata: { name: a, namespace: shop }\n',
  ].join('---\n'),
});

const found = (any: readonly (readonly ObjectFilter[])[], except: readonly (readonly ObjectFilter[])[] = []) => {
  const target: MatchTarget = { by: 'match', any, except };
  return matching(target, engine.look).map((id) => id.replace('kubernetes:', ''));
};
const configs = { kinds: [{ group: '', kind: 'ConfigMap' }] };

test('objects are found by kind, and by plural as the API server names them', () => {
  expect(found([[configs]])).toEqual(['ConfigMap/shop/a', 'ConfigMap/shop/b', 'ConfigMap/data/c']);
  expect(found([[{ kinds: [{ group: '', plural: 'secrets' }] }]])).toEqual(['Secret/shop/a']);
});

test('every filter of a list must hold, one list is enough, and exceptions take away', () => {
  expect(
    found([[configs, { namespaces: ['sho?'] }, { labels: { matchLabels: { team: 'd*' }, matchExpressions: [] } }]]),
  ).toEqual(['ConfigMap/shop/b']);
  expect(found([[{ ...configs, names: ['a'] }], [{ ...configs, names: ['c'] }]])).toEqual([
    'ConfigMap/shop/a',
    'ConfigMap/data/c',
  ]);
  expect(found([[configs]], [[{ namespaces: ['shop'] }]])).toEqual(['ConfigMap/data/c']);
});

test('labels are selected as Kubernetes does, also those of the namespace', () => {
  const expression = (operator: string, values: readonly string[] = []) =>
    found([[{ ...configs, labels: { matchLabels: {}, matchExpressions: [{ key: 'tier', operator, values }] } }]]);
  expect(expression('Exists')).toEqual(['ConfigMap/data/c']);
  expect(expression('DoesNotExist')).toHaveLength(2);
  expect(expression('In', ['one'])).toEqual(['ConfigMap/data/c']);
  expect(expression('NotIn', ['one'])).toHaveLength(2);
  const prod = { matchLabels: { stage: 'prod' }, matchExpressions: [] };
  expect(found([[{ ...configs, namespaceLabels: prod }]])).toEqual(['ConfigMap/data/c']);
});
