import { filePath } from '../../shared/document/document.ts';
import type { Folder } from '../../shared/protocol/files.ts';
import type { DirtyFile } from '../../shared/workspace/api.ts';
import { foreignChange } from './foreignChanges.ts';
import { forgetInPage, keepInPage, keptInPage } from './pageJournal.ts';
import { take } from './perform.ts';
import { session } from './session.ts';
import { useStore } from './store.ts';

const DELAY_MS = 400;

/** Keeps unsaved work in the host's journal, at most half a second behind the last edit. Gives the function that stops it. */
export function keepJournal(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = 0;
  const unsubscribe = useStore.subscribe((state, before) => {
    if (state.phase.name !== 'open' || state.revision === before.revision || timer !== undefined) return;
    const dirty = state.summary?.dirtyFiles.length ?? 0;
    if (dirty === 0 && written === 0) return;
    timer = setTimeout(() => {
      timer = undefined;
      void writeJournal().then((count) => {
        written = count;
      });
    }, DELAY_MS);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}

async function writeJournal(): Promise<number> {
  const { folder, dialog } = useStore.getState();
  // While the question about older unsaved work is open, that work must not be overwritten.
  if (!folder || dialog?.name === 'restore') return 0;
  const files = await session().workspace.dirty();
  const answer =
    files.length === 0
      ? await session().host.call('journal.clear', { folder: folder.id })
      : await session().host.call('journal.write', { folder: folder.id, files: [...files] });
  if (answer.ok || files.length === 0) forgetInPage(folder);
  else keepInPage(folder, files);
  return files.length;
}

/** Asks whether unsaved work of an earlier session should come back. */
export async function offerUnsavedWork(folder: Folder): Promise<void> {
  const found = await session().host.call('journal.read', { folder: folder.id });
  // What the page had to keep is of after the host was gone.
  const work = keptInPage(folder) ?? (found.ok ? found.value : null);
  if (!work || work.files.length === 0) return;
  const files: readonly DirtyFile[] = work.files.map(({ path, text, base }) => ({
    path: filePath(path),
    text,
    ...(base === undefined ? {} : { base }),
  }));
  useStore.getState().show({ name: 'restore', files, savedAt: work.savedAt });
}

/** Brings unsaved work back as one step that can be undone. */
export async function restoreWork(files: readonly DirtyFile[]): Promise<void> {
  useStore.getState().close();
  take(await foreignChange(session().workspace.restore(files)));
}

/** Forgets unsaved work of an earlier session. */
export async function discardWork(): Promise<void> {
  const { folder, close } = useStore.getState();
  close();
  if (!folder) return;
  forgetInPage(folder);
  await session().host.call('journal.clear', { folder: folder.id });
}
