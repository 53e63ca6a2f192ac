import { filePath } from '../../shared/document/document.ts';
import type { Folder, SkippedFile } from '../../shared/protocol/files.ts';
import type { Problem } from '../../shared/result.ts';
import type { LoadedFile } from '../../shared/workspace/api.ts';
import { offerUnsavedWork } from './journal.ts';
import { take, tellProblem } from './perform.ts';
import { refreshGit } from './refreshGit.ts';
import { session } from './session.ts';
import { useStore } from './store.ts';

/** Small first, so that the picture comes soon; then larger, so that the way costs little. */
const FIRST_BATCH = 200;
const BATCH = 1000;

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
  let start = 0;
  do {
    const batch = paths.slice(start, start + (start === 0 ? FIRST_BATCH : BATCH));
    const read = batch.length === 0 ? undefined : await host.call('files.read', { folder: folder.id, paths: batch });
    if (read && !read.ok) return store.setFolder({ phase: { name: 'failed', problem: read.problem } });
    const files: readonly LoadedFile[] = (read?.value.files ?? []).map((file) => ({
      ...file,
      path: filePath(file.path),
    }));
    const unread = read?.value.skipped ?? [];
    skipped.push(...unread);
    const told = start === 0 ? [...listed.value.skipped, ...unread] : unread;
    start += batch.length;
    step('Reading and checking', start, paths.length);
    const last = start >= paths.length;
    take(
      await workspace.load(
        files,
        told.map((file) => ({ ...file, path: filePath(file.path) })),
        last,
      ),
    );
    if (last) break;
  } while (start < paths.length);
  store.setFolder({ phase: { name: 'open' }, skipped });
  await Promise.all([offerUnsavedWork(folder), refreshGit()]);
}
