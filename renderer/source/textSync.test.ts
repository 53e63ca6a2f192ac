import { describe, expect, it } from 'vitest';
import { filePath } from '../../shared/document/document.ts';
import { editedText, editsOf, smallestChange, withOwnLineEnds } from './textSync.ts';

const file = filePath('a.yaml');
const at = (line: number, column: number, toLine = line, toColumn = column) => ({
  start: { line, column },
  end: { line: toLine, column: toColumn },
});

describe('editsOf', () => {
  it('finds the place in a file with mixed line ends, and touches no other', () => {
    const text = 'a: 1\r\nb: 2\nc: 3\n';
    const edits = editsOf(file, text, [{ range: at(3, 4, 3, 5), text: '4' }]);
    expect(editedText(text, edits)).toBe('a: 1\r\nb: 2\nc: 4\n');
  });

  it('does not see the byte order mark as a column', () => {
    const text = '\uFEFFname: x\n';
    expect(editedText(text, editsOf(file, text, [{ range: at(1, 7, 1, 8), text: 'y' }]))).toBe('\uFEFFname: y\n');
  });

  it('writes new lines the way the file does', () => {
    const text = 'a: 1\r\n';
    expect(editedText(text, editsOf(file, text, [{ range: at(2, 1), text: 'b: 2\n' }]))).toBe('a: 1\r\nb: 2\r\n');
  });

  it('takes several changes of one keystroke, all counted on the text before', () => {
    const text = 'x: 1\nx: 2\n';
    const edits = editsOf(file, text, [
      { range: at(2, 1, 2, 2), text: 'long' },
      { range: at(1, 1, 1, 2), text: 'long' },
    ]);
    expect(editedText(text, edits)).toBe('long: 1\nlong: 2\n');
  });
});

describe('smallestChange', () => {
  it('is nothing for equal texts', () => {
    expect(smallestChange('a', 'a')).toBeUndefined();
  });
  it('leaves the common head and tail alone', () => {
    expect(smallestChange('a: 1\nb: 2\nc: 3\n', 'a: 1\nb: 20\nc: 3\n')).toEqual({ range: at(2, 5), text: '0' });
  });
});

describe('withOwnLineEnds', () => {
  it('keeps the line ends of lines that were not touched', () => {
    expect(withOwnLineEnds('\uFEFFa: 1\r\nb: 2\nc: 3\r\n', 'a: 1\nb: 20\nc: 3\n')).toBe(
      '\uFEFFa: 1\r\nb: 20\nc: 3\r\n',
    );
  });
  it('is the same text when nothing was typed', () => {
    expect(withOwnLineEnds('a: 1\r\n', 'a: 1\n')).toBe('a: 1\r\n');
  });
});
