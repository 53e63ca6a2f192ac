import { describe, expect, it } from 'vitest';
import { applyEdits } from '../document/apply.ts';
import { filePath } from '../document/document.ts';
import { apiContractOf } from '../offer/apiContract.ts';
import { openExample } from '../workspace/testing/openExample.ts';
import { runCommand } from './registry.ts';

const schema = (indent: string) =>
  [
    'openAPIV3Schema:',
    '  type: object',
    '  properties:',
    '    spec:',
    '      type: object # what to ask for',
    '      required: [size]',
    '      properties:',
    '        size:',
    '          type: string',
    '          enum: [small, large]',
    '        users:',
    '          type: array',
    '          items:',
    '            type: object',
    '            properties:',
    '              name: {type: string}',
  ]
    .map((line) => indent + line)
    .join('\n');

const xrd = `apiVersion: apiextensions.crossplane.io/v2
kind: CompositeResourceDefinition
metadata: {name: caches.acme.io}
spec:
  group: acme.io
  names: {kind: Cache, plural: caches}
  versions:
    - name: v1
      served: true
      referenceable: true
      schema:
${schema('        ')}
`;
const crd = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: caches.acme.io}
spec:
  group: acme.io
  scope: Namespaced
  names: {kind: Cache, plural: caches}
  versions:
    - name: v1
      served: true
      storage: true
      schema:
${schema('        ')}
`;
const promise = `apiVersion: platform.kratix.io/v1alpha1
kind: Promise
metadata: {name: cache}
spec:
  api:
