import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { isList, isObject, type JsonPath, type JsonValue, valueAt } from '../json.ts';
import type { Result } from '../result.ts';
import { applyEdits, invertEdits } from './apply.ts';
import { changeAt } from './change.ts';
import { type Document, filePath, type TextEdit } from './document.ts';
import { insertItem, remove, renameKey, renderYaml, replaceWithin, setValue } from './edit.ts';
import { locate } from './locate.ts';
import { parseFile } from './parse.ts';
import { flowText } from './render.ts';
import { keyText, scalarText } from './scalarText.ts';
import { freshStyle, type Style } from './style.ts';
import type { ScalarStyle } from './treeNode.ts';

const word = fc.constantFrom('name', 'spec', 'x-y', 'app.kubernetes.io/name', 'on', '1', 'a b', 'ünï', '#k', 'k:v');
const oddText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    'yes',
    '0123',
    '1_000',
    'null',
    '~',
    '',
    ' a',
    'a ',
    "it's",
    'a: b',
    'a #b',
    '- a',
    '12:30',
    '2024-01-01',
  ),
  fc.array(fc.constantFrom('one', '', '  two', 'three ', '# four', 'a: b'), { maxLength: 5 }).map((l) => l.join('\n')),
);
const scalar = fc.oneof(
  oddText,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
);
const json: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    scalar.map((value) => (Object.is(value, -0) ? 0 : value)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(word, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;
const rooted = fc.dictionary(word, json, { minKeys: 1, maxKeys: 4, noNullPrototype: true });

/** Small choices made while writing a document by hand: comments, blank lines, quotes, `{}`. */
type Choices = () => number;

function handWritten(value: JsonValue, column: number, style: Style, choose: Choices): string[] {
  const pad = ' '.repeat(column);
  if (isObject(value))
    return Object.entries(value).flatMap(([key, inner]) => [
      ...remarks(pad, choose),
      ...attached(
        `${pad}${keyText(key, choose() % 3 === 0 ? 'double' : 'plain', style)}:`,
        inner,
        column,
        style,
        choose,
      ),
    ]);
  if (!isList(value)) return [];
  return value.flatMap((inner) => {
    const nested = isFilled(inner) ? handWritten(inner, column + 2, style, () => 1) : undefined;
    const [first = '', ...rest] = nested ?? [];
    const lines = nested
      ? [`${pad}- ${first.trimStart()}`, ...rest]
      : attached(`${pad}-`, inner, column, style, choose);
    return [...remarks(pad, choose), ...lines];
  });
}

function remarks(pad: string, choose: Choices): string[] {
  const choice = choose() % 8;
  return choice === 0 ? [`${pad}# above`] : choice === 1 ? ['', `${pad}# far`, ''] : [];
}

function attached(head: string, value: JsonValue, column: number, style: Style, choose: Choices): string[] {
  const comment = choose() % 4 === 0 ? ' # beside' : '';
  if (isFilled(value)) {
    if (choose() % 4 === 0) return [`${head} ${flowText(value, style)}${comment}`];
    const inner = column + (isList(value) ? style.listStep : style.step);
    return [head + comment, ...handWritten(value, inner, style, choose)];
  }
  if (isList(value) || isObject(value)) return [`${head} ${isList(value) ? '[]' : '{}'}${comment}`];
  const styles: readonly ScalarStyle[] = ['plain', 'single', 'double', 'literal', 'folded'];
  const wanted = styles[choose() % styles.length] ?? 'plain';
  const text = scalarText(value === null || typeof value !== 'object' ? value : null, wanted, {
    style,
    inFlow: false,
    column: column + 2,
  });
  return text.includes('\n') || /^[|>]/.test(text) ? `${head} ${text}`.split('\n') : [`${head} ${text}${comment}`];
}

function isFilled(value: JsonValue): boolean {
  return isList(value) ? value.length > 0 : isObject(value) && Object.keys(value).length > 0;
}

interface Sample {
  readonly value: JsonValue;
  readonly text: string;
  readonly document: Document;
}

const sample: fc.Arbitrary<Sample> = fc
  .record({
    value: rooted,
    choices: fc.array(fc.nat(1000), { minLength: 7, maxLength: 30 }),
    step: fc.constantFrom(2, 4),
    listStep: fc.constantFrom(0, 2),
    crlf: fc.boolean(),
    mark: fc.boolean(),
    ended: fc.boolean(),
    neighbours: fc.boolean(),
  })
  .map((form) => {
    let turn = 0;
    const choose = (): number => form.choices[turn++ % form.choices.length] ?? 0;
    const style = { ...freshStyle, step: form.step, listStep: form.listStep };
    const own = handWritten(form.value, 0, style, choose).join('\n');
    const all = form.neighbours ? `# first\na: 1\n---\n${own}\n---\nb: 2` : own;
    const lines = form.ended ? `${all}\n` : all;
    const text = (form.mark ? '\ufeff' : '') + (form.crlf ? lines.replaceAll('\n', '\r\n') : lines);
    const file = parseFile({ path: filePath('a.yaml'), text });
    const document = file.documents[form.neighbours ? 1 : 0];
    if (document === undefined) throw new Error('no document');
    return { value: form.value, text, document };
  })
  // A text with a kept end, as the last words of a file without last line end, is one line shorter than it was meant.
  .filter(({ document, value }) => JSON.stringify(document.value) === JSON.stringify(value));

function pathsOf(value: JsonValue, path: JsonPath = []): JsonPath[] {
  const inner = isList(value)
    ? value.map((item, index) => [index, item] as const)
    : isObject(value)
      ? Object.entries(value)
      : [];
  return [path, ...inner.flatMap(([segment, item]) => pathsOf(item, [...path, segment]))];
}

const place = sample.chain((made) =>
  fc.constantFrom(...pathsOf(made.value).slice(1)).map((path) => ({ ...made, path })),
);

function afterEdit(made: Sample, result: Result<TextEdit>): string {
  if (!result.ok) throw new Error(`${result.problem.code} in\n${made.text}`);
  const after = applyEdits(made.text, [result.value]);
  expect(applyEdits(after, invertEdits(made.text, [result.value]))).toBe(made.text);
  return after;
}

function readAgain(made: Sample, text: string): JsonValue | undefined {
  return parseFile({ path: made.document.file, text }).documents[made.document.index]?.value;
}

/** The text without the lines on which the stretch lies. */
function linesAround(text: string, start: number, end: number): readonly [string, string] {
  const feed = text.indexOf('\n', end);
  return [text.slice(0, text.lastIndexOf('\n', start - 1) + 1), feed < 0 ? '' : text.slice(feed)];
}

const comments = (text: string): number => text.match(/# (above|far|beside|first)/g)?.length ?? 0;
const runs = { numRuns: 300 };

describe('edits of any document', () => {
  it('set a value, on its lines only, and keep every comment', () => {
    fc.assert(
      fc.property(place, scalar, (made, wanted) => {
        const old = valueAt(made.value, made.path);
        if (typeof old === 'object' && old !== null) return;
        const value = Object.is(wanted, -0) ? 0 : wanted;
        const entry = locate(made.document, made.path, 'entry');
        const after = afterEdit(made, setValue(made.document, made.path, value));
        expect(readAgain(made, after)).toEqual(changeAt(made.value, made.path, () => value));
        const [above, below] = linesAround(made.text, entry.start, entry.end);
        expect(after.startsWith(above) && after.endsWith(below)).toBe(true);
        if (!String(old).includes('#') && !String(value).includes('#'))
          expect(comments(after)).toBe(comments(made.text));
      }),
      runs,
    );
  });

  it('set maps and lists', () => {
    fc.assert(
      fc.property(place, json, (made, value) => {
        const after = afterEdit(made, setValue(made.document, made.path, value));
        expect(readAgain(made, after)).toEqual(changeAt(made.value, made.path, () => value));
      }),
      runs,
    );
  });

  it('add a key without touching any line there was', () => {
    fc.assert(
      fc.property(place, json, (made, value) => {
        const parent = valueAt(made.value, made.path);
        if (!isObject(parent)) return;
        const path = [...made.path, 'added'];
        const after = afterEdit(made, setValue(made.document, path, value));
        expect(readAgain(made, after)).toEqual(changeAt(made.value, path, () => value));
        const span = locate(made.document, made.path, 'value');
        const inline = made.text[span.start] === '{';
        if (!inline) expect(withoutAdded(made.text, after)).toBe(true);
        expect(comments(after)).toBeGreaterThanOrEqual(comments(made.text));
      }),
      runs,
    );
  });

  it('add items', () => {
    fc.assert(
      fc.property(place, json, fc.nat(3), (made, value, index) => {
        const list = valueAt(made.value, made.path);
        if (!isList(list)) return;
        const at = Math.min(index, list.length);
        const after = afterEdit(made, insertItem(made.document, made.path, at, value));
        expect(readAgain(made, after)).toEqual(changeAt(made.value, made.path, () => list.toSpliced(at, 0, value)));
      }),
      runs,
    );
  });

  it('take away an entry and nothing of its neighbours', () => {
    fc.assert(
      fc.property(place, (made) => {
        const after = afterEdit(made, remove(made.document, made.path));
        expect(readAgain(made, after)).toEqual(changeAt(made.value, made.path, () => undefined));
      }),
      runs,
    );
  });

  it('rename keys in their place', () => {
    fc.assert(
      fc.property(place, oddText, (made, name) => {
        const parent = valueAt(made.value, made.path.slice(0, -1));
        if (!isObject(parent) || Object.hasOwn(parent, name) || name === '__proto__') return;
        const after = afterEdit(made, renameKey(made.document, made.path, name));
        const again = valueAt(readAgain(made, after), made.path.slice(0, -1));
        expect(isObject(again) && Object.keys(again).length).toBe(Object.keys(parent).length);
        expect(valueAt(again, [name])).toEqual(valueAt(made.value, made.path));
      }),
      runs,
    );
  });

  it('replace a stretch inside a text', () => {
    fc.assert(
      fc.property(place, fc.nat(20), fc.nat(5), oddText, (made, from, length, text) => {
        const old = valueAt(made.value, made.path);
        if (typeof old !== 'string') return;
        const start = Math.min(from, old.length);
        const end = Math.min(start + length, old.length);
        const wanted = old.slice(0, start) + text + old.slice(end);
        const after = afterEdit(made, replaceWithin(made.document, made.path, { start, end }, text));
        expect(readAgain(made, after)).toEqual(changeAt(made.value, made.path, () => wanted));
      }),
      runs,
    );
  });
});

/** True where `after` is `before` with one stretch of whole lines added. */
function withoutAdded(before: string, after: string): boolean {
  const was = before.split(/\r?\n/);
  const now = after.split(/\r?\n/);
  const added = now.length - was.length;
  let head = 0;
  while (head < was.length && was[head] === now[head]) head++;
  return added > 0 && was.slice(head).join('\n') === now.slice(head + added).join('\n');
}

describe('renderYaml', () => {
  it('reads the same in YAML 1.2, in YAML 1.1 and here', () => {
    fc.assert(
      fc.property(json, fc.boolean(), (value, indentLists) => {
        const text = renderYaml(value, { indentLists });
        expect(parseDocument(text).toJS()).toEqual(value);
        expect(parseDocument(text, { version: '1.1', resolveKnownTags: true }).toJS()).toEqual(value);
        const [document] = parseFile({ path: filePath('a.yaml'), text }).documents;
        expect(document?.value).toEqual(value);
        expect(document?.problems).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
