import { describe, expect, it } from 'vitest';
import type { JsonPath } from '../json.ts';
import { type Document, type EntryPart, filePath } from './document.ts';
import { locate, pathAt, rangeIn } from './locate.ts';
import { parseFile } from './parse.ts';
import type { Span } from './position.ts';

function documentOf(text: string, index = 0, path = 'a.yaml'): Document {
  const document = parseFile({ path: filePath(path), text }).documents[index];
  if (document === undefined) throw new Error('no such document');
  return document;
}

function at(document: Document, path: JsonPath, part: EntryPart, within?: Span): string {
  const span = locate(document, path, part, within);
  return document.text.slice(span.start, span.end);
}

const text = `\ufeffkind: First
---
kind: Second # kind
spec:
  "quoted key": 'it''s'
  list:
    - name: a
      value: !!str &v 1
    -
      name: b
  flow: {x: [1, {y: z}], empty: }
  nothing:
  same: *v
  script: |
    echo one
    echo two
`;

describe('locate', () => {
  const document = documentOf(text, 1);

  it.each<[JsonPath, EntryPart, string]>([
    [['kind'], 'key', 'kind'],
    [['kind'], 'value', 'Second'],
    [['kind'], 'entry', 'kind: Second'],
    [['spec', 'quoted key'], 'key', '"quoted key"'],
    [['spec', 'quoted key'], 'value', "'it''s'"],
    [['spec', 'list', 0, 'value'], 'value', '1'],
    [['spec', 'list', 0], 'value', 'name: a\n      value: !!str &v 1'],
    [['spec', 'list', 0], 'entry', '- name: a\n      value: !!str &v 1'],
    [['spec', 'list', 1], 'entry', '-\n      name: b'],
    [['spec', 'flow', 'x', 1, 'y'], 'value', 'z'],
    [['spec', 'flow', 'empty'], 'value', 'empty'],
    [['spec', 'flow'], 'value', '{x: [1, {y: z}], empty: }'],
    [['spec', 'nothing'], 'value', 'nothing'],
    [['spec', 'nothing'], 'entry', 'nothing:'],
    [['spec', 'same'], 'value', '*v'],
    [['spec', 'script'], 'value', '|\n    echo one\n    echo two'],
    [['spec', 'absent'], 'value', 'spec'],
    [['spec', 'list', 7, 'name'], 'key', 'list'],
    [['absent', 'more'], 'value', 'kind: Second # kind'],
  ])('finds %j %s', (path, part, expected) => {
    expect(at(document, path, part)).toBe(expected);
  });

  it('gives line and column', () => {
    expect(rangeIn(document, ['spec', 'list', 1, 'name'], 'value')).toEqual({
      start: { line: 10, column: 13 },
      end: { line: 10, column: 14 },
    });
  });

  it('follows aliases and merge keys to where a value is written', () => {
    const merged = documentOf('a: &a {p: {q: 1}}\nb: *a\nc:\n  <<: *a\n  r: 2\n');
    expect(locate(merged, ['b', 'p', 'q'], 'value')).toEqual(locate(merged, ['a', 'p', 'q'], 'value'));
    expect(locate(merged, ['c', 'p', 'q'], 'value')).toEqual(locate(merged, ['a', 'p', 'q'], 'value'));
  });

  it('gives the first line of a document that can not be read', () => {
    const broken = documentOf('a: 1\n---\n\n  b: {{ x }}\n"\n', 1);
    expect(at(broken, [], 'value')).toContain('b: {{ x }}');
  });

  it.each<[string, string, string]>([
    ['a plain text', 'a: x <b.c> y\n', '<b.c>'],
    ['a plain text over lines', 'a: x\n  <b.c>\n  y\n', '<b.c>'],
    ['single quotes', "a: 'it''s <b.c>'\n", '<b.c>'],
    ['double quotes', 'a: "\\t\\u00e9\\x41 <b.c>"\n', '<b.c>'],
    ['double quotes over lines', 'a: "one \\\n  two\n\n  <b.c>"\n', '<b.c>'],
    ['a literal text', 'a: |\n  one\n\n    two\n  x <b.c> y\n', '<b.c>'],
    ['a literal text with CR LF', 'a: |\r\n  one\r\n  x <b.c> y\r\n', '<b.c>'],
    ['a folded text', 'a: >-\n  one\n  two\n\n  x <b.c> y\n\n    more\n', '<b.c>'],
    ['an indented literal text', 'a: |2\n    one\n  x <b.c>\n', '<b.c>'],
    ['an indented block with a kept end', 'a:\n  - |+\n    <b.c>\n\n', '<b.c>'],
  ])('finds a stretch inside %s', (_, source, wanted) => {
    const holder = documentOf(source);
    const decoded = JSON.stringify(holder.value);
    expect(decoded).toContain(wanted);
    const path: JsonPath = source.includes('- |') ? ['a', 0] : ['a'];
    const value = path.length === 2 ? locateText(holder, path) : locateText(holder, ['a']);
    const start = value.indexOf(wanted);
    expect(at(holder, path, 'value', { start, end: start + wanted.length })).toBe(wanted);
  });

  function locateText(holder: Document, path: JsonPath): string {
    let value: unknown = holder.value;
    for (const segment of path) value = Reflect.get(Object(value), segment);
    return String(value);
  }
});

