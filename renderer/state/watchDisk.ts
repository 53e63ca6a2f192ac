import { filePath } from '../../shared/document/document.ts';
import { foreignChange } from './foreignChanges.ts';
import { take } from './perform.ts';
import { refreshGit } from './refreshGit.ts';
import { askAbout } from './saveFiles.ts';
import { session } from './session.ts';
import { useStore } from './store.ts';

/** Takes over what others change on disk while the folder is open. Gives the function that stops it. */
export function watchDisk(): () => void {
  return session().host.on('files.changed', ({ folder, files, skipped }) => {
    if (folder !== useStore.getState().folder?.id) return;
    void takeOver(files).then(() => {
      const { skipped: before, setFolder } = useStore.getState();
      const gone = new Set([...files, ...skipped].map((file) => file.path));
      setFolder({ skipped: [...before.filter((file) => !gone.has(file.path)), ...skipped] });
      return refreshGit();
    });
  });
}

async function takeOver(
  files: readonly { readonly path: string; readonly text?: string | undefined; readonly etag?: string | undefined }[],
): Promise<void> {
  if (files.length === 0) return;
  const { delta, questions } = await foreignChange(
    session().workspace.external(
      files.map((file) => ({
        path: filePath(file.path),
        text: file.text ?? null,
        ...(file.etag === undefined ? {} : { etag: file.etag }),
      })),
    ),
  );
  take(delta);
  askAbout(questions);
}
