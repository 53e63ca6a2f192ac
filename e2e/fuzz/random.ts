import { seeded } from '../verdicts/mutations.ts';

/** Choices that look random and are the same for one seed. */
export interface Random {
  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number;
  /** One of the items; there must be one. */
  pick<T>(items: readonly T[]): T;
}

export function randomFrom(seed: number): Random {
  const below = seeded(seed);
  return {
    below,
    pick(items) {
      const [item] = items.slice(below(items.length));
      if (item === undefined) throw new Error('There is nothing to pick from.');
      return item;
    },
  };
}
