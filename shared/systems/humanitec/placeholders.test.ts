import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { expressionsIn } from './expressions.ts';
import { templateProblem } from './goTemplate.ts';
import { placeholdersIn } from './placeholders.ts';

const in_ = (inner: string) => `\${${inner}}`;

describe('a placeholder of the first engine', () => {
  it.each([
    ['context.app.id', { kind: 'context' }],
    ['resources.dns.outputs.host', resource({ type: 'dns' }, 'host')],
    ['resources.config.runner.outputs.job', resource({ type: 'config', class: 'runner' }, 'job')],
    ['resources.config#example.outputs.name', resource({ type: 'config', id: 'example' }, 'name')],
    [`resources['s3.concrete'].outputs.bucket`, resource({ type: 's3', class: 'concrete' }, 'bucket')],
    [
      `resources["base-env.default#modules.web.externals.db"].guresid`,
      resource({ type: 'base-env', class: 'default', id: 'modules.web.externals.db' }),
    ],
    [`resources['aws-policy<s3'].outputs.arn`, { ...resource({ type: 's3' }, 'arn'), set: true }],
    ['resources.config.values', resource({ type: 'config' })],
  ])('%s', (inner, reads) => {
    expect(placeholdersIn(in_(inner))[0]?.reads).toEqual(reads);
  });

  it.each([
    'context.user',
    'resources.s3',
    'resources.s3.bucket',
    'var.region',
    `resources['a b'].outputs.x`,
    'resources.s3.outputs',
  ])('%s can not be filled in', (inner) => {
    expect(placeholdersIn(in_(inner))[0]?.reads.kind).toBe('wrong');
  });
});

function resource(selector: Readonly<Record<string, string>>, output?: string) {
  return { kind: 'resource', selector, set: false, ...(output === undefined ? {} : { output }) };
}

test('doubled dollar signs and escaped braces are text', () => {
  expect(placeholdersIn('$${var.x} $\\{var.y} $ {}')).toEqual([]);
});

describe('an expression of a manifest', () => {
  it.each([
    'resources.db.outputs.host',
    'shared.bucket.outputs.name',
    'context.env_type_id',
    'var.region',
    'self.outputs.url',
    `select.dependencies('s3.@').consumers('workload').outputs.name`,
  ])('%s is one', (inner) => {
    expect(expressionsIn(in_(inner))[0]?.reads.kind).not.toBe('wrong');
  });

  it.each(['resources.db.host', 'context.res_id', 'metadata.name', `select.outputs.x`, ''])('%s is none', (inner) => {
    expect(expressionsIn(in_(inner))[0]?.reads.kind).toBe('wrong');
  });
});

describe('a Go template', () => {
  it.each([
    '{{- range $key, $val := .init }}{{ $key }}: {{ if $val }}a{{ else }}b{{ end }}{{- end }}',
    '{{ index (splitList "}}" .x) 1 }}',
    '{{/* an } comment {{ */}}',
    'no action } at all {',
  ])('%s parses', (text) => {
    expect(templateProblem(text)).toBeUndefined();
  });

  it.each([
    ['{{ if .x }}a', 'This if has no end.'],
    ['a{{ end }}', 'This end closes no block.'],
    ['{{ .x', 'This action has no end.'],
    ['{{ else }}', 'This else stands in no block.'],
  ])('%s does not', (text, message) => {
    expect(templateProblem(text)?.message).toBe(message);
  });
});

test('any text is read without throwing, each place inside it', () => {
  const pieces = [
    '${',
    '}',
    '{{',
    '}}',
    'resources.',
    "['",
    "']",
    '.outputs.',
    'a',
    '#',
    '<',
    'select.',
    '/*',
    '*/',
    '"',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces)).map((all) => all.join('')),
      (text) => {
        for (const { span } of [...placeholdersIn(text), ...expressionsIn(text)]) {
          expect(text.startsWith('${', span.start)).toBe(true);
          expect(text.charAt(span.end - 1)).toBe('}');
        }
        templateProblem(text);
      },
    ),
  );
});
