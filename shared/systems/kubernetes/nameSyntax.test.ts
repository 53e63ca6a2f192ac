import { describe, expect, it } from 'vitest';
import { allowedName, keyFault, labelValueFault, nameFault } from './nameSyntax.ts';

describe('nameFault', () => {
  it.each([
    ['', 'ConfigMap', 'a.b-c', true],
    ['', 'ConfigMap', 'A', false],
    ['', 'ConfigMap', 'a_b', false],
    ['', 'ConfigMap', 'a'.repeat(254), false],
    ['', 'Service', 'a-1', true],
    ['', 'Service', '1-a', false],
    ['', 'Service', 'a.b', false],
    ['', 'Namespace', '1-a', true],
    ['', 'Namespace', 'a.b', false],
    ['rbac.authorization.k8s.io', 'ClusterRole', 'system:auth-delegator', true],
    ['rbac.authorization.k8s.io', 'ClusterRole', 'a/b', false],
  ])('%s/%s %s: %s', (group, kind, name, allowed) => {
    expect(nameFault(group, kind, name) === undefined).toBe(allowed);
  });
});

it.each([
  ['app', true],
  ['app.kubernetes.io/name', true],
  ['a/b/c', false],
  ['/name', false],
  ['-a', false],
  ['a'.repeat(64), false],
])('the key %s: %s', (key, allowed) => {
  expect(keyFault(key) === undefined).toBe(allowed);
});

it.each([
  ['', true],
  ['v1.2_3', true],
  ['two words', false],
  ['https://a', false],
])('the label value %j: %s', (value, allowed) => {
  expect(labelValueFault(value) === undefined).toBe(allowed);
});

it('proposes a name that is allowed', () => {
  expect(allowedName('_Shop Settings_')).toBe('shop-settings');
});
