import { expect, test } from 'vitest';
import { durationSeconds } from './rules/reconciliationInterval.ts';
import { matches, selectorOf } from './scheduling.ts';

const destination = (labels: Record<string, string>, strict = false) => ({
  labels,
  value: { spec: { strictMatchLabels: strict } },
});

test('the first selector wins where two give the same label', () => {
  const promise = {
    spec: {
      destinationSelectors: [{ matchLabels: { env: 'dev' } }, { matchLabels: { env: 'prod', zone: 'a' } }],
    },
  };
  expect(selectorOf(promise)).toEqual({ env: 'dev', zone: 'a' });
});

test.each([
  [{ env: 'dev' }, false, { env: 'dev' }, true],
  [{ env: 'dev', zone: 'a' }, false, { env: 'dev' }, true],
  [{ zone: 'a' }, false, { env: 'dev' }, false],
  [{ env: 'dev' }, false, {}, true],
  [{ env: 'dev' }, true, {}, false],
  [{}, true, {}, true],
  [{ env: 'dev', zone: 'a' }, true, { env: 'dev' }, true],
])('a destination %j (strict: %s) and the selector %j: %s', (labels, strict, selector, expected) => {
  expect(matches(destination(labels, strict), selector)).toBe(expected);
});

test.each([
  ['1m', 60],
  ['1h30m', 5400],
  ['1.5h', 5400],
  ['-5m', -300],
  ['90', undefined],
  ['1 hour', undefined],
  ['', undefined],
])('%j is %s seconds', (text, seconds) => {
  expect(durationSeconds(text)).toBe(seconds);
});
