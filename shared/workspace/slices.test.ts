import { describe, expect, it } from 'vitest';
import { atOnce, inSlices, type Sliced } from './slices.ts';

function* counting(to: number): Sliced<number> {
  for (let n = 1; n <= to; n++) yield n / to;
  return to;
}

/** A clock on which every look takes so many milliseconds. */
function clockOf(ms: number) {
  let now = 0;
  return () => {
    now += ms;
    return now;
  };
}

describe('A long computation', () => {
  it('gives the same result at once and in slices', async () => {
    expect(atOnce(counting(9))).toBe(9);
    const shares: number[] = [];
    const slicing = { clock: clockOf(7), pause: () => Promise.resolve(), state: () => 1 };
    expect(await inSlices(() => counting(10), slicing, { onProgress: (share) => shares.push(share) })).toBe(10);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('ends when its caller gives up', async () => {
    const abort = new AbortController();
    const pause = async () => abort.abort();
    const running = inSlices(
      () => counting(1e6),
      { clock: clockOf(50), pause, state: () => 1 },
      { signal: abort.signal },
    );
    await expect(running).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });

  it('starts afresh when what it counts has changed meanwhile', async () => {
    let state = 3;
    let starts = 0;
    const start = () => {
      starts++;
      return counting(state);
    };
    const pause = async () => {
      state = 5;
    };
    expect(await inSlices(start, { clock: clockOf(50), pause, state: () => state })).toBe(5);
    expect(starts).toBe(2);
  });
});
