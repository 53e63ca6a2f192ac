import { access, constants, mkdir, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { decodeSource, encodeSource } from '../../../shared/document/decode.ts';
import type { SaveConflict, SaveItem } from '../../../shared/protocol/files.ts';
import type { MethodOutput } from '../../../shared/protocol/protocol.ts';
import { fail, ok, type Problem, type Result } from '../../../shared/result.ts';
import { removeState } from '../state/stateFile.ts';
import { stage, writeAtomically } from './atomicWrite.ts';
import { sizeLimit } from './blueprintFile.ts';
import { fileProblem } from './fileProblem.ts';
import { placeInside } from './inside.ts';
import { etagOf, type FileBytes, readBytes } from './read.ts';
import { type SaveStep, takeStep, writeManifest } from './saveManifest.ts';

interface PlannedItem {
  readonly path: string;
  readonly place: string;
  /** Next content; null to delete. */
  readonly bytes: Uint8Array | null;
  readonly before: FileBytes | null;
  readonly base: string | undefined;
}

function refused(code: string, message: string, place: string): { readonly ok: false; readonly problem: Problem } {
  return fail({ code, message, place });
}

async function plan(root: string, item: SaveItem): Promise<Result<PlannedItem>> {
  const place = await placeInside(root, item.path);
  if (!place.ok) return place;
  const before = await readBytes(place.value, item.path);
  if (!before.ok) return before;
  const common = { path: item.path, place: place.value, before: before.value, base: item.base };
  if (item.action === 'delete') return ok({ ...common, bytes: null });
  if (!item.text.isWellFormed())
    return refused('files/not-text', `${item.path} holds half a character, which can't be written.`, item.path);
  const bytes = encodeSource(item.text);
  if (bytes.length > sizeLimit)
    return refused('files/too-large', `${item.path} would be over ${sizeLimit / 1024 / 1024} MB.`, item.path);
  return ok({ ...common, bytes });
}

async function planAll(root: string, items: readonly SaveItem[]): Promise<Result<readonly PlannedItem[]>> {
  const planned: PlannedItem[] = [];
  const places = new Set<string>();
  for (const item of items) {
    const next = await plan(root, item);
    if (!next.ok) return next;
    if (places.has(next.value.place))
      return refused('files/twice', `${item.path} is saved twice in one go.`, item.path);
    places.add(next.value.place);
    planned.push(next.value);
  }
  return ok(planned);
}

function conflictOf({ path, base, before }: PlannedItem): SaveConflict | undefined {
  const etag = before === null ? undefined : etagOf(before.bytes);
  if (etag === base) return undefined;
  if (before === null || etag === undefined) return { path };
  const decoded = decodeSource(before.bytes);
  return { path, etag, ...(decoded.ok ? { theirs: decoded.value.text } : {}) };
}

async function stageAll(planned: readonly PlannedItem[], steps: SaveStep[]): Promise<Result<null>> {
  for (const { path, place, bytes, before } of planned) {
    const base = before === null ? null : etagOf(before.bytes);
    try {
      // Replacing by rename would quietly get past a file that is write-protected.
      if (before !== null) await access(place, constants.W_OK);
      if (bytes === null) {
        if (before !== null) steps.push({ place, base });
        continue;
      }
      const etag = etagOf(bytes);
      if (etag === base) continue;
      await mkdir(dirname(place), { recursive: true });
      const temporary = await stage(place, bytes, before?.stats ?? { mode: 0o666 });
      steps.push({ place, temporary, etag, base });
    } catch (error) {
      return fail(fileProblem(error, path));
    }
  }
  return ok(null);
}

async function dropStaged(steps: readonly SaveStep[]): Promise<void> {
  for (const { temporary } of steps) if (temporary !== undefined) await unlink(temporary).catch(() => undefined);
}

async function undo(done: readonly SaveStep[], planned: readonly PlannedItem[]): Promise<void> {
  for (const step of done) {
    const before = planned.find(({ place }) => place === step.place)?.before ?? null;
    if (before === null) await unlink(step.place);
    else await writeAtomically(step.place, before.bytes, before.stats.mode);
  }
}

async function commit(
  manifest: string,
  steps: readonly SaveStep[],
  planned: readonly PlannedItem[],
): Promise<Result<null>> {
  if (steps.length > 1) {
    const written = await writeManifest(manifest, steps);
    if (!written.ok) return written;
  }
  const done: SaveStep[] = [];
  for (const step of steps) {
    try {
      await takeStep(step);
      done.push(step);
    } catch (error) {
      const path = planned.find(({ place }) => place === step.place)?.path ?? step.place;
      await undo(done, planned);
      await removeState(manifest);
      return fail(fileProblem(error, path));
    }
  }
  return steps.length > 1 ? removeState(manifest) : ok(null);
}

/**
 * Saves all items or none. `root` is the folder's real path; `manifest` is a file of the state folder that `finishSave` reads
 * after a crash. Files are first staged beside their places, then moved over them. Callers run one save of a folder at a time.
 */
export async function saveFiles(
  root: string,
  manifest: string,
  items: readonly SaveItem[],
): Promise<Result<MethodOutput<'files.save'>>> {
  const planned = await planAll(root, items);
  if (!planned.ok) return planned;
  const conflicts = planned.value.map(conflictOf).filter((conflict) => conflict !== undefined);
  if (conflicts.length > 0) return ok({ saved: false, conflicts });
  const steps: SaveStep[] = [];
  const staged = await stageAll(planned.value, steps);
  const committed = staged.ok ? await commit(manifest, steps, planned.value) : staged;
  if (!committed.ok) {
    await dropStaged(steps);
    return committed;
  }
  const files = planned.value.map(({ path, bytes }) => ({ path, etag: bytes === null ? null : etagOf(bytes) }));
  return ok({ saved: true, files });
}
