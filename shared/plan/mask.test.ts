import { expect, test } from 'vitest';
import { maskSecret, redact, secretTexts } from './mask.ts';

const secret = (password: string) => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 's' },
  data: { password: btoa(password), user: btoa('admin') },
  stringData: { note: password },
});

test('A20: a masked Secret keeps its keys and tells nothing of its values, not even their length', () => {
  const short = maskSecret(secret('canary'));
  expect(short).toMatchObject({ data: { password: '••••', user: '••••' }, stringData: { note: '••••' } });
  expect(maskSecret(secret('a-much-longer-canary'))).toEqual(short);
});

test('a diff of two masked Secrets shows which value changes', () => {
  expect(maskSecret(secret('new'), secret('old')).data).toEqual({ password: '•••• (changed)', user: '••••' });
});

test('other objects are left as they are', () => {
  const map = { apiVersion: 'v1', kind: 'ConfigMap', data: { password: 'x' } };
  expect(maskSecret(map)).toBe(map);
});

test('a value is hidden in messages as it is, encoded and decoded', () => {
  const texts = secretTexts(secret('canary'));
  expect(redact(`bad value canary (${btoa('canary')})`, texts)).toBe('bad value •••• (••••)');
});
