import { useStore } from '../state/store.ts';
import { Dialog } from '../ui/Dialog.tsx';

/** Files that were not read, and why. */
export function SkippedFiles() {
  const skipped = useStore((state) => state.skipped);
  const close = useStore((state) => state.close);
  return (
    <Dialog
      title="Files that were not read"
      description="Everything else is on the canvas and checked."
      onClose={close}
    >
      <ul className="divide-y divide-line-soft px-4 py-1">
        {skipped.map((file) => (
          <li key={`${file.path}${file.code}`} className="py-2">
            <p className="truncate font-mono text-xs">{file.path}</p>
            <p className="text-ink-2">{file.message}</p>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
