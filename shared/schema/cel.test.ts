import { describe, expect, it } from 'vitest';
import { formatPath, type JsonValue } from '../json.ts';
import { createRuleEvaluator } from './cel.ts';
import { compile } from './compile.ts';
import type { Schema, SchemaRule, SchemaSet } from './schema.ts';
import { validate } from './validate.ts';

const rules = createRuleEvaluator();
const object = (properties: SchemaSet, more: Schema = {}): Schema => ({ type: 'object', properties, ...more });

const SCHEMA: Schema = object({
  n: { type: 'integer' },
  ratio: { type: 'number' },
  name: { type: 'string' },
  port: { 'x-kubernetes-int-or-string': true },
  list: { type: 'array', items: { type: 'integer' } },
  set: { type: 'array', items: { type: 'string' }, 'x-kubernetes-list-type': 'set' },
  labels: { type: 'object', additionalProperties: { type: 'string' } },
  when: { type: 'string', format: 'date-time' },
  wait: { type: 'string', format: 'duration' },
  'odd-name': { type: 'string' },
});
const VALUE: JsonValue = {
  n: 5,
  ratio: 1,
  name: 'abc',
  port: 80,
  list: [1, 2, 2, 3],
  set: ['b', 'a'],
  labels: { 'a.b/c': 'x' },
  when: '2024-05-01T10:00:00Z',
  wait: '1h30m',
  'odd-name': 'odd',
};

function answer(rule: string, value: JsonValue = VALUE, old?: JsonValue, more: Partial<SchemaRule> = {}): string {
  return rules.evaluate({ rule, ...more }, compile(SCHEMA, undefined, 'custom-resource'), value, old).answer;
}

describe('rules that hold', () => {
  it.each([
    'self.n == 5 && self.ratio < 2.0',
    'has(self.n) && !has(self.missing)',
    'self.port == 80',
    'type(self.port) == int',
    'self.list.all(x, x > 0) && self.list.exists_one(x, x == 1)',
    'self.list.isSorted() && self.list.sum() == 8 && self.list.max() == 3 && self.list.min() == 1',
    'self.list.indexOf(2) == 1 && self.list.lastIndexOf(2) == 2',
    "self.set == ['a', 'b']",
    "sets.equivalent(self.set, ['a', 'b'])",
    "self.labels['a.b/c'] == 'x' && 'a.b/c' in self.labels",
    "self.labels.all(k, k.contains('/'))",
    "self.name.matches('^(?i)ABC$') && !matches(self.name, '^[[:digit:]]+$')",
    "(self.name).matches('b')",
    "self.name.find('[bc]+') == 'bc' && self.name.findAll('[ab]').size() == 2",
    "self.name.indexOf('c') == 2 && self.name.charAt(1) == 'b' && self.name.replace('b', 'x') == 'axc'",
    "self.__missing__.?x.hasValue() || self.odd__dash__name == 'odd'",
    'self.?missing.orValue(3) == 3',
    "self.when < timestamp('2025-01-01T00:00:00Z') && self.wait > duration('5m')",
    "quantity('500m').isLessThan(quantity('1')) && quantity('50k').add(20).sub(quantity('100k')).sub(-50000) == quantity('20')",
    "isQuantity('1.3Gi') && !isQuantity('200K') && quantity('50k').asInteger() == 50000",
    "isIP('10.0.0.1') && !isIP('::ffff:1.2.3.4') && ip('2001:db8::1').family() == 6 && ip.isCanonical('::1')",
    "cidr('10.0.0.0/8').containsIP('10.1.2.3') && !cidr('10.0.0.0/8').containsCIDR('11.0.0.0/16')",
    "url('https://a.example:80/b').getHost() == 'a.example:80' && url('https://a.example:80/b').getPort() == '80' && isURL('/x')",
    "!format.dns1123Label().validate(self.name).hasValue() && format.dns1123Label().validate('A').hasValue()",
    "int('42') == 42 && int(2.7) == 2",
    'cel.bind(x, self.n * 2, x == 10)',
  ])('%s', (rule) => {
    expect(answer(rule)).toBe('holds');
  });
});

