import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../json.ts';
import { filePath } from './document.ts';
import { type ParsedFile, parseFile } from './parse.ts';

function read(text: string, path = 'a.yaml'): ParsedFile {
  return parseFile({ path: filePath(path), text });
}

function codes(text: string, path?: string): readonly string[] {
  const file = read(text, path);
  return [...file.problems, ...file.documents.flatMap((document) => document.problems)].map((problem) => problem.code);
}

function values(text: string, path?: string): readonly JsonValue[] {
  return read(text, path).documents.map((document) => document.value);
}

describe('parseFile', () => {
  it('reads the documents of a file, each with its own stretch of the text', () => {
    const text = '# licence\n---\na: 1\n---\n# only a comment\n---\nb: [x, y] # end\n';
    const file = read(text);
    expect(file.documents.map((document) => document.value)).toEqual([{ a: 1 }, null, { b: ['x', 'y'] }]);
    expect(file.documents.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'a: 1\n',
      '# only a comment\n',
      'b: [x, y] # end\n',
    ]);
    expect(file.documents.map((document) => document.index)).toEqual([0, 1, 2]);
  });

  it.each([
    ['an empty file', '', [null]],
    ['a file of comments', '# nothing yet\n', [null]],
    ['a byte order mark', '\ufeffa: 1\n', [{ a: 1 }]],
    ['CR LF', 'a: |\r\n  x\r\n  y\r\nb: 2\r\n---\r\nc: 3\r\n', [{ a: 'x\ny\n', b: 2 }, { c: 3 }]],
    ['content beside ---', '--- {a: 1}\n--- |\n  x\n', [{ a: 1 }, 'x\n']],
    ['a comment beside ---', '--- # one\na: 1\n', [{ a: 1 }]],
    ['documents ended by ...', 'a: 1\n...\n---\nb: 2\n...\n', [{ a: 1 }, { b: 2 }]],
    ['a directive', '%YAML 1.2\n---\na: 1\n', [{ a: 1 }]],
    ['--- inside a longer word', 'a: |\n  ---\n  x\n---b: 1\n', [{ a: '---\nx\n', '---b': 1 }]],
    ['anchors and aliases', 'a: &x [1]\nb: *x\n', [{ a: [1], b: [1] }]],
    ['merge keys', 'a: &x {p: 1, q: 1}\nb:\n  <<: *x\n  q: 2\n', [{ a: { p: 1, q: 1 }, b: { p: 1, q: 2 } }]],
    [
      'several merges, the first wins',
      'a: &x {p: 1}\nb: &y {p: 2}\nc:\n  <<: [*x, *y]\n',
      [{ a: { p: 1 }, b: { p: 2 }, c: { p: 1 } }],
    ],
    ['keys that are no texts', '1: a\ntrue: b\n', [{ '1': 'a', true: 'b' }]],
    ['quoted lines no deeper than their key, as kubectl does', "a:\n  b: 'x\n  y'\n", [{ a: { b: 'x y' } }]],
  ])('reads %s', (_, text, expected) => {
    expect(values(text)).toEqual(expected);
    expect(codes(text)).toEqual([]);
  });

  it('reads JSON with positions', () => {
    const file = read('{\n\t"a": [1, {"b": null}],\n\t"a": 2\n}', 'x.json');
    expect(file.syntax).toBe('json');
    expect(file.documents[0]?.value).toEqual({ a: 2 });
    expect(file.documents[0]?.problems[0]?.range.start).toEqual({ line: 3, column: 2 });
  });

  it('leaves other files alone', () => {
    expect(read('a: 1', 'notes.md')).toMatchObject({ syntax: 'other', documents: [] });
  });

  const deep = '['.repeat(100_000);
  const deepBlock = Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
  const bomb = `a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(',')}]`).join('\n')}\n`;

  it.each<[string, string, readonly string[]]>([
    ['a broken line', 'a: [1\nb: 2\n', ['document/syntax']],
    ['a tab as indentation', 'a:\n\tb: 1\n', ['document/syntax']],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', ['document/duplicate-key']],
    ['deep brackets', `a: ${deep}`, ['document/too-deep']],
    ['deep indentation', deepBlock, ['document/too-deep']],
    ['too much text', `a: ${'x'.repeat(10 * 1024 * 1024)}`, ['document/too-large']],
    ['an alias bomb', bomb, ['document/alias-bomb']],
    ['an alias without anchor', 'a: *x\n', ['document/syntax']],
    ['an alias of itself', 'a: &x [*x]\n', ['document/syntax']],
    ['a key that sets prototypes', '__proto__: {x: 1}\n', ['document/unsafe-key']],
    ['a tag of a programming language', 'a: !!js/function x\n', ['document/tag']],
    ['a zero byte', 'a: x\0y\n', ['document/control-character']],
    ['an escape character', 'a: "\u001b[0m"\n', ['document/control-character']],
    ['a template', 'a: {{ .Values.a }}\nb: 1\n', ['document/template']],
    ['a template with blocks', '{{- if .x }}\na: 1\n{{- end }}\n', ['document/template']],
    ['a Jinja template', '{%- if x %}\na: 1\n{%- endif %}\n', ['document/template']],
    ['a map as a key', '{a: b}: c\n', ['document/syntax']],
    ['a number too large', 'a: 12345678901234567890\n', ['document/number']],
    ['no number', 'a: .nan\n', ['document/number']],
  ])('says one clear thing about %s', (_, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('tells both places of a key that stands twice, and keeps the last value', () => {
    const [document] = read('a: 1\nb: 2\na: 3\n').documents;
    expect(document?.value).toEqual({ a: 3, b: 2 });
    expect(document?.problems[0]).toMatchObject({
      message: 'The key a stands twice in this map (first on line 1).',
      range: { start: { line: 3, column: 1 }, end: { line: 3, column: 2 } },
    });
  });

  it('keeps the neighbours of a broken document', () => {
    const text = `a: 1\n---\nb: [\n"\n---\nc: 'x\n---\nd: {{ x }}\n---\ne: ${deep}\n---\nf: 1\n`;
    expect(values(text)).toEqual([{ a: 1 }, null, null, null, null, { f: 1 }]);
    expect(read(text).documents[5]?.problems).toEqual([]);
  });

  it('marks templates, but not actions in quotes, comments and block texts', () => {
    const isTemplate = (text: string): boolean => read(text).documents[0]?.template === true;
    expect(isTemplate('a: {{ x }}\n')).toBe(true);
    expect(isTemplate('a: "{{ x }}"\nb: {{ y }}\n')).toBe(true);
    expect(isTemplate('a: "{{ x }}" # {{ y }}\nb: |\n  {{ z }}\n')).toBe(false);
    expect(isTemplate('b: |\n  {{ z }}\nc: [\n')).toBe(false);
    expect(values('name: app-{{ stage }}\n')).toEqual([{ name: 'app-{{ stage }}' }]);
  });

  it('warns where Kubernetes reads a value otherwise, and only there', () => {
    const text = 'a: on\nb: 0123\nc: 1_000\nd: "on"\ne: 2024-01-01\nf: 12:30\ng: -0x1F\nh: 0o17\ni: 07\n';
    const [document] = read(text).documents;
    expect(document?.problems.map((problem) => [problem.code, problem.range.start.line])).toEqual([
      ['document/yaml11', 1],
      ['document/yaml11', 2],
      ['document/yaml11', 3],
      ['document/yaml11', 7],
    ]);
    expect(document?.problems[1]?.message).toContain('the number 83');
    expect(codes('on: push\n')).toEqual([]);
    expect(codes('apiVersion: v1\nspec:\n  on: x\n')).toEqual(['document/yaml11']);
  });

  it('gives values that share aliases without growing', () => {
    const uses = Array.from({ length: 500 }, (_, index) => `k${index}: *x`).join('\n');
    expect(codes(`x: &x {a: 1, b: [1, 2, 3]}\n${uses}\n`)).toEqual([]);
  });

  it('keeps the values of documents that an edit left alone', () => {
    const before = read('a: 1\n---\nb: [x]\n---\nc: &x 1\nd: *x\n---\nd: 1\nd: 2\n');
    const text = before.file.text.replace('b: [x]', 'b: [y]\n---\n# new\nz: 1');
    const after = parseFile({ ...before.file, text }, before);
    expect(after).toEqual(parseFile({ ...before.file, text }));
    expect(after.documents[0]?.value).toBe(before.documents[0]?.value);
    expect(after.documents[3]?.value).toBe(before.documents[2]?.value);
  });
});
