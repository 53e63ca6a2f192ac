import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPath, type JsonValue } from '../json.ts';
import { readSchema, type Schema, type SchemaSet } from './schema.ts';
import { type ValidateOptions, validate } from './validate.ts';

/** Problems as `code path` lines, to compare with a table. */
function problems(schema: Schema, value: JsonValue, options: Partial<ValidateOptions> = {}): readonly string[] {
  const found = validate(schema, value, { dialect: 'custom-resource', ...options }).problems;
  return found.map(({ code, path, expected }) =>
    [code, formatPath(path), code === 'required' ? expected : ''].filter((part) => part !== '').join(' '),
  );
}

function messages(schema: Schema, value: JsonValue, options: Partial<ValidateOptions> = {}): readonly string[] {
  return validate(schema, value, { dialect: 'custom-resource', ...options }).problems.map(({ message }) => message);
}

const OPEN = 'x-kubernetes-preserve-unknown-fields';
const object = (properties: SchemaSet, more: Schema = {}): Schema => ({ type: 'object', properties, ...more });

describe('types', () => {
  const schema = object({
    count: { type: 'integer' },
    ratio: { type: 'number' },
    name: { type: 'string' },
    on: { type: 'boolean' },
    port: { 'x-kubernetes-int-or-string': true, anyOf: [{ type: 'integer' }, { type: 'string' }] },
    list: { type: 'array', items: { type: 'string' } },
  });

  it.each<[JsonValue, readonly string[]]>([
    [{ count: 1 }, []],
    [{ count: 1.0 }, []],
    [{ count: 1.5 }, ['type count']],
    [{ count: '3' }, ['type count']],
    [{ ratio: 1 }, []],
    [{ name: true }, ['type name']],
    [{ on: 'yes' }, ['type on']],
    [{ port: 80 }, []],
    [{ port: 'http' }, []],
    [{ port: 1.5 }, ['type port']],
    [{ list: ['a', 1] }, ['type list[1]']],
    [{ list: {} }, ['type list']],
    [[], ['type']],
  ])('%j', (value, expected) => {
    expect(problems(schema, value)).toEqual(expected);
  });

  it('says in plain words what is wrong', () => {
    expect(messages(schema, { count: '3', port: {}, list: [2] })).toEqual([
      'count must be an integer, not the text "3"',
      'port must be text or an integer, not an object',
      'list[0] must be text, not the number 2',
    ]);
  });
});

describe('unknown fields of a custom resource', () => {
  it.each<[string, Schema, JsonValue, readonly string[]]>([
    ['are errors', object({ a: { type: 'string' } }), { a: 'x', b: 1 }, ['unknown-field b']],
    ['of an object without properties too', object({ a: { type: 'object' } }), { a: { b: 1 } }, ['unknown-field a.b']],
    [
      'are kept where the schema preserves them',
      object({ a: { type: 'object', [OPEN]: true } }),
      { a: { b: { c: 1 } } },
      [],
    ],
    [
      'count again below a named property',
      object({ a: object({ b: object({}) }, { [OPEN]: true }) }),
      { a: { x: { y: 1 }, b: { z: 1 } } },
      ['unknown-field a.b.z'],
    ],
    [
      'are kept in the items of a preserved list',
      object({ steps: { type: 'array', [OPEN]: true, items: { type: 'object' } } }),
      { steps: [{ image: 'x', deep: { er: 1 } }] },
      [],
    ],
    [
      'are values of a map',
      object({ m: { type: 'object', additionalProperties: { type: 'string' } } }),
      { m: { b: 'x' } },
      [],
    ],
    [
      'below a map of anything are dropped',
      object({ m: { type: 'object', additionalProperties: true } }),
      { m: { b: 'x', c: { d: 1 } } },
      ['unknown-field m.c.d'],
    ],
    [
      'are not looked for inside allOf',
      object({ a: { type: 'string' } }, { allOf: [{ required: ['a'] }] }),
      { a: 'x' },
      [],
    ],
  ])('%s', (_, schema, value, expected) => {
    expect(problems(schema, value)).toEqual(expected);
  });

  it('suggests the name that was meant, and marks the key', () => {
    const { problems: found } = validate(
      object({ replicas: { type: 'integer' } }),
      { replica: 1 },
      { dialect: 'custom-resource' },
    );
    expect(found).toEqual([
      {
        code: 'unknown-field',
        path: ['replica'],
        onKey: true,
        message: 'the object has no field "replica"; did you mean "replicas"?',
        suggestions: ['replicas'],
      },
    ]);
  });

  it('may be allowed', () => {
    expect(problems(object({}), { b: { c: 1 } }, { unknownFields: 'allow' })).toEqual([]);
  });
});

