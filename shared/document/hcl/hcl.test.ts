import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonPath, JsonValue } from '../../json.ts';
import { filePath } from '../document.ts';
import { locate } from '../locate.ts';
import { parseFile } from '../parse.ts';

function read(text: string, path = 'main.tf') {
  const [document] = parseFile({ path: filePath(path), text }).documents;
  if (!document) throw new Error('no document');
  return document;
}

function readValue(text: string): JsonValue {
  const { value, problems } = read(text);
  expect(problems).toEqual([]);
  return value;
}

const at = (text: string, path: JsonPath, part: 'key' | 'value' | 'entry' = 'value', within?: [number, number]) => {
  const span = locate(read(text), path, part, within && { start: within[0], end: within[1] });
  return text.slice(span.start, span.end);
};

describe('a file of HCL as a value', () => {
  it('keeps arguments by name and blocks in their order with labels', () => {
    expect(
      readValue(
        'variable "size" {\n  type = string\n}\nlocals { a = 1 }\nvariable "b" {}\nresource aws_vpc "x" {\n  ingress {}\n}\n',
      ),
    ).toEqual({
      variable: [{ $labels: ['size'], type: { $expression: 'string' } }, { $labels: ['b'] }],
      locals: [{ a: 1 }],
      resource: [{ $labels: ['aws_vpc', 'x'], ingress: [{}] }],
    });
  });

  it.each([
    ['-1.5e2', -150],
    ['true', true],
    ['null', null],
    ['"a\\n\\"b\\" \\u00e9 $${x}"', 'a\n"b" é ${x}'.replace('$$', '$')],
    ['[1, "a", [],]', [1, 'a', []]],
    ['{ a = 1, "b c" : 2\n  d = { e = var.x }\n}', { a: 1, 'b c': 2, d: { e: { $expression: 'var.x' } } }],
    ['<<-EOT\n    one\n      two\n    EOT', 'one\n  two\n'],
    ['"a-${var.x}"', { $expression: '"a-${var.x}"' }],
    ['[for k, v in var.m : upper(v)... if v != ""]', { $expression: '[for k, v in var.m : upper(v)... if v != ""]' }],
    ['var.a ? {\n  b = 1\n} : null', { $expression: 'var.a ? {\n  b = 1\n} : null' }],
    ['a.b[0].c[*].d.*.e', { $expression: 'a.b[0].c[*].d.*.e' }],
    ['provider::time::rfc3339(x)', { $expression: 'provider::time::rfc3339(x)' }],
    ['f(1, g(\n  2,\n), x...) + 3 # sum', { $expression: 'f(1, g(\n  2,\n), x...) + 3' }],
    ['{ aws.west = aws.eu }', { 'aws.west': { $expression: 'aws.eu' } }],
    ['"%{ for x in y ~}${x}%{ endfor }"', { $expression: '"%{ for x in y ~}${x}%{ endfor }"' }],
  ])('reads %s', (text, value) => {
    expect(readValue(`x = ${text}\n`)).toEqual({ x: value });
  });

  it('tells of a mistake where it stands and keeps the rest', () => {
    const document = read('a = 1\nb = = 2\nc = 3\n');
    expect(document.value).toEqual({ a: 1, c: 3 });
    expect(document.problems.map(({ code, range }) => [code, range.start])).toEqual([
      ['document/syntax', { line: 2, column: 5 }],
    ]);
  });

  it.each([
    ['a = 1\na = 2\n', 'document/duplicate-key'],
    ['x "y" {\n', 'document/syntax'],
    ['x = "${a"\n', 'document/syntax'],
    ['x = <<EOT\nabc\n', 'document/syntax'],
    ['/* open', 'document/syntax'],
    ['__proto__ = 1\n', 'document/unsafe-key'],
    [`x = ${'['.repeat(5000)}`, 'document/too-deep'],
    [`x = ${'-'.repeat(5000)}1`, 'document/too-deep'],
    ['x = {{ .Values.x }}\n', 'document/template'],
  ])('answers %j with a problem', (text, code) => {
    expect(read(text).problems.map((problem) => problem.code)).toContain(code);
  });

  it('never throws, whatever the text', () => {
    const piece = fc.constantFrom(
      'a',
      '=',
      '{',
      '}',
      '"',
      '${',
      '}',
      '[',
      ']',
      '\n',
      '<<E\n',
      'E\n',
      '#',
      ' ',
      '1',
      '.',
      '(',
      ')',
      ',',
      '?',
      ':',
      '%{',
      'for ',
      '\\',
      '/*',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const document = read(pieces.join(''));
        locate(document, ['a', 0], 'value');
      }),
      { numRuns: 2000, seed: 4 },
    );
  });
});

describe('places in HCL', () => {
  const text = 'resource "aws_db" "main" {\n  name = "x${var.name}"\n  tags = { Team = "shop" }\n}\n';

  it('are those of labels, arguments, entries and stretches of an expression', () => {
    expect(at(text, ['resource', 0, '$labels', 1])).toBe('"main"');
    expect(at(text, ['resource', 0, 'name'], 'key')).toBe('name');
    expect(at(text, ['resource', 0, 'name'])).toBe('"x${var.name}"');
    expect(at(text, ['resource', 0, 'name', '$expression'], 'value', [4, 12])).toBe('var.name');
    expect(at(text, ['resource', 0, 'tags', 'Team'], 'entry')).toBe('Team = "shop"');
    expect(at(text, ['resource', 0], 'entry')).toBe(text.trim());
  });

  it('fall back to the nearest there is', () => {
    expect(at(text, ['resource', 0, 'tags', 'Owner'])).toBe('tags');
  });
});

const corpus = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));

describe.skipIf(!existsSync(corpus))('upstream files of HCL', () => {
  it('are read without a problem', () => {
    const files = globSync('**/*.{tf,tfvars,hcl}', { cwd: corpus });
    expect(files.length).toBeGreaterThan(50);
    const problems = files.flatMap((file) =>
      read(readFileSync(`${corpus}${file}`, 'utf8'), file).problems.map((problem) => `${file}: ${problem.message}`),
    );
    expect(problems).toEqual([]);
  });
});
