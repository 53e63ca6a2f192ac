import { describe, expect, it } from 'vitest';
import { diffHunks } from './unifiedDiff.ts';

const text = (hunks: ReturnType<typeof diffHunks>) =>
  hunks.map(({ before, after, lines }) => [
    `@@ -${before.line},${before.count} +${after.line},${after.count} @@`,
    ...lines.map((line) => line.sign + line.text),
  ]);

describe('a diff of two texts', () => {
  it('shows what changed with three lines around it', () => {
    expect(text(diffHunks('1\n2\n3\n4\n5\n6\n7\n8\n9\n', '1\n2\n3\n4\nfive\n6\n7\n8\n9\n'))).toEqual([
      ['@@ -2,7 +2,7 @@', ' 2', ' 3', ' 4', '-5', '+five', ' 6', ' 7', ' 8'],
    ]);
  });

  it('keeps changes that are far apart in hunks of their own', () => {
    const lines = Array.from({ length: 20 }, (_, index) => String(index));
    const changed = lines.with(1, 'x').with(18, 'y');
    expect(text(diffHunks(lines.join('\n'), changed.join('\n'))).map(([head]) => head)).toEqual([
      '@@ -1,5 +1,5 @@',
      '@@ -16,5 +16,5 @@',
    ]);
  });

  it('shows a new text as added, and equal texts as nothing', () => {
    expect(text(diffHunks('', 'a\nb\n'))).toEqual([['@@ -0,0 +1,2 @@', '+a', '+b']]);
    expect(diffHunks('a\n', 'a\n')).toEqual([]);
  });
});
