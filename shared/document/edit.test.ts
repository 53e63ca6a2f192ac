import { describe, expect, it } from 'vitest';
import type { Result } from '../result.ts';
import { applyEdits } from './apply.ts';
import { type Document, filePath, type TextEdit } from './document.ts';
import { insertItem, remove, renameKey, replaceWithin, setValue } from './edit.ts';
import { parseFile } from './parse.ts';

type Edit = (document: Document) => Result<TextEdit>;

function edited(text: string, edit: Edit, path = 'a.yaml', index = 0): string {
  const document = parseFile({ path: filePath(path), text }).documents[index];
  if (document === undefined) throw new Error('no such document');
  const result = edit(document);
  return result.ok ? applyEdits(text, [result.value]) : `${result.problem.code}`;
}

function dedent(text: string): string {
  const lines = text.replace(/^\n/, '').split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent)).join('\n');
}

/** The lines that only the one or only the other text has, marked as in a diff. */
function changed(before: string, after: string): string {
  const left = before.split('\n');
  const right = after.split('\n');
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head++;
  let tail = 0;
  while (tail < left.length - head && tail < right.length - head && left.at(-1 - tail) === right.at(-1 - tail)) tail++;
  return [
    ...left.slice(head, left.length - tail).map((line) => `-${line}`),
    ...right.slice(head, right.length - tail).map((line) => `+${line}`),
  ].join('\n');
}

const sample = dedent(`
  # about this file
  apiVersion: v1 # version
  kind: Thing

  # what it is called
  metadata:
      name: 'a' # name
      labels: {a: b, c: d}
      annotations: {} # none yet
  spec:
      # the first list
      list:
        - name: x # item
          value: "1"

        # the second item
        - name: y
          script: |
              echo hi

      nothing:
      inline: [1, 2]
      folded: >-
          one line
      # near the end
      end: 1
  # the end
  `);

function change(edit: Edit): string {
  return changed(sample, edited(sample, edit));
}

