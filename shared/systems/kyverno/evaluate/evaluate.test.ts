import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../../json.ts';
import { conditionsHold } from './conditions.ts';
import { fitsOverlay } from './pattern.ts';
import { fitsScalar } from './scalarPattern.ts';
import { resolve } from './variables.ts';

describe('patterns of plain values', () => {
  test.each<[JsonValue | undefined, JsonValue, boolean | undefined]>([
    ['nginx:1.29', '*:1.*', true],
    ['nginx', '?*', true],
    ['', '?*', false],
    [undefined, '?*', false],
    ['default', '!default', false],
    ['team', '!default', true],
    ['https://github.com/acme/shop', 'https://github.com/acme/?* | ssh://git@github.com:acme/?*', true],
    ['https://gitlab.com/acme/shop', 'https://github.com/acme/?* | ssh://git@github.com:acme/?*', false],
    ['512Mi', '<=1Gi', true],
    ['2Gi', '<=1Gi', false],
    ['2Gi', '>=1Gi & <=4Gi', true],
    [3, '1-5', true],
    [7, '1-5', false],
    [7, '!1-5', true],
    ['1h', '>30m', true],
    [true, 'true', true],
    [true, true, true],
    ['true', true, false],
    [3, 3, true],
    ['3', 3, true],
    [null, null, true],
    ['x', null, false],
    ['anything', '{{request.object.metadata.name}}', undefined],
    [undefined, '!default', undefined],
  ])('%j against %j: %j', (value, pattern, expected) => {
    expect(fitsScalar(value, pattern)).toBe(expected);
  });
});

describe('overlays', () => {
  const pod = (spec: JsonObject): JsonObject => ({ metadata: { labels: { app: 'cart' } }, spec });
  const check = (value: JsonValue, pattern: JsonValue) => {
    const outcome = fitsOverlay(value, pattern, []);
    return outcome.state === 'broken' ? outcome.path.join('.') : outcome.state;
  };

  test('every item of a list must fit, and the place of the one that does not is told', () => {
    const containers = [{ image: 'acme/a:1' }, { image: 'other/b:1' }];
    expect(check(pod({ containers }), { spec: { containers: [{ image: 'acme/*' }] } })).toBe('spec.containers.1.image');
  });

  test('a condition that does not fit keeps the rest from counting', () => {
    const pattern = { spec: { containers: [{ '(image)': '*:latest', imagePullPolicy: 'Always' }] } };
    expect(check(pod({ containers: [{ image: 'a:1' }] }), pattern)).toBe('skipped');
    expect(check(pod({ containers: [{ image: 'a:latest' }] }), pattern)).toBe('spec.containers.0.imagePullPolicy');
    const both = [{ image: 'a:1' }, { image: 'a:latest', imagePullPolicy: 'Always' }];
    expect(check(pod({ containers: both }), pattern)).toBe('holds');
  });

  test('what may be absent counts only where it is', () => {
    const pattern = { spec: { '=(hostNetwork)': false } };
    expect(check(pod({}), pattern)).toBe('holds');
    expect(check(pod({ hostNetwork: true }), pattern)).toBe('spec.hostNetwork');
  });

  test('what must be absent is told where it stands', () => {
    const pattern = { spec: { '=(volumes)': [{ 'X(hostPath)': 'null' }] } };
    expect(check(pod({ volumes: [{ emptyDir: {} }] }), pattern)).toBe('holds');
    expect(check(pod({ volumes: [{ hostPath: { path: '/' } }] }), pattern)).toBe('spec.volumes.0.hostPath');
  });

  test('one item that fits is enough where existence is asked', () => {
    const pattern = { spec: { '^(containers)': [{ name: 'proxy' }] } };
    expect(check(pod({ containers: [{ name: 'main' }, { name: 'proxy' }] }), pattern)).toBe('holds');
    expect(check(pod({ containers: [{ name: 'main' }] }), pattern)).toBe('spec.containers');
  });

  test('keys may be patterns', () => {
    expect(check({ labels: { 'team.acme.io/name': 'shop' } }, { labels: { 'team.*/name': '?*' } })).toBe('holds');
  });
});

describe('variables', () => {
  const scope = {
    request: {
      object: { metadata: { name: 'cart', labels: { 'a.b/c': 'd' } }, spec: { ports: [{ p: 1 }, { p: 2 }] } },
      operation: 'CREATE',
    },
  };
  test.each<[JsonValue, JsonValue | 'unknown']>([
    ['{{ request.object.metadata.name }}', 'cart'],
    ['db-{{request.object.metadata.name}}', 'db-cart'],
    ['{{ request.object.metadata.labels."a.b/c" }}', 'd'],
    ['{{ request.object.spec.ports[].p }}', [1, 2]],
    ['{{ request.object.spec.ports[1].p }}', 2],
    ['{{ request.object.spec.ports[] | length(@) }}', 2],
    ["{{ request.object.metadata.missing || 'none' }}", 'none'],
    ['{{ request.object.missing[] || `[]` }}', []],
    ["{{ request.operation || 'BACKGROUND' }}", 'CREATE'],
    ['{{ request.userInfo.username }}', 'unknown'],
    ['{{ request.object.metadata.missing }}', 'unknown'],
    ['{{ to_upper(request.object.metadata.name) }}', 'unknown'],
    ['{{ settings.data.level }}', 'unknown'],
  ])('%j is %j', (text, expected) => {
    const resolved = resolve(text, scope);
    expect(resolved.known ? resolved.value : 'unknown').toEqual(expected);
  });
});

describe('conditions', () => {
  const holds = (key: JsonValue, operator: string, value: JsonValue) =>
    conditionsHold({ all: [{ key, operator, value }] }, {});
  test.each<[JsonValue, string, JsonValue, boolean | undefined]>([
    ['CREATE', 'Equals', 'CREATE', true],
    ['CREATE', 'NotEquals', 'DELETE', true],
    ['prod-eu', 'Equals', 'prod-*', true],
    ['a', 'AnyIn', ['a', 'b'], true],
    [['a', 'c'], 'AnyIn', ['a', 'b'], true],
    [['a', 'c'], 'AllIn', ['a', 'b'], false],
    [['a', 'c'], 'AnyNotIn', ['a', 'b'], true],
    [['a', 'c'], 'AllNotIn', ['a', 'b'], false],
    [3, 'GreaterThan', 2, true],
    ['512Mi', 'LessThan', '1Gi', true],
    ['90m', 'DurationGreaterThan', '1h', true],
    ['x', 'GreaterThan', 2, undefined],
  ])('%j %s %j: %j', (key, operator, value, expected) => {
    expect(holds(key, operator, value)).toBe(expected);
  });

  test('any needs one, all needs each, and what is unknown decides only where nothing else does', () => {
    const yes = { key: 1, operator: 'Equals', value: 1 };
    const no = { key: 1, operator: 'Equals', value: 2 };
    const maybe = { key: '{{ lookup }}', operator: 'Equals', value: 2 };
    expect(conditionsHold({ any: [no, yes] }, {})).toBe(true);
    expect(conditionsHold({ any: [yes, maybe] }, {})).toBe(true);
    expect(conditionsHold({ any: [no, maybe] }, {})).toBe(undefined);
    expect(conditionsHold({ all: [yes, no, maybe] }, {})).toBe(false);
    expect(conditionsHold({ any: [yes], all: [no] }, {})).toBe(false);
    expect(conditionsHold([yes, { any: [no, yes] }], {})).toBe(true);
  });
});
