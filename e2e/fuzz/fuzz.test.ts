import { beforeAll, describe, expect, it } from 'vitest';
import type { ExampleFiles } from '../../shared/rules/rule.ts';
import { exercise } from './exercise.ts';
import { mutateText } from './mutate.ts';
import { type Random, randomFrom } from './random.ts';
import { corpusFolders, hasCorpus, ownFolders } from './seedFiles.ts';

/** `FUZZ_SECONDS` runs longer; `FUZZ_SEED` starts elsewhere, or again at the seed that a failure names. */
const seconds = Number(process.env.FUZZ_SECONDS ?? 20);
const firstSeed = Number(process.env.FUZZ_SEED ?? 1);
/** Milliseconds of the processor, so that a busy machine is not taken for a hang. */
const slowestCase = 2_000;
const mostMemory = 1_000_000_000;

if (!hasCorpus) console.warn('skipped: fuzz of upstream files: the folder of upstream files is not beside the project');

async function fuzz(folders: readonly ExampleFiles[]): Promise<number> {
  const until = performance.now() + (seconds * 1_000) / 2;
  let seed = firstSeed;
  for (; performance.now() < until; seed++) {
    const random = randomFrom(seed);
    const files = mutated(random.pick(folders), random);
    const begun = process.cpuUsage();
    try {
      await exercise(files, random);
    } catch (cause) {
      throw new Error(`FUZZ_SEED=${seed}: ${cause} on\n${JSON.stringify(files).slice(0, 4_000)}`, { cause });
    }
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1_000, `milliseconds of FUZZ_SEED=${seed}`).toBeLessThan(slowestCase);
    expect(process.memoryUsage().heapUsed, `bytes at FUZZ_SEED=${seed}`).toBeLessThan(mostMemory);
  }
  return seed - firstSeed;
}

function mutated(files: ExampleFiles, random: Random): ExampleFiles {
  const chosen = random.pick(Object.keys(files));
  return { ...files, [chosen]: mutateText(files[chosen] ?? '', random) };
}

describe('B18: whatever stands in the files, nothing crashes, hangs or tells of no place', () => {
  const timeout = seconds * 1_000 + 60_000;

  // What is loaded once counts for no case.
  beforeAll(() => exercise({ 'a.yaml': 'a: 1\n' }, randomFrom(1)));

  it(
    'for our own examples and samples',
    async () => {
      expect(await fuzz(ownFolders())).toBeGreaterThan(0);
    },
    timeout,
  );

  it.skipIf(!hasCorpus)(
    'for upstream files',
    async () => {
      expect(await fuzz(corpusFolders())).toBeGreaterThan(0);
    },
    timeout,
  );
});
