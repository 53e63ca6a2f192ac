import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parameterPlace } from './parameterPlace.ts';
import { parameterSchema } from './schema.ts';
import { readTemplate } from './template.ts';

const open = { 'x-kubernetes-preserve-unknown-fields': true };

/** The schema of one field `x` of a parameter block. */
const field = (value: string, more = '') => parameterSchema(`${more}\nparameter: {\n\tx: ${value}\n}`)?.properties?.x;

describe('a field of the parameter block', () => {
  it.each([
    ['string', { type: 'string' }],
    ['int', { type: 'integer' }],
    ['*1 | int', { type: 'integer', default: 1 }],
    ['string | *"latest"', { type: 'string', default: 'latest' }],
    ['*"TCP" | "UDP" | "SCTP"', { type: 'string', enum: ['TCP', 'UDP', 'SCTP'], default: 'TCP' }],
    ['*false | bool', { type: 'boolean', default: false }],
    ['[...string]', { type: 'array', items: { type: 'string' } }],
    ['*[] | [...string]', { type: 'array', items: { type: 'string' }, default: [] }],
    ['[string]: int', { type: 'object', additionalProperties: { type: 'integer' } }],
    ['int & >=1 & <=100', { type: 'integer', minimum: 1, maximum: 100 }],
    ['=~"^[a-z]+$"', { pattern: '^[a-z]+$' }],
    ['{...}', { type: 'object', ...open }],
    ['context.namespace', open],
    ['strings.ToLower(context.name)', open],
  ])('%s', (value, schema) => {
    expect(field(value)).toEqual(schema);
  });

  it('reads definitions of the same text, also one that holds itself', () => {
    expect(field('#Size', '#Size: "s" | "l"')).toEqual({ type: 'string', enum: ['s', 'l'] });
    expect(field('[...#Node]', '#Node: {name: string, children?: [...#Node]}')).toEqual({
      type: 'array',
      items: {
        type: 'object',
        properties: { name: { type: 'string' }, children: { type: 'array', items: open } },
        required: ['name'],
        ...open,
      },
    });
  });

  it('stays quick where definitions double at each level', () => {
    const chain = Array.from({ length: 60 }, (_, at) => `#D${at}: {a: #D${at + 1}, b: #D${at + 1}}`).join('\n');
    expect(field('#D0', chain)?.type).toBe('object');
  });
});

test('a block tells what has to be given: no default, no question mark, and nothing that CUE completes by itself', () => {
  const schema = parameterSchema(`
parameter: {
	// +usage=Which image to run
	// +short=i
	image: string
	replicas: *1 | int
	cmd?: [...string]
	env: [...{name: string}]
	http: [string]: int
	chart: source: string
	"odd-name"!: bool
}
output: {image: parameter.image}`);
  expect(schema?.required).toEqual(['image', 'chart', 'odd-name']);
  expect(schema?.properties?.image?.description).toBe('Which image to run');
  expect(Object.keys(schema?.properties ?? {})).toEqual([
    'image',
    'replicas',
    'cmd',
    'env',
    'http',
    'chart',
    'odd-name',
  ]);
});

test('a text without a parameter block has no inputs that one could tell', () => {
  expect(parameterSchema('output: {kind: "Pod"}')).toBeUndefined();
});

test('a template tells its objects where they are written out, and nothing where they are computed', () => {
  const { rendered } = readTemplate(`
output: {
	apiVersion: "apps/v1"
	kind:       "Deployment"
}
outputs: service: {
	apiVersion: "v1"
	kind: "Service"
}
if parameter.expose {
	outputs: ingress: kind: "Ingress"
}
outputs: (context.name): {kind: "ConfigMap"}
`);
  expect(rendered.map(({ name, apiVersion, kind }) => [name, apiVersion, kind])).toEqual([
    [undefined, 'apps/v1', 'Deployment'],
    ['service', 'v1', 'Service'],
  ]);
});

test.each([
  ['output: {', 'This "{" is never closed.'],
  ['output: {a: [1)}', 'This ")" closes nothing.'],
  ['output: {a: "b}', 'This text does not end on its line.'],
])('%s: %s', (text, message) => {
  expect(readTemplate(text).unbalanced?.message).toBe(message);
});

test('brackets inside texts and comments do not count', () => {
  expect(readTemplate('output: {a: "}", b: """\n  {[(\n  """} // {\nparameter: {}').unbalanced).toBeUndefined();
});

test('any text is read without throwing', () => {
  const words = [
    'parameter: {',
    '}',
    'x?: ',
    'string',
    '*1 |',
    '[...',
    ']',
    '"',
    '\n',
    '#A',
    '#A: ',
    '(',
    ')',
    '&',
    ',',
  ];
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(fc.constantFrom(...words)).map((all) => all.join(' ')),
      ),
      (text) => {
        parameterSchema(`#A: {b: #A}\nparameter: ${text}`);
        readTemplate(text);
        parameterPlace(text);
      },
    ),
  );
});