describe('rules that are broken or left to the server', () => {
  it.each([
    ['self.n > 5', 'broken'],
    ["self.name.startsWith('x')", 'broken'],
    ['self.missing == 1', 'undecided'],
    ['self.list[9] == 1', 'undecided'],
    ['nosuch(self.n)', 'undecided'],
    ['self.n +', 'undecided'],
    ['self.n', 'undecided'],
    ["self.name.matches('(?=x)')", 'undecided'],
    ["semver('1.0.0').major() == 1", 'undecided'],
    ["authorizer.path('/').check('get').allowed()", 'undecided'],
  ])('%s: %s', (rule, expected) => {
    expect(answer(rule)).toBe(expected);
  });

  it('leaves loops in loops over long lists to the server', () => {
    const long = { list: Array.from({ length: 3_000 }, (_, i) => i) };
    expect(answer('self.list.all(a, a >= 0)', long)).toBe('holds');
    expect(answer('self.list.all(a, self.list.exists(b, a == b))', long)).toBe('undecided');
  });

  it('does not let values grow without end', () => {
    const twice = Array.from({ length: 30 }, (_, i) => `cel.bind(x${i + 1}, x${i} + x${i}, `).join('');
    expect(answer(`cel.bind(x0, self.name, ${twice} size(x30) > 0${')'.repeat(31)}`)).toBe('undecided');
  });

  it('leaves the counting of characters beyond ASCII to the server', () => {
    expect(answer("self.name.indexOf('x') == 1", { name: '😀x' })).toBe('undecided');
  });
});

describe('rules about a change', () => {
  const plain = object({ n: { type: 'integer' } });

  it.each<[string, Schema, JsonValue | undefined, Partial<SchemaRule>, string]>([
    ['self.n == oldSelf.n', plain, undefined, {}, 'holds'],
    ['self.n == oldSelf.n', plain, { n: 4 }, {}, 'broken'],
    ['self.n == oldSelf.n', plain, { n: 5 }, {}, 'holds'],
    ['oldSelf.hasValue() || self.n == 5', plain, undefined, { optionalOldSelf: true }, 'holds'],
    ['oldSelf.value().n < self.n', plain, { n: 4 }, { optionalOldSelf: true }, 'holds'],
    // Sets and keyed lists have no order, and ours would be compared in one.
    ['self.list == oldSelf.list', SCHEMA, { list: [1] }, {}, 'undecided'],
  ])('%s', (rule, schema, old, more, expected) => {
    const node = compile(schema, undefined, 'custom-resource');
    expect(rules.evaluate({ rule, ...more }, node, { n: 5, list: [1] }, old).answer).toBe(expected);
  });
});

describe('validate with rules', () => {
  const schema = object({
    spec: object(
      { min: { type: 'integer', default: 3 }, max: { type: 'integer' } },
      {
        'x-kubernetes-validations': [
          {
            rule: 'self.min <= self.max',
            message: 'min must not be greater than max',
            messageExpression: "'min ' + string(self.min) + ' is greater than max ' + string(self.max)",
            fieldPath: '.min',
          },
        ],
      },
    ),
  });

  it('reports the message made by the rule, where the rule says', () => {
    const { problems, undecided } = validate(schema, { spec: { max: 2 } }, { dialect: 'custom-resource', rules });
    expect(problems.map(({ code, path, message }) => `${code} ${formatPath(path)}: ${message}`)).toEqual([
      'rule spec.min: min 3 is greater than max 2',
    ]);
    expect(undecided).toEqual([]);
  });

  it('does not evaluate rules over a value that is wrong already', () => {
    const { problems } = validate(schema, { spec: { max: 'x' } }, { dialect: 'custom-resource', rules });
    expect(problems.map(({ code }) => code)).toEqual(['type']);
  });

  it('leaves every rule open without an evaluator', () => {
    const { problems, undecided } = validate(schema, { spec: { max: 2 } }, { dialect: 'custom-resource' });
    expect(problems).toEqual([]);
    expect(undecided).toHaveLength(1);
  });

  it('knows the name of a whole object', () => {
    const named: Schema = {
      type: 'object',
      'x-kubernetes-validations': [{ rule: "self.metadata.name == 'only'", message: 'call it only' }],
    };
    const check = (name: string) =>
      validate(
        named,
        { apiVersion: 'a/v1', kind: 'A', metadata: { name } },
        { dialect: 'custom-resource', resource: true, rules },
      );
    expect(check('only')).toEqual({ problems: [], undecided: [] });
    expect(check('other').problems.map(({ message }) => message)).toEqual(['call it only']);
  });
});
