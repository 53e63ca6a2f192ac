import { FolderOpen, FolderX, History, LayoutTemplate, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { KnownFolder } from '../../shared/protocol/files.ts';
import { showNew } from '../state/newBlueprint.ts';
import { openKnown, pickFolder } from '../state/openFolder.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Mark } from '../ui/Mark.tsx';

/** Where a person begins without a folder: samples, what was open before, or a folder of their own. */
export function StartScreen() {
  const known = useStore((state) => state.known);
  const door = useStore((state) => state.door);
  const samples = known.filter((folder) => folder.kind === 'sample');
  const recents = known.filter((folder) => folder.kind === 'recent');
  return (
    <main className="h-full overflow-auto">
      <div className="mx-auto flex min-h-full max-w-[640px] flex-col justify-center gap-7 p-8">
        <header className="flex items-center gap-3">
          <Mark size={36} />
          <div>
            <h1 className="text-[22px] leading-7 font-semibold tracking-[-0.01em]">Entresol</h1>
            <p className="text-ink-2">
              See, check and change an internal developer platform: your files are the blueprint.
            </p>
          </div>
        </header>
        <div className="flex gap-2.5">
          <Button look="primary" className="h-9 px-4" onClick={() => void showNew()}>
            <Plus size={16} /> New blueprint…
          </Button>
          {door === 'desktop' ? (
            <Button className="h-9 px-4" onClick={() => void pickFolder()}>
              <FolderOpen size={16} /> Open a folder…
            </Button>
          ) : null}
        </div>
        {door === 'desktop' ? null : (
          <p className="rounded-lg border border-line bg-panel px-3 py-2.5 text-ink-2">
            To open a folder of your own, start with it:{' '}
            <code className="font-mono text-xs text-ink">entresol serve path/to/folder</code>
          </p>
        )}
        <Group title="Samples" icon={<LayoutTemplate size={16} />} folders={samples} empty="No samples are bundled." />
        <Group
          title="Recent"
          icon={<History size={16} />}
          folders={recents}
          empty="Folders you open will be listed here."
        />
      </div>
    </main>
  );
}

function Group({
  title,
  icon,
  folders,
  empty,
}: {
  readonly title: string;
  readonly icon: ReactNode;
  readonly folders: readonly KnownFolder[];
  readonly empty: string;
}) {
  return (
    <section aria-label={title}>
      <h2 className="mb-1.5 flex items-center gap-2 text-xs font-semibold text-ink-3">{title}</h2>
      {folders.length === 0 ? <p className="text-ink-3">{empty}</p> : null}
      <ul className="grid gap-1.5">
        {folders.map((folder) => (
          <li key={folder.id}>
            <button
              type="button"
              disabled={folder.missing}
              onClick={() => void openKnown(folder.id)}
              className="flex w-full items-center gap-3 rounded-lg border border-line bg-panel px-3 py-2 text-left shadow-card hover:border-accent disabled:opacity-50"
            >
              <span className="text-ink-3">{folder.missing ? <FolderX size={16} /> : icon}</span>
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{folder.name}</span>
                <span className="block truncate text-xs text-ink-3">
                  {folder.missing ? `${folder.displayPath} is not there any more` : folder.displayPath}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
