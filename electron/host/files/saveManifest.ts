import { rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { ok, type Result } from '../../../shared/result.ts';
import { readState, removeState, writeState } from '../state/stateFile.ts';
import { syncFolder } from './atomicWrite.ts';
import { errorCode, fileProblem } from './fileProblem.ts';
import { etagOf, readBytes } from './read.ts';

const stepSchema = z.object({
  /** Real path of the file. */
  place: z.string(),
  /** The staged next content; absent for a deletion. */
  temporary: z.string().optional(),
  /** Version of the staged content. */
  etag: z.string().optional(),
  /** Version the file had; null where there was none. */
  base: z.string().nullable(),
});
export type SaveStep = z.infer<typeof stepSchema>;

const manifestSchema = z.object({ version: z.literal(1), steps: z.array(stepSchema) });

/** Writes down what a save of several files is about to do. From here on it will happen as a whole. */
export function writeManifest(file: string, steps: readonly SaveStep[]): Promise<Result<null>> {
  return writeState(file, { version: 1, steps });
}

/** Does one step. Throws errors of the file system. */
export async function takeStep(step: SaveStep): Promise<void> {
  if (step.temporary === undefined) await unlink(step.place);
  else await rename(step.temporary, step.place);
  await syncFolder(dirname(step.place));
}

async function versionAt(place: string): Promise<string | null | undefined> {
  const found = await readBytes(place, place);
  if (!found.ok) return undefined;
  return found.value === null ? null : etagOf(found.value.bytes);
}

/** Does what is left of a step, unless somebody else has changed the file since: then theirs stays. */
async function finishStep(step: SaveStep): Promise<void> {
  const now = await versionAt(step.place);
  const staged = step.temporary === undefined ? undefined : await versionAt(step.temporary);
  const ready = step.temporary === undefined || (staged !== null && staged === step.etag);
  if (ready && now === step.base && now !== step.etag) await takeStep(step);
  else if (step.temporary !== undefined && staged !== null) await unlink(step.temporary);
}

/** Finishes a save that a crash cut off after its manifest was written. Does nothing where there is none. */
export async function finishSave(file: string): Promise<Result<null>> {
  const manifest = await readState(file, manifestSchema);
  if (!manifest.ok) return manifest;
  if (manifest.value === null) return ok(null);
  for (const step of manifest.value.steps) {
    try {
      await finishStep(step);
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') return { ok: false, problem: fileProblem(error, step.place) };
    }
  }
  return removeState(file);
}
