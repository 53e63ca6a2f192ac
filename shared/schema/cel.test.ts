import { describe, expect, it } from 'vitest';
import { formatPath, type JsonValue } from '../json.ts';
import { RULE_SCHEMA, RULE_VALUE, RULES } from './cel/rules.fixture.ts';
import { celSyntaxProblem, createRuleEvaluator } from './cel.ts';
import { compile } from './compile.ts';
import { readSchema, type Schema, type SchemaRule, type SchemaSet } from './schema.ts';
import { validate } from './validate.ts';

const rules = createRuleEvaluator();
const object = (properties: SchemaSet, more: Schema = {}): Schema => ({ type: 'object', properties, ...more });

const SCHEMA: Schema = readSchema(RULE_SCHEMA);

function answer(rule: string, value: JsonValue = RULE_VALUE, old?: JsonValue, more: Partial<SchemaRule> = {}): string {
  return rules.evaluate({ rule, ...more }, compile(SCHEMA, undefined, 'custom-resource'), value, old).answer;
}

describe('rules that hold', () => {
  it.each(RULES)('%s', (rule) => {
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

  it('B8: leaves loops in loops over long lists to the server', () => {
    const long = { list: Array.from({ length: 3_000 }, (_, i) => i) };
    expect(answer('self.list.all(a, a >= 0)', long)).toBe('holds');
    expect(answer('self.list.all(a, self.list.exists(b, a == b))', long)).toBe('undecided');
  });

  it('B8: does not let values grow without end', () => {
    const twice = Array.from({ length: 30 }, (_, i) => `cel.bind(x${i + 1}, x${i} + x${i}, `).join('');
    expect(answer(`cel.bind(x0, self.name, ${twice} size(x30) > 0${')'.repeat(31)}`)).toBe('undecided');
  });

  it('leaves the counting of characters beyond ASCII to the server', () => {
    expect(answer("self.name.indexOf('x') == 1", { name: '😀x' })).toBe('undecided');
  });
});

describe('celSyntaxProblem', () => {
  it.each([...RULES, 'self.nosuch(1)', 'self.`odd-name` == 1', 'oldSelf.?a.orValue(0) > self'])(
    'has nothing against %s',
    (rule) => {
      expect(celSyntaxProblem(rule)).toBeUndefined();
    },
  );

  it.each(['self.a ==', 'self.a = 1', '(self.a', 'self.a Zz', "'open", ''])('refuses %j', (rule) => {
    expect(celSyntaxProblem(rule)).toEqual(expect.any(String));
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