describe('setValue', () => {
  it.each<[string, Edit, string]>([
    ['a number', (d) => setValue(d, ['spec', 'end'], 2), '-    end: 1\n+    end: 2'],
    ['a plain text', (d) => setValue(d, ['kind'], 'Other'), '-kind: Thing\n+kind: Other'],
    [
      'a quoted text beside a comment',
      (d) => setValue(d, ['metadata', 'name'], "it's"),
      "-    name: 'a' # name\n+    name: 'it''s' # name",
    ],
    ['a text that looks like a number', (d) => setValue(d, ['kind'], '0123'), "-kind: Thing\n+kind: '0123'"],
    [
      'an item of an inline list',
      (d) => setValue(d, ['spec', 'inline', 1], 'a, b'),
      "-    inline: [1, 2]\n+    inline: [1, 'a, b']",
    ],
    [
      'a block text',
      (d) => setValue(d, ['spec', 'list', 1, 'script'], 'echo a\n\necho b\n'),
      '-            echo hi\n+            echo a\n+\n+            echo b',
    ],
    [
      'a folded text',
      (d) => setValue(d, ['spec', 'folded'], 'another line'),
      '-        one line\n+        another line',
    ],
    ['a value not written yet', (d) => setValue(d, ['spec', 'nothing'], true), '-    nothing:\n+    nothing: true'],
    ['a new key, after the last one', (d) => setValue(d, ['metadata', 'namespace'], 'shop'), '+    namespace: shop'],
    ['a new key, after another', (d) => setValue(d, ['spec', 'x'], 1, { after: 'nothing' }), '+    x: 1'],
    ['a new key, before another and its comment', (d) => setValue(d, ['spec', 'x'], 1, { before: 'end' }), '+    x: 1'],
    [
      'a new key of an inline map',
      (d) => setValue(d, ['metadata', 'labels', 'e'], 'f'),
      '-    labels: {a: b, c: d}\n+    labels: {a: b, c: d, e: f}',
    ],
    [
      'the first key of an empty map beside a comment',
      (d) => setValue(d, ['metadata', 'annotations', 'e'], 'f'),
      '-    annotations: {} # none yet\n+    annotations: # none yet\n+        e: f',
    ],
    [
      'missing parents, indented as the file is',
      (d) => setValue(d, ['status', 'conditions', 0, 'type'], 'Ready'),
      '+status:\n+    conditions:\n+      - type: Ready',
    ],
    [
      'a new key of a list item',
      (d) => setValue(d, ['spec', 'list', 0, 'env'], { A: 'on' }),
      "+        env:\n+            A: 'on'",
    ],
    [
      'one part of a map given as a whole',
      (d) => setValue(d, ['spec', 'list', 0], { name: 'x', value: '2', more: null }),
      '-        value: "1"\n+        value: "2"\n+        more: null',
    ],
    ['a value it has already', (d) => setValue(d, ['kind'], 'Thing'), ''],
  ])('sets %s', (_, edit, expected) => {
    expect(change(edit)).toBe(expected);
  });

  it.each<[string, string, Edit, string]>([
    ['an empty file', '', (d) => setValue(d, ['a', 'b'], 1), 'a:\n  b: 1\n'],
    ['a file of comments', '# c\n', (d) => setValue(d, ['a'], 1), '# c\na: 1\n'],
    [
      'CR LF and no last line end',
      'a:\r\n  b: 1',
      (d) => setValue(d, ['a', 'c'], { d: [1] }),
      'a:\r\n  b: 1\r\n  c:\r\n    d:\r\n    - 1',
    ],
    ['a byte order mark', '\ufeffa: 1\n', (d) => setValue(d, ['b'], 2), '\ufeffa: 1\nb: 2\n'],
    ['an anchored map', 'a: &x\n  b: 1\n', (d) => setValue(d, ['a', 'c'], 2), 'a: &x\n  b: 1\n  c: 2\n'],
    [
      'a merged key',
      'a: &x {p: 1}\nb:\n  <<: *x\n',
      (d) => setValue(d, ['b', 'p'], 2),
      'a: &x {p: 1}\nb:\n  <<: *x\n  p: 2\n',
    ],
    ['a list beside its key', 'a:\n- x\n', (d) => setValue(d, ['b'], ['z']), 'a:\n- x\nb:\n- z\n'],
    ['a text after a kept end', 'a: |+\n  x\n\n', (d) => setValue(d, ['b'], 1), 'a: |+\n  x\n\nb: 1\n'],
    [
      'a list of lists',
      '- - a\n  - b\n',
      (d) => setValue(d, [0, 2], ['c', { d: 1 }]),
      '- - a\n  - b\n  - - c\n    - d: 1\n',
    ],
  ])('works with %s', (_, text, edit, expected) => {
    expect(edited(text, edit)).toBe(expected);
  });

  it('writes JSON as JSON', () => {
    const text = '{\n  "a": {},\n  "b": [\n    1\n  ]\n}\n';
    expect(edited(text, (d) => setValue(d, ['a', 'x'], { y: 'on' }), 'a.json')).toBe(
      '{\n  "a": {\n    "x": {\n      "y": "on"\n    }\n  },\n  "b": [\n    1\n  ]\n}\n',
    );
    expect(edited(text, (d) => insertItem(d, ['b'], 'end', { c: 2 }), 'a.json')).toBe(
      '{\n  "a": {},\n  "b": [\n    1,\n    {\n      "c": 2\n    }\n  ]\n}\n',
    );
    expect(edited('{"a":1}', (d) => setValue(d, ['b'], [true]), 'a.json')).toBe('{"a":1, "b": [true]}');
  });

  it('changes only its own document', () => {
    const text = 'a: 1\n---\na: 1 # here\n---\na: 1\n';
    expect(edited(text, (d) => setValue(d, ['a'], 2), 'a.yaml', 1)).toBe('a: 1\n---\na: 2 # here\n---\na: 1\n');
  });

  it.each<[string, string, Edit, string]>([
    ['a value that others share', 'a: &x {b: 1}\nc: *x\n', (d) => setValue(d, ['a', 'b'], 2), 'edit/unsupported'],
    ['a place under a text', 'a: x\n', (d) => setValue(d, ['a', 'b'], 2), 'edit/unsupported'],
    ['a place far beyond a list', 'a: [1]\n', (d) => setValue(d, ['a', 5], 2), 'edit/unsupported'],
    ['a broken document', 'a: [\n', (d) => setValue(d, ['a'], 2), 'edit/unreadable'],
    ['a template', 'a: {{ x }}\n', (d) => setValue(d, ['a'], 2), 'edit/unreadable'],
    ['a key that sets prototypes', 'a: 1\n', (d) => setValue(d, ['__proto__'], 2), 'edit/unsupported'],
  ])('refuses %s', (_, text, edit, code) => {
    expect(edited(text, edit)).toBe(code);
  });
});

describe('insertItem', () => {
  it.each<[string, Edit, string]>([
    ['first', (d) => insertItem(d, ['spec', 'list'], 0, { name: 'z', v: 1 }), '+      - name: z\n+        v: 1'],
    ['between', (d) => insertItem(d, ['spec', 'list'], 1, 'z'), '+      - z'],
    ['last', (d) => insertItem(d, ['spec', 'list'], 'end', ['z', []]), '+      - - z\n+        - []'],
    ['inline', (d) => insertItem(d, ['spec', 'inline'], 0, 0), '-    inline: [1, 2]\n+    inline: [0, 1, 2]'],
    ['into nothing', (d) => insertItem(d, ['spec', 'nothing'], 'end', 'z'), '+      - z'],
    ['into a new list', (d) => insertItem(d, ['spec', 'new'], 'end', 'z'), '+    new:\n+      - z'],
  ])('adds an item %s', (_, edit, expected) => {
    expect(change(edit)).toBe(expected);
  });
});

