import { describe, expect, it } from 'vitest';
import { oneLine, plainLines } from './oneLine.ts';

describe('a text for terminals', () => {
  it.each([
    ['a\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007b', 'alinkb'],
    ['a\u001b]52;c;ZXZpbA==\u001b\\b', 'ab'],
    ['a\u009d52;c;ZXZpbA==\u009cb', 'ab'],
    ['a\u001bPq#0\u001b\\b', 'ab'],
    ['a\u001b[31mred\u001b[0m', 'ared'],
    ['a\u009b2Jb', 'ab'],
    ['a\u001bcb', 'ab'],
    ['a\u0007\u0008\u007f\u0000b', 'ab'],
    ['one\r\ntwo\nthree', 'one two three'],
    ['unended \u001b]0;title', 'unended '],
    ['\u202egnp.exe', 'gnp.exe'],
  ])('B14: %j becomes %j', (text, expected) => {
    expect(oneLine(text)).toBe(expected);
  });

  it('leaves what people write', () => {
    expect(oneLine('Größe ≥ 3 “quoted” 日本 🚀')).toBe('Größe ≥ 3 “quoted” 日本 🚀');
  });

  it('keeps the lines and indentation of longer texts', () => {
    expect(plainLines('a:\r\n  b: \u001b[31m1\u0007\n\tc\n')).toBe('a:\n  b: 1\n\tc\n');
  });
});
