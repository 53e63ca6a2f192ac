import { describe, expect, it } from 'vitest';
import { folderGroups } from './folderGroups.ts';

function filed(folder: string, count: number): { id: string; file: string }[] {
  return Array.from({ length: count }, (_, n) => ({ id: `${folder}${n}`, file: `${folder}${n}.yaml` }));
}

/** How many cards are in each group. */
function sizes(cards: readonly { readonly id: string; readonly file: string }[]): Readonly<Record<string, number>> {
  const groups = folderGroups(cards);
  const counts: Record<string, number> = {};
  for (const { id } of cards) {
    const group = groups.get(id) ?? 'none';
    counts[group] = (counts[group] ?? 0) + 1;
  }
  return counts;
}

describe('folderGroups', () => {
  it('leaves a small blueprint as it is', () => {
    expect(sizes([...filed('apps/', 6), ...filed('infra/', 6)])).toEqual({ none: 12 });
  });

  it('groups by the deepest folder that a group has in common', () => {
    expect(sizes([...filed('clusters/eu/apps/', 8), ...filed('platform/', 9)])).toEqual({
      'clusters/eu/apps/': 8,
      'platform/': 9,
    });
  });

  it('looks into a folder that holds too much, and keeps what is little of it together', () => {
    expect(sizes([...filed('a/x/', 20), ...filed('a/y/', 20), ...filed('a/z/', 4), ...filed('a/', 1)])).toEqual({
      'a/x/': 20,
      'a/y/': 20,
      'a/': 5,
    });
  });

  it('does not call the root a folder', () => {
    expect(sizes([...filed('', 10), ...filed('b/', 10)])).toEqual({ none: 10, 'b/': 10 });
  });

  it('keeps a folder whole that has no folders in it', () => {
    expect(sizes(filed('flat/', 100))).toEqual({ 'flat/': 100 });
  });
});