describe('remove', () => {
  it.each<[string, Edit, string]>([
    [
      'a map with the comment above it and one blank line',
      (d) => remove(d, ['metadata']),
      "-# what it is called\n-metadata:\n-    name: 'a' # name\n-    labels: {a: b, c: d}\n-    annotations: {} # none yet",
    ],
    ['an entry with its comment', (d) => remove(d, ['spec', 'end']), '-    # near the end\n-    end: 1'],
    [
      'the first key of an item',
      (d) => remove(d, ['spec', 'list', 0, 'name']),
      '-      - name: x # item\n-        value: "1"\n+      - value: "1"',
    ],
    [
      'an inline entry',
      (d) => remove(d, ['metadata', 'labels', 'a']),
      '-    labels: {a: b, c: d}\n+    labels: {c: d}',
    ],
    ['the last inline item', (d) => remove(d, ['spec', 'inline', 1]), '-    inline: [1, 2]\n+    inline: [1]'],
  ])('takes away %s', (_, edit, expected) => {
    expect(change(edit)).toBe(expected);
  });

  it('keeps the head of the file when its first key goes', () => {
    expect(edited('# head\na: 1\nb: 2\n', (d) => remove(d, ['a']))).toBe('# head\nb: 2\n');
  });

  it('leaves an empty map, or takes the parent along', () => {
    const text = 'a:\n  b:\n    - c # x\nd: 1\n';
    expect(edited(text, (d) => remove(d, ['a', 'b', 0]))).toBe('a:\n  b: []\nd: 1\n');
    expect(edited(text, (d) => remove(d, ['a', 'b', 0], { prune: true }))).toBe('d: 1\n');
    expect(edited('a: 1\n', (d) => remove(d, ['a'], { prune: true }))).toBe('{}\n');
  });

  it('keeps one blank line where there were two', () => {
    expect(edited('a: 1\n\nb: 2\n\nc: 3\n', (d) => remove(d, ['b']))).toBe('a: 1\n\nc: 3\n');
  });

  it('keeps a missing last line end', () => {
    expect(edited('a: 1\nb: 2', (d) => remove(d, ['b']))).toBe('a: 1');
  });

  it('refuses what other places need or nobody wrote', () => {
    expect(edited('a: &x 1\nb: *x\n', (d) => remove(d, ['a']))).toBe('edit/unsupported');
    expect(edited('a: 1\n', (d) => remove(d, ['b']))).toBe('edit/unsupported');
  });
});

describe('renameKey', () => {
  it('keeps the place, the quotes and the rest of the line', () => {
    expect(edited('a: 1 # x\n"b": {c: 1}\n', (d) => renameKey(d, ['b', 'c'], 'd e'))).toBe('a: 1 # x\n"b": {d e: 1}\n');
    expect(edited('a: 1\n"b": 2\n', (d) => renameKey(d, ['b'], 'c'))).toBe('a: 1\n"c": 2\n');
    expect(edited('a: 1\n', (d) => renameKey(d, ['a'], 'on'))).toBe('"on": 1\n');
  });

  it('refuses a name that is taken', () => {
    expect(edited('a: 1\nb: 2\n', (d) => renameKey(d, ['a'], 'b'))).toBe('edit/exists');
  });
});

describe('replaceWithin', () => {
  it.each([
    ['plain', 'a: x <p> y # c\n', 'a: x new y # c\n'],
    ['single quotes', "a: 'it''s <p>'\n", "a: 'it''s new'\n"],
    ['double quotes', 'a: "\\u00e9 <p>"\n', 'a: "\\u00e9 new"\n'],
    ['a literal text', 'a: |\n  one\n  <p> two\n', 'a: |\n  one\n  new two\n'],
    ['a folded text', 'a: >\n  one\n  <p> two\n', 'a: >\n  one\n  new two\n'],
  ])('replaces a placeholder in %s and leaves the rest as written', (_, text, expected) => {
    const edit: Edit = (document) => {
      const value = Object(document.value).a;
      const start = String(value).indexOf('<p>');
      return replaceWithin(document, ['a'], { start, end: start + 3 }, 'new');
    };
    expect(edited(text, edit)).toBe(expected);
  });

  it('adds quotes where the new text needs them', () => {
    expect(edited('a: x <p>\n', (d) => replaceWithin(d, ['a'], { start: 2, end: 5 }, '# y'))).toBe('a: "x # y"\n');
    expect(edited("a: 'x <p>'\n", (d) => replaceWithin(d, ['a'], { start: 2, end: 5 }, "o'clock"))).toBe(
      "a: 'x o''clock'\n",
    );
  });
});
