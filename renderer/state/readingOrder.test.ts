import { describe, expect, it } from 'vitest';
import { batchesOf, readingOrder } from './readingOrder.ts';

describe('the order in which a folder is read', () => {
  it('begins with the blueprint and what looks like definitions, and keeps the order of the rest', () => {
    expect(
      readingOrder([
        'apps/web/score.yaml',
        'apps/platformer/score.yaml',
        'blueprint.yaml',
        'infra/postgres/xrd.yaml',
        'infra/postgres/composition.yaml',
        'kratix/redis-promise.yaml',
        'nested/blueprint.yaml',
        'platform/values.yaml',
        'zone/app.yaml',
      ]),
    ).toEqual([
      'blueprint.yaml',
      'infra/postgres/xrd.yaml',
      'infra/postgres/composition.yaml',
      'kratix/redis-promise.yaml',
      'platform/values.yaml',
      'apps/web/score.yaml',
      'apps/platformer/score.yaml',
      'nested/blueprint.yaml',
      'zone/app.yaml',
    ]);
  });

  it('takes every file once, in batches that grow up to a bound', () => {
    const paths = Array.from({ length: 12_345 }, (_, n) => `file-${n}.yaml`);
    const batches = batchesOf(paths);
    expect(batches.flat()).toEqual(paths);
    expect(batches.slice(0, 4).map((batch) => batch.length)).toEqual([200, 200, 400, 800]);
    expect(Math.max(...batches.map((batch) => batch.length))).toBe(4_000);
  });

  it('has one batch for an empty folder, which still is told as loaded', () => {
    expect(batchesOf([])).toEqual([[]]);
  });
});
