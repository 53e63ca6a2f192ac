import { describe, expect, it } from 'vitest';
import type { Result } from '../result.ts';
import { applyEdits } from './apply.ts';
import { filePath, type TextEdit } from './document.ts';
import { appendDocument, removeDocument } from './edit.ts';
import { type ParsedFile, parseFile } from './parse.ts';

describe('documents of a file', () => {
  const file = (text: string): ParsedFile => parseFile({ path: filePath('a.yaml'), text });
  const applied = (text: string, result: Result<TextEdit>): string =>
    result.ok ? applyEdits(text, [result.value]) : result.problem.code;

  it.each([
    ['', 'b: 2\n', 'b: 2\n'],
    ['a: 1\n', 'b: 2\n', 'a: 1\n---\nb: 2\n'],
    ['a: 1', 'b: 2\n', 'a: 1\n---\nb: 2'],
    ['a: 1\n---\n', '---\nb: 2', 'a: 1\n---\nb: 2\n'],
    ['# c\r\na: 1\r\n', 'b: 2\nc: 3\n', '# c\r\na: 1\r\n---\r\nb: 2\r\nc: 3\r\n'],
  ])('appends to %j', (text, added, expected) => {
    expect(applied(text, appendDocument(file(text), added))).toBe(expected);
  });

  it.each([
    ['a: 1\n---\nb: 2\n---\nc: 3\n', 0, 'b: 2\n---\nc: 3\n'],
    ['a: 1\n---\nb: 2\n---\nc: 3\n', 1, 'a: 1\n---\nc: 3\n'],
    ['a: 1\n---\nb: 2\n---\nc: 3\n', 2, 'a: 1\n---\nb: 2\n'],
    ['# head\n---\na: 1\n---\nb: 2\n', 0, '# head\n---\nb: 2\n'],
    ['a: 1\n', 0, ''],
  ])('removes from %j document %i', (text, index, expected) => {
    expect(applied(text, removeDocument(file(text), index))).toBe(expected);
  });
});
