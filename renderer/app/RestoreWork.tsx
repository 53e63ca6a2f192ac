import type { DirtyFile } from '../../shared/workspace/api.ts';
import { discardWork, restoreWork } from '../state/journal.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** Offers unsaved work of an earlier session. */
export function RestoreWork({ files, savedAt }: { readonly files: readonly DirtyFile[]; readonly savedAt: string }) {
  const close = useStore((state) => state.close);
  return (
    <Dialog
      title="Unsaved work was found"
      description={`From ${new Date(savedAt).toLocaleString()}. Restoring it can be undone.`}
      size="small"
      onClose={close}
      footer={
        <>
          <Button onClick={() => void discardWork()}>Discard</Button>
          <Button look="primary" onClick={() => void restoreWork(files)}>
            Restore
          </Button>
        </>
      }
    >
      <ul className="max-h-60 overflow-auto px-4 py-3 font-mono text-xs leading-6">
        {files.map((file) => (
          <li key={file.path} className="truncate">
            {file.path}
            {file.text === null ? <span className="text-error"> deleted</span> : null}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
