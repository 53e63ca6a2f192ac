import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { listContexts } from '../../electron/host/kubeconfig/contexts.ts';
import { parseKubeconfig } from '../../electron/host/kubeconfig/kubeconfigFile.ts';
import { ownersOf, readCodeowners, teamHandles } from '../../shared/blueprint/codeowners.ts';
import { csvValues } from '../../shared/goals/csvValues.ts';
import type { ExampleFiles } from '../../shared/rules/rule.ts';
import { exercise } from './exercise.ts';
import { mutateText } from './mutate.ts';
import { codeowners, csv, kubeconfig, rareFolders } from './ownTexts.ts';
import { type Random, randomFrom } from './random.ts';
import { corpusFolders, hasCorpus, ownFolders } from './seedFiles.ts';

/** `FUZZ_SECONDS` runs longer; `FUZZ_SEED` starts elsewhere, or again at the seed that a failure names. */
const seconds = Number(process.env.FUZZ_SECONDS ?? 20);
const firstSeed = Number(process.env.FUZZ_SEED ?? 1);
/** Bytes of the heap, when one case has run in a clean one. */
const mostMemory = 1_000_000_000;

if (!hasCorpus) console.warn('skipped: fuzz of upstream files: the folder of upstream files is not beside the project');

async function fuzz(folders: readonly ExampleFiles[]): Promise<number> {
  const until = performance.now() + (seconds * 1_000) / 3;
  let seed = firstSeed;
  for (; performance.now() < until; seed++) {
    await tried(folders, seed);
    if (process.memoryUsage().heapUsed < mostMemory) continue;
    // What earlier cases left counts for none: once more, in a clean heap.
    collectGarbage();
    await tried(folders, seed);
    expect(process.memoryUsage().heapUsed, `bytes at FUZZ_SEED=${seed}`).toBeLessThan(mostMemory);
  }
  return seed - firstSeed;
}

async function tried(folders: readonly ExampleFiles[], seed: number): Promise<void> {
  const random = randomFrom(seed);
  const files = mutated(random.pick(folders), random);
  try {
    await exercise(files, random);
  } catch (cause) {
    throw new Error(`FUZZ_SEED=${seed}: ${cause} on\n${JSON.stringify(files).slice(0, 4_000)}`, { cause });
  }
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

function mutated(files: ExampleFiles, random: Random): ExampleFiles {
  const chosen = random.pick(Object.keys(files));
  return { ...files, [chosen]: mutateText(files[chosen] ?? '', random) };
}

async function listedContexts(text: string): Promise<void> {
  const read = parseKubeconfig(text, '/nowhere/config');
  if (read.ok) await listContexts(read.value);
}

function owners(text: string): void {
  const lines = readCodeowners(text);
  teamHandles(lines);
  ownersOf(lines)('apps/shop/a.yaml');
}

describe('B18: whatever stands in the files, nothing crashes, hangs or tells of no place', () => {
  const timeout = seconds * 1_000 + 60_000;

  // What is loaded once counts for no case.
  beforeAll(() => exercise({ 'a.yaml': 'a: 1\n' }, randomFrom(1)));

  it(
    'for our own examples and samples',
    async () => {
      expect(await fuzz([...ownFolders(), ...rareFolders])).toBeGreaterThan(0);
    },
    timeout,
  );

  it(
    'for CUE, Helm, Kustomize, plans and states of Terraform',
    async () => {
      expect(await fuzz(rareFolders)).toBeGreaterThan(0);
    },
    timeout,
  );

  it.each([
    ['kubeconfigs', kubeconfig, async (text: string) => void (await listedContexts(text))],
    ['values in CSV', csv, (text: string) => void csvValues(text)],
    ['CODEOWNERS', codeowners, (text: string) => void owners(text)],
  ])('for %s', async (_, text, read) => {
    for (let seed = firstSeed; seed < firstSeed + 3_000; seed++) {
      const changed = mutateText(text, randomFrom(seed));
      const begun = process.cpuUsage().user;
      try {
        await read(changed);
      } catch (cause) {
        throw new Error(`FUZZ_SEED=${seed}: ${cause} on\n${changed}`, { cause });
      }
      expect((process.cpuUsage().user - begun) / 1_000, `milliseconds of FUZZ_SEED=${seed}`).toBeLessThan(2_000);
    }
  });

  it.skipIf(!hasCorpus)(
    'for upstream files',
    async () => {
      expect(await fuzz(corpusFolders())).toBeGreaterThan(0);
    },
    timeout,
  );
});