${crd
  .trimEnd()
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
`;
const vela = `apiVersion: core.oam.dev/v1beta1
kind: ComponentDefinition
metadata: {name: cache}
spec:
  workload: {type: autodetects.core.oam.dev}
  schematic:
    cue:
      template: |
        output: {apiVersion: "v1", kind: "ConfigMap"}
        parameter: {
        	// +usage=How big
        	size: "small" | "large" // keep
        	users: [...{name: string}]
        	odd: strings.MinRunes(2)
        }
`;
const bundle = `name: cache
description: A cache for teams
params:
  required: [size]
  properties:
    size:
      type: string
      enum: [small, large]
    users:
      type: array
      items: {type: object, properties: {name: {type: string}}}
connections: {properties: {}}
artifacts:
  required: [cache]
  properties:
    cache: {$ref: acme/cache}
`;
const terraform = `variable "size" {
  type        = string # for now
  description = "How big"
}

output "host" {
  value = "a"
}
`;

/** Each engine with the file that states the API. */
const engines: Readonly<Record<string, readonly [path: string, text: string]>> = {
  crossplane: ['xrd.yaml', xrd],
  kubernetes: ['crd.yaml', crd],
  kratix: ['promise.yaml', promise],
  kubevela: ['definition.yaml', vela],
  massdriver: ['bundles/cache/massdriver.yaml', bundle],
  terraform: ['modules/cache/main.tf', terraform],
};

function open(engine: string) {
  const [path, text] = engines[engine] ?? ['', ''];
  const view = openExample({ [path]: text });
  const element = [...view.elements()].find((one) => apiContractOf(one.element))?.element;
  if (!element) throw new Error(`${engine} offers no API`);
  const run = (id: string, args: object) => {
    const outcome = runCommand({ id, args: { element: element.id, ...args } }, view);
    if (!outcome.ok) return outcome.problem.message;
    const after = applyEdits(text, outcome.value.changes.edits);
    const [again] = [...openExample({ [path]: after }).elements()].flatMap((one) => apiContractOf(one.element) ?? []);
    return { lines: changedLines(text, after), inputs: again?.inputs, after };
  };
  return { run, path: filePath(path) };
}

/** Lines that went and came, in order. */
function changedLines(before: string, after: string): readonly string[] {
  const [was, is] = [before.split('\n'), after.split('\n')];
  return [
    ...was.filter((line) => !is.includes(line)).map((line) => `- ${line.trim()}`),
    ...is.filter((line) => !was.includes(line)).map((line) => `+ ${line.trim()}`),
  ];
}

describe('changing what is said of an input', () => {
  it.each([
    ['crossplane', ['+ description: How big', '+ default: small']],
    ['kubernetes', ['+ description: How big', '+ default: small']],
    ['kratix', ['+ description: How big', '+ default: small']],
    ['massdriver', ['+ description: How big', '+ default: small']],
    [
      'kubevela',
      [
        '- // +usage=How big',
        '- size: "small" | "large" // keep',
        '+ // +usage=How big it is',
        '+ size: *"small" | "large" // keep',
      ],
    ],
    ['terraform', ['- description = "How big"', '+ description = "How big it is"', '+ default     = "small"']],
  ])('writes the fewest lines for %s, and is read again', (engine, lines) => {
    const description = ['kubevela', 'terraform'].includes(engine) ? 'How big it is' : 'How big';
    const done = open(engine).run('api.change-input', { path: ['size'], change: { description, default: 'small' } });
    expect(done).toMatchObject({ lines, inputs: { properties: { size: { description, default: 'small' } } } });
  });

  it.each(['crossplane', 'kubernetes', 'kratix'])('states all else that a CRD can, for %s', (engine) => {
    const { run } = open(engine);
    expect(
      run('api.change-input', { path: ['size'], change: { enum: null, pattern: '^[a-z]+$', maxLength: 9 } }),
    ).toMatchObject({
      lines: ['- enum: [small, large]', '+ pattern: ^[a-z]+$', '+ maxLength: 9'],
    });
    expect(run('api.change-input', { path: ['size'], change: { required: false } })).toMatchObject({
      lines: ['- required: [size]'],
    });
    expect(run('api.change-input', { path: ['users', 0, 'name'], change: { format: 'email' } })).toMatchObject({
      inputs: { properties: { users: { items: { properties: { name: { format: 'email' } } } } } },
    });
    expect(run('api.change-input', { path: ['size'], change: { name: 'plan' } })).toMatchObject({
      lines: ['- required: [size]', '- size:', '+ required: [plan]', '+ plan:'],
    });
    const rules = [{ rule: "self != 'large'", message: 'not yet' }];
    expect(run('api.change-input', { path: ['size'], change: { rules } })).toMatchObject({
      inputs: { properties: { size: { 'x-kubernetes-validations': rules } } },
    });
  });

  it('takes away with the old type what says nothing of the new one', () => {
    expect(open('crossplane').run('api.change-input', { path: ['size'], change: { type: 'integer' } })).toMatchObject({
      lines: ['- type: string', '- enum: [small, large]', '+ type: integer'],
    });
    expect(open('terraform').run('api.change-input', { path: ['size'], change: { type: 'array' } })).toMatchObject({
      lines: ['- type        = string # for now', '+ type        = list(string) # for now'],
    });
  });

  it('marks a parameter of KubeVela as optional and needed again', () => {
    const { run } = open('kubevela');
    expect(run('api.change-input', { path: ['size'], change: { required: false } })).toMatchObject({
      lines: ['- size: "small" | "large" // keep', '+ size?: "small" | "large" // keep'],
    });
  });

  it('leaves CUE alone that says more than is understood', () => {
    expect(open('kubevela').run('api.change-input', { path: ['odd'], change: { default: 'x' } })).toMatch(/says more/);
  });

  it.each([
    [{ default: 'huge' }, /default would be refused/],
    [{ pattern: '(' }, /no regular expression/],
    [{ minLength: 5, maxLength: 2 }, /above the most/],
    [{ rules: [{ rule: 'self ==' }] }, /can't be read/],
  ])('refuses what contradicts itself: %o', (change, problem) => {
    expect(open('kubernetes').run('api.change-input', { path: ['size'], change })).toMatch(problem);
  });

  it('says what an engine has no word for', () => {
    expect(open('terraform').run('api.add-version', { name: 'v2', from: 'v1' })).toMatch(/can't have several versions/);
  });
});

describe('versions of an API', () => {
  it.each(['crossplane', 'kubernetes', 'kratix'])('are added as copies that hit nobody, for %s', (engine) => {
    const done = open(engine).run('api.add-version', { name: 'v2', from: 'v1', note: 'size becomes plan' });
    const main = engine === 'crossplane' ? 'referenceable' : 'storage';
    if (typeof done === 'string') throw new Error(done);
    expect(done.after).toContain(`${main}: false`);
    expect(done.after.match(/- name: v[12]/g)).toEqual(['- name: v1', '- name: v2']);
    expect(done.after).toContain('entresol.dev/conversion-v2: size becomes plan');
  });

  it('keep the old text where a change becomes a version of its own', () => {
    const restore = {
      name: 'v1',
      served: true,
      storage: true,
      schema: { openAPIV3Schema: { type: 'object', properties: { spec: { type: 'object' } } } },
    };
    const done = open('kubernetes').run('api.add-version', { name: 'v2', from: 'v1', restore });
    expect(done).toMatchObject({ inputs: { type: 'object' } });
    expect(done).not.toMatchObject({ inputs: { properties: {} } });
  });

  it('are deprecated with a warning, and never unserved while they count', () => {
    const { run } = open('kubernetes');
    expect(run('api.change-version', { version: 'v1', change: { deprecationWarning: 'use v2' } })).toMatchObject({
      lines: ['+ deprecated: true', '+ deprecationWarning: use v2'],
    });
    expect(run('api.change-version', { version: 'v1', change: { served: false } })).toMatch(/has to be served/);
  });
});

describe('outputs of an API', () => {
  it.each(['crossplane', 'kubernetes', 'kratix'])('are fields of its status, for %s', (engine) => {
    const done = open(engine).run('api.set-output', { name: 'host', type: 'string', description: 'Where it is' });
    expect(done).toMatchObject({
      lines: expect.arrayContaining(['+ status:', '+ host:', '+ description: Where it is']),
    });
  });
});