describe('objects of a CRD', () => {
  const schema = object({
    spec: object({ size: { type: 'string' } }, { required: ['size'] }),
    status: object({ n: { type: 'integer' } }),
  });
  const head = { apiVersion: 'a.b/v1', kind: 'X' };

  it.each<[JsonValue, readonly string[]]>([
    [{ ...head, metadata: { name: 'x', labels: { a: 'b' } }, spec: { size: 's' } }, []],
    [{ ...head, metadata: { name: 'x', nmae: 'y' } }, ['unknown-field metadata.nmae']],
    [{ ...head, metadata: { labels: { a: 1 } } }, ['type metadata.labels.a']],
    [{ ...head, spec: {} }, ['required spec size']],
    [{ ...head, status: { n: 'x', more: 1 } }, ['type status.n', 'unknown-field status.more']],
  ])('%j', (value, expected) => {
    expect(problems(schema, value, { resource: true })).toEqual(expected);
  });

  it('leaves status to the controller where asked', () => {
    expect(problems(schema, { ...head, status: { n: 'x' } }, { resource: true, ignoreStatus: true })).toEqual([]);
  });

  it('requires nothing of a patch', () => {
    expect(problems(schema, { ...head, spec: {} }, { resource: true, partial: true })).toEqual([]);
  });

  it('knows the head of an embedded object', () => {
    const embedding = object({
      o: object({ spec: { type: 'object', [OPEN]: true } }, { 'x-kubernetes-embedded-resource': true }),
    });
    expect(problems(embedding, { o: { ...head, metadata: { name: 'n' }, spec: { a: 1 } } })).toEqual([]);
    expect(problems(embedding, { o: { kind: 'X', extra: 1, metadata: { name: 1 } } })).toEqual([
      'unknown-field o.extra',
      'type o.metadata.name',
      'required o apiVersion',
    ]);
  });
});

describe('null and defaults of a custom resource', () => {
  it.each<[string, Schema, JsonValue, readonly string[], readonly string[]]>([
    ['null without default', object({ a: { type: 'string' } }), { a: null }, [], ['type a']],
    [
      'null in a required field',
      object({ a: { type: 'string' } }, { required: ['a'] }),
      { a: null },
      ['required a'],
      ['type a'],
    ],
    ['null with default', object({ a: { type: 'string', default: 'x' } }, { required: ['a'] }), { a: null }, [], []],
    [
      'null where it may be',
      object({ a: { type: 'string', nullable: true } }, { required: ['a'] }),
      { a: null },
      [],
      [],
    ],
    [
      'null in a list',
      object({ a: { type: 'array', items: { type: 'string' } } }),
      { a: [null] },
      ['type a[0]'],
      ['type a[0]'],
    ],
    [
      'a default for a required field',
      object({ a: { type: 'string', default: 'x' } }, { required: ['a'] }),
      {},
      [],
      [],
    ],
    [
      'a default inside a default',
      object(
        { a: object({ b: { type: 'string', default: 'x' } }, { default: {}, required: ['b'] }) },
        { required: ['a'] },
      ),
      {},
      [],
      [],
    ],
  ])('%s', (_, schema, value, onCreate, onApply) => {
    expect(problems(schema, value, { request: 'create' })).toEqual(onCreate);
    expect(problems(schema, value, { request: 'apply' })).toEqual(onApply);
  });
});