describe('pathAt', () => {
  /** The text holds a bar where the cursor is. */
  function cursor(marked: string, index = 0): ReturnType<typeof pathAt> {
    const offset = marked.indexOf('|');
    return pathAt(documentOf(marked.replace('|', ''), index), offset);
  }

  it.each<[string, string, ReturnType<typeof pathAt>]>([
    ['a key', 'a:\n  b|c: 1\n', { path: ['a', 'bc'], part: 'key' }],
    ['a value', 'a:\n  - x\n  - y y|y\n', { path: ['a', 1], part: 'value' }],
    ['a value not written yet', 'a:\n  b: |\n', { path: ['a', 'b'], part: 'value' }],
    ['a new key', 'a:\n  b: 1\n  c|\n', { path: ['a'], part: 'key', keyPrefix: 'c' }],
    ['a new line in a map', 'a:\n  b: 1\n  |\n', { path: ['a'], part: 'key', keyPrefix: '' }],
    ['a new line at the root', 'a:\n  b: 1\n|\n', { path: [], part: 'key', keyPrefix: '' }],
    ['a key in a list item', 'a:\n  - b: 1\n    c|\n', { path: ['a', 0], part: 'key', keyPrefix: 'c' }],
    ['a second list item', 'a:\n- b: 1\n- c|\n', { path: ['a', 1], part: 'value', keyPrefix: 'c' }],
    ['a flow map', 'a: {b: 1, |}\n', { path: ['a'], part: 'key', keyPrefix: '' }],
    ['a broken document', 'a:\n  b: [\n  c:\n    d|\n', { path: ['a', 'c'], part: 'key', keyPrefix: 'd' }],
    ['an empty document', '|', { path: [], part: 'key', keyPrefix: '' }],
  ])('understands %s', (_, marked, expected) => {
    expect(cursor(marked)).toEqual(expected);
  });

  it('works in the second document', () => {
    expect(cursor('a: 1\n---\nb:\n  c: x|\n', 1)).toEqual({ path: ['b', 'c'], part: 'value' });
  });

  it('answers at every offset of texts that are being written', () => {
    for (let end = 0; end <= text.length; end++) {
      const part = text.slice(0, end);
      const documents = parseFile({ path: filePath('a.yaml'), text: part }).documents;
      const place = pathAt(documentOf(part, documents.length - 1), end);
      expect(place.path.length).toBeLessThan(6);
    }
  });
});
