import { filePath } from '../../shared/document/document.ts';
import type { SaveItem } from '../../shared/protocol/files.ts';
import type { DirtyFile, MergeQuestion } from '../../shared/workspace/api.ts';
import { foreignChange } from './foreignChanges.ts';
import { take, tellProblem } from './perform.ts';
import { refreshGit } from './refreshGit.ts';
import { session } from './session.ts';
import { useStore } from './store.ts';

/** Writes all unsaved files, all or none. Conflicts are merged or asked about, and saved again once they are settled. */
export async function saveFiles(): Promise<void> {
  const { folder, saving, setFolder, tell } = useStore.getState();
  if (!folder || saving === 'saving') return;
  if (folder.readOnly) {
    return tell({
      tone: 'error',
      text: 'This folder is open for reading only.',
      advice: folder.readOnlyReason ?? 'Open it in its first window to save.',
    });
  }
  setFolder({ saving: 'saving' });
  try {
    await saveOnce(folder.id, 2);
  } finally {
    setFolder({ saving: 'idle' });
  }
  await refreshGit();
}

async function saveOnce(folder: string, tries: number): Promise<void> {
  const { host, workspace } = session();
  const dirty = await workspace.dirty();
  if (dirty.length === 0) return;
  const answer = await host.call('files.save', { folder, items: dirty.flatMap(itemOf) });
  if (!answer.ok) return tellProblem(answer.problem);
  if (answer.value.saved) {
    const texts = new Map<string, string | null>(dirty.map((file) => [file.path, file.text]));
    take(
      await workspace.saved(
        answer.value.files.map((file) => ({
          path: filePath(file.path),
          text: texts.get(file.path) ?? null,
          etag: file.etag,
        })),
      ),
    );
    await host.call('journal.clear', { folder });
    return;
  }
  const changed = await foreignChange(
    workspace.external(
      answer.value.conflicts.map((conflict) => ({
        path: filePath(conflict.path),
        text: conflict.theirs ?? null,
        ...(conflict.etag === undefined ? {} : { etag: conflict.etag }),
      })),
    ),
  );
  take(changed.delta);
  if (changed.questions.length > 0) return askAbout(changed.questions);
  if (tries > 0) return saveOnce(folder, tries - 1);
  tellProblem({
    code: 'files/changing',
    message: 'The files keep changing on disk while they are saved.',
    advice: 'Wait until the other program has finished, then save again.',
  });
}

function itemOf(file: DirtyFile): readonly SaveItem[] {
  if (file.text !== null) {
    return [
      { action: 'write', path: file.path, text: file.text, ...(file.base === undefined ? {} : { base: file.base }) },
    ];
  }
  // A file that never reached the disk needs no deleting.
  return file.base === undefined ? [] : [{ action: 'delete', path: file.path, base: file.base }];
}

/** Puts questions about changes on both sides in front of the person; a newer question about a file replaces the older. */
export function askAbout(questions: readonly MergeQuestion[]): void {
  const { questions: open, setFolder } = useStore.getState();
  const fresh = new Set(questions.map((question) => question.path));
  setFolder({ questions: [...open.filter((question) => !fresh.has(question.path)), ...questions] });
}

/** Goes on with `text` for a file that both sides changed. */
export async function settle(question: MergeQuestion, text: string | null): Promise<void> {
  take(await foreignChange(session().workspace.settle(question, text)));
  const { questions, setFolder } = useStore.getState();
  setFolder({ questions: questions.filter((other) => other !== question) });
}