describe('bounds, patterns, formats, enums', () => {
  it.each<[Schema, JsonValue, readonly string[]]>([
    [{ type: 'integer', minimum: 1, maximum: 3 }, 0, ['bounds']],
    [{ type: 'integer', minimum: 1, maximum: 3 }, 3, []],
    [{ type: 'integer', minimum: 1, exclusiveMinimum: true }, 1, ['bounds']],
    [{ type: 'number', exclusiveMaximum: 2 }, 2, ['bounds']],
    [{ type: 'integer', multipleOf: 5 }, 12, ['bounds']],
    [{ type: 'number', multipleOf: 0.1 }, 0.3, []],
    [{ type: 'integer', format: 'int32' }, 2 ** 31, ['bounds']],
    [{ type: 'integer' }, 2 ** 63, ['bounds']],
    [{ type: 'integer', format: 'int64' }, 2 ** 53, []],
    [{ type: 'string', maxLength: 2 }, '😀😀', []],
    [{ type: 'string', maxLength: 2 }, '😀😀a', ['bounds']],
    [{ type: 'string', minLength: 1 }, '', ['bounds']],
    [{ type: 'string', pattern: '^(?i)abc$' }, 'ABC', []],
    [{ type: 'string', pattern: '^a+$' }, 'b', ['pattern']],
    [{ type: 'string', format: 'ipv4' }, '010.0.0.1', []],
    [{ type: 'string', format: 'ipv4' }, '300.0.0.1', ['format']],
    [{ type: 'string', format: 'no-such-format' }, 'x', []],
    [{ type: 'string', enum: ['a', 'b'] }, 'c', ['enum']],
    [{ type: 'string', enum: ['a'], nullable: true }, null, ['enum']],
    [{ type: 'array', items: { type: 'string' }, minItems: 1 }, [], ['bounds']],
    [{ type: 'object', additionalProperties: { type: 'string' }, maxProperties: 1 }, { a: '', b: '' }, ['bounds']],
  ])('%j with %j gives %j', (schema, value, expected) => {
    expect(problems(schema, value)).toEqual(expected);
  });

  it('suggests a value of the enum', () => {
    expect(messages({ type: 'string', enum: ['Always', 'Never'] }, 'always')).toEqual([
      'the object must be one of "Always", "Never", not the text "always"; did you mean "Always"?',
    ]);
  });

  it('leaves a pattern open that RE2 refuses', () => {
    const verdict = validate({ type: 'string', pattern: '^(?!x)' }, 'y', { dialect: 'custom-resource' });
    expect(verdict.problems).toEqual([]);
    expect(verdict.undecided).toHaveLength(1);
  });
});

describe('lists without duplicates', () => {
  const item = object({ name: { type: 'string' }, protocol: { type: 'string', default: 'TCP' } });
  const map: Schema = {
    type: 'array',
    items: item,
    'x-kubernetes-list-type': 'map',
    'x-kubernetes-list-map-keys': ['name', 'protocol'],
  };

  it.each<[Schema, JsonValue, readonly string[]]>([
    [map, [{ name: 'a' }, { name: 'a', protocol: 'UDP' }], []],
    [map, [{ name: 'a' }, { name: 'a', protocol: 'TCP' }], ['duplicate [1]']],
    [{ type: 'array', items: { type: 'string' }, 'x-kubernetes-list-type': 'set' }, ['a', 'b', 'a'], ['duplicate [2]']],
    [{ type: 'array', items: { type: 'string' }, 'x-kubernetes-list-type': 'atomic' }, ['a', 'a'], []],
  ])('%j with %j', (schema, value, expected) => {
    expect(problems(schema, value)).toEqual(expected);
  });
});

describe('combinations', () => {
  const either: Schema = object(
    { a: { type: 'string' }, b: { type: 'string' } },
    { oneOf: [{ required: ['a'] }, { required: ['b'] }] },
  );

  it.each<[Schema, JsonValue, readonly string[]]>([
    [either, { a: '' }, []],
    [either, {}, ['the object needs "a" or "b"']],
    [either, { a: '', b: '' }, ['the object must have only one of "a", "b"']],
    [
      object({ a: { type: 'string' } }, { not: { required: ['a'] } }),
      { a: '' },
      ['the object must not have the field "a"'],
    ],
    [
      object({ t: { type: 'string' }, n: { type: 'integer' } }, { anyOf: [{ properties: { n: { minimum: 2 } } }] }),
      { n: 1 },
      ['n must be at least 2, not 1'],
    ],
  ])('%j with %j', (schema, value, expected) => {
    expect(messages(schema, value)).toEqual(expected);
  });

  it('stays open when one alternative is open', () => {
    const verdict = validate({ anyOf: [{ pattern: '(?=x)' }, { maxLength: 1 }] }, 'yy', { dialect: 'json-schema' });
    expect(verdict.problems).toEqual([]);
    expect(verdict.undecided).toHaveLength(1);
  });
});

