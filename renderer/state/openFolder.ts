import { filePath } from '../../shared/document/document.ts';
import type { Folder, SkippedFile } from '../../shared/protocol/files.ts';
import { ok, type Problem, type Result } from '../../shared/result.ts';
import type { LoadedFile } from '../../shared/workspace/api.ts';
import { offerUnsavedWork } from './journal.ts';
import { take, tellProblem } from './perform.ts';
import { batchesOf, readingOrder } from './readingOrder.ts';
import { refreshGit } from './refreshGit.ts';
import { session } from './session.ts';
import { useStore } from './store.ts';

/** So many paths the host takes in one call. */
const PATHS_A_CALL = 2_000;

/** Opens the folder that the window was started on, or shows the start screen. */
export async function openStartFolder(): Promise<void> {
  const { setFolder } = useStore.getState();
  const info = await session().host.call('host.info', {});
  if (info.ok) setFolder({ door: info.value.door, welcomed: info.value.welcomed });
  const current = await session().host.call('folder.current', {});
  if (!current.ok) return setFolder({ phase: { name: 'failed', problem: current.problem } });
  if (current.value) return loadFolder(current.value);
  await showStart();
}

/** The person has read what Entresol touches; never asked again. */
export async function finishWelcome(): Promise<void> {
  useStore.getState().setFolder({ welcomed: true });
  const kept = await session().host.call('host.welcome', {});
  if (!kept.ok) tellProblem(kept.problem);
}

/** The start screen with samples and recents. */
export async function showStart(): Promise<void> {
  const known = await session().host.call('folder.known', {});
  useStore.getState().setFolder({ phase: { name: 'start' }, ...(known.ok ? { known: known.value } : {}) });
  if (!known.ok) tellProblem(known.problem);
}

/** Opens a sample or a recent folder. */
export async function openKnown(id: string): Promise<void> {
  const folder = await session().host.call('folder.open', { known: id });
  if (!folder.ok) return tellProblem(folder.problem);
  await loadFolder(folder.value);
}

/** Asks for a folder with the desktop's own dialog and opens it. */
export async function pickFolder(): Promise<void> {
  const picked = await session().host.call('folder.pick', {});
  if (!picked.ok) return tellProblem(picked.problem);
  if (picked.value) await loadFolder(picked.value);
}

/** The workspace or a schema did not come: the host is gone, or the installation is damaged. */
function incomplete(reason: unknown): Problem {
  return {
    code: 'app/incomplete',
    message: 'A part of Entresol could not be loaded.',
    advice: 'See whether Entresol still runs where you started it, then try again. Your files were not touched.',
    ...(reason instanceof Error && { place: reason.message }),
  };
}

/** Reads a folder in batches; the picture grows while it loads. */
export async function loadFolder(folder: Folder): Promise<void> {
  const { host, workspace } = session();
  const store = useStore.getState();
  store.resetModel();
  store.select([]);
  const step = (doing: string, done: number, total: number) =>
    store.setFolder({ phase: { name: 'loading', doing, done, total } });
  store.setFolder({ folder, skipped: [], git: undefined, questions: [] });
  step('Looking for files', 0, 0);
  const listed = await host.call('files.list', { folder: folder.id });
  if (!listed.ok) return store.setFolder({ phase: { name: 'failed', problem: listed.problem } });
  const paths = listed.value.files.map((file) => file.path);
  const skipped: SkippedFile[] = [...listed.value.skipped];
  const opened = await workspace.open({ name: folder.name }, []).catch((reason: unknown) => incomplete(reason));
  if ('code' in opened) return store.setFolder({ phase: { name: 'failed', problem: opened } });
  take(opened);
  const [systems, palette] = await Promise.all([workspace.systems(), workspace.palette()]);
  store.setCatalogue(systems, palette);
  const batches = batchesOf(readingOrder(paths));
  let done = 0;
  // The host reads the next batch while the workspace checks this one.
  let next = readFiles(folder, batches[0] ?? []);
  for (const [index, batch] of batches.entries()) {
    const read = await next;
    if (!read.ok) return store.setFolder({ phase: { name: 'failed', problem: read.problem } });
    const following = batches[index + 1];
    if (following) next = readFiles(folder, following);
    skipped.push(...read.value.skipped);
    done += batch.length;
    step('Reading and checking', done, paths.length);
    const told = index === 0 ? skipped : read.value.skipped;
    take(
      await workspace.load(
        read.value.files,
        told.map((file) => ({ ...file, path: filePath(file.path) })),
      ),
    );
  }
  store.setFolder({ phase: { name: 'open' }, skipped });
  await Promise.all([offerUnsavedWork(folder), refreshGit()]);
}

/** The texts of some files, and those that can't be read. */
async function readFiles(folder: Folder, paths: readonly string[]): Promise<Result<FilesRead>> {
  const files: LoadedFile[] = [];
  const skipped: SkippedFile[] = [];
  for (let start = 0; start < paths.length; start += PATHS_A_CALL) {
    const some = paths.slice(start, start + PATHS_A_CALL);
    const read = await session().host.call('files.read', { folder: folder.id, paths: some });
    if (!read.ok) return read;
    files.push(...read.value.files.map((file) => ({ ...file, path: filePath(file.path) })));
    skipped.push(...read.value.skipped);
  }
  return ok({ files, skipped });
}

interface FilesRead {
  readonly files: readonly LoadedFile[];
  readonly skipped: readonly SkippedFile[];
}
