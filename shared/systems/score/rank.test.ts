import { expect, it } from 'vitest';
import { fileRank } from './rank.ts';

it('sorts by file name, then by place in the file, whatever the folder', () => {
  const order = [
    'z/00-a.yaml#0',
    'b/10-custom.yaml#0',
    'b/10-custom.yaml#7',
    'a/10-other.yaml#0',
    'default.yaml#0',
    'zz-default.yaml#0',
  ];
  const ranked = order.toReversed().toSorted((a, b) => rank(a) - rank(b));
  expect(ranked).toEqual(order);
  expect(order.map(rank).every(Number.isSafeInteger)).toBe(true);
});

function rank(place: string): number {
  const [file = '', index] = place.split('#');
  return fileRank(file, Number(index));
}