describe('built-in kinds', () => {
  const definitions: SchemaSet = {
    'io.k8s.apimachinery.pkg.api.resource.Quantity': { oneOf: [{ type: 'string' }, { type: 'number' }] },
    'io.k8s.Port': object(
      {
        port: { type: 'integer', format: 'int32', default: 0 },
        target: { format: 'int-or-string', oneOf: [{ type: 'integer' }, { type: 'string' }] },
      },
      { required: ['port'] },
    ),
    'io.k8s.Spec': object({
      ports: { type: 'array', items: { allOf: [{ $ref: '#/components/schemas/io.k8s.Port' }], default: {} } },
      limits: { type: 'object', additionalProperties: { $ref: 'io.k8s.apimachinery.pkg.api.resource.Quantity' } },
      raw: { type: 'object' },
      when: { type: 'string', format: 'date-time' },
    }),
  };
  const schema: Schema = object({
    apiVersion: { type: 'string' },
    kind: { type: 'string' },
    spec: { $ref: 'io.k8s.Spec' },
  });

  it.each<[JsonValue, readonly string[]]>([
    [{ kind: 'X', spec: { ports: [{ port: 1, target: 'http' }] } }, []],
    [{ spec: { ports: [{ port: 1, tarrget: 'http' }] } }, ['unknown-field spec.ports[0].tarrget']],
    [{ spec: { ports: [{ target: 1.5 }] } }, ['type spec.ports[0].target', 'required spec.ports[0] port']],
    [{ spec: { ports: null } }, []],
    [{ spec: { raw: { any: { thing: 1 } } } }, []],
    [{ spec: { limits: { cpu: '500m', memory: 1.5 } } }, []],
    [{ spec: { limits: { cpu: '5 cores' } } }, ['format spec.limits.cpu']],
    [{ spec: { when: 'yesterday' } }, ['format spec.when']],
  ])('%j', (value, expected) => {
    expect(problems(schema, value, { dialect: 'built-in', definitions })).toEqual(expected);
  });
});

describe('plain JSON Schema', () => {
  const schema: Schema = readSchema({
    $defs: { name: { type: 'string', pattern: '^[a-z]+$' } },
    type: 'object',
    properties: { kind: { const: 'a' }, name: { $ref: '#/$defs/name', minLength: 2 } },
    patternProperties: { '^x-': { type: 'integer' } },
    propertyNames: { maxLength: 5 },
    additionalProperties: false,
    if: { required: ['kind'] },
    // biome-ignore lint/suspicious/noThenProperty: it is the keyword of JSON Schema
    then: { required: ['name'] },
  });

  it.each<[JsonValue, readonly string[]]>([
    [{ kind: 'a', name: 'bb' }, []],
    [{ kind: 'b', name: 'bb' }, ['enum kind']],
    [{ kind: 'a' }, ['required name']],
    [{ name: 'B' }, ['bounds name', 'pattern name']],
    [{ 'x-1': 1 }, []],
    [{ 'x-1': '1' }, ['type x-1']],
    [{ y: 1 }, ['unknown-field y']],
    [{ 'x-long': 1 }, ['bounds x-long']],
    [null, ['type']],
  ])('%j', (value, expected) => {
    expect(problems(schema, value, { dialect: 'json-schema' })).toEqual(expected);
  });
});

describe('hostile input', () => {
  it('B6: does not take inherited names for fields', () => {
    const schema = object({ a: { type: 'string' } }, { required: ['constructor'] });
    expect(problems(schema, JSON.parse('{"__proto__": {"x": 1}, "toString": 1}'))).toEqual([
      'unknown-field __proto__',
      'unknown-field toString',
      'required constructor',
    ]);
  });

  it('B5: stops at 200 levels', () => {
    let value: JsonValue = 1;
    for (let i = 0; i < 5_000; i++) value = { a: value };
    const schema: Schema = { $defs: { t: object({ a: { $ref: '#/$defs/t' } }) }, $ref: '#/$defs/t' };
    expect(validate(schema, value, { dialect: 'json-schema' }).problems.map(({ code }) => code)).toEqual(['bounds']);
  });

  it.each<[string, Schema]>([
    ['itself', { $ref: '#' }],
    ['itself beside a type', { $ref: '#', type: 'object' }],
    [
      'itself twice',
      {
        anyOf: [
          { $ref: '#', minLength: 1 },
          { $ref: '#', maxLength: 0 },
        ],
      },
    ],
    ['nothing', { $ref: 'http://localhost/schema.json' }],
  ])('B4, B5: ends when a schema refers to %s, and fetches nothing', (_, schema) => {
    expect(validate(schema, {}, { dialect: 'json-schema' }).problems).toEqual([]);
  });

  it('never throws, whatever the schema and the value', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 4 }),
        fc.jsonValue(),
        fc.constantFrom('custom-resource', 'built-in', 'json-schema'),
        (schema, value, dialect) => {
          const read = readSchema({
            type: 'object',
            properties: { a: toJson(schema) },
            additionalProperties: toJson(schema),
          });
          validate(read, { a: toJson(value), b: toJson(value) }, { dialect });
        },
      ),
    );
  });
});

function toJson(value: unknown): JsonValue {
  const text: JsonValue = JSON.parse(JSON.stringify(value) ?? 'null');
  return text;
}
