import { describe, expect, it } from 'vitest';
import { patternOf } from './pattern.ts';

/** What Go's `regexp` answered: texts that match and that do not; `undefined` where it refuses the pattern. */
const GO: readonly (readonly [pattern: string, matching: readonly string[] | undefined, other: readonly string[]])[] = [
  ['(?i)^abc$', ['ABC'], ['abd']],
  ['^[[:alpha:]]+$', ['abc'], ['ab1']],
  ['\\Aab\\z', ['ab'], ['ab\n']],
  ['^\\pN+$', ['123', '٣'], ['a']],
  ['^\\p{Greek}+$', ['αβ'], ['ab']],
  ['(?=a)', undefined, []],
  ['(?!a)b', undefined, []],
  ['(?<=a)b', undefined, []],
  ['(a)\\1', undefined, []],
  ['^a{1000}$', [], ['a']],
  ['^a{1001}$', undefined, []],
  ['^(a+)+$', ['aaaa'], ['aaab']],
  ['^.$', ['a', '😀'], ['\n']],
  ['(?s)^.$', ['\n'], []],
  ['(?m)^b$', ['a\nb'], []],
  ['^b$', [], ['a\nb']],
  ['^\\d+$', ['12'], ['١٢']],
  ['^\\w+$', ['a_1'], ['ä']],
  ['^\\s$', [' ', '\t'], [' ']],
  ['\\bfoo\\b', ['a foo b'], ['afoob']],
  ['^[^a-z]$', ['A', '\n'], ['a']],
  ['^\\x{10FFFF}$', [], ['a']],
  ['^\\x41$', ['A'], []],
  ['^\\101$', ['A'], []],
  ['^a??b', ['ab'], []],
  ['^(?P<x>a)$', ['a'], []],
  ['^(?<x>a)$', ['a'], []],
  ['(?U)^a+', ['aa'], []],
  ['^\\Q.+\\E$', ['.+'], ['aa']],
  ['[a', undefined, []],
  ['a**', undefined, []],
  ['^[\\w-]+$', ['a-b'], ['a b']],
  ['^(\\+|-)?[0-9]+$', ['+1'], ['x']],
  ['^$', [''], ['a']],
  ['', ['', 'a'], []],
  ['^\\u0041$', undefined, []],
  ['^[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?$', ['a-b'], ['a-']],
  ['^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}$', undefined, []],
  ['^\\/[^\\/]*$', ['/a'], ['/a/b']],
  ['^[A-Z]{2,}\\-[0-9]+$', ['AB-1'], ['A-1']],
  ['^((100|[0-9]{1,2})%|[0-9]+)$', ['50%'], ['101%']],
  ['^[^/\\s]+$', ['a'], ['a b']],
  ['\\C', undefined, []],
  ['^\\cA$', undefined, []],
  ['^[\\d\\-x]+$', ['1-x'], ['y']],
  ['^(?-i)a$', ['a'], ['A']],
  ['(?i)k', ['K', 'K'], []],
  ['x{2,1}', undefined, []],
  ['^\\N$', undefined, []],
  ['^\\h+$', undefined, []],
];

describe('patternOf', () => {
  it.each(GO)('B2: %j is read as Go reads it', (source, matching, other) => {
    const pattern = patternOf(source);
    expect(pattern === undefined).toBe(matching === undefined);
    expect(matching?.filter((text) => pattern?.test(text) !== true) ?? []).toEqual([]);
    expect(other.filter((text) => pattern?.test(text) === true)).toEqual([]);
  });

  it('B1: takes time linear to the text', () => {
    expect(patternOf('^(a+)+$')?.test(`${'a'.repeat(20_000)}!`)).toBe(false);
  });

  it('finds all matches, up to a limit', () => {
    expect(patternOf('[0-9]+')?.findAll('1 22 333', 2)).toEqual(['1', '22']);
    expect(patternOf('[0-9]+')?.find('none')).toBe('');
  });
});
