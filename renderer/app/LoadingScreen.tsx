import type { Phase } from '../state/folderSlice.ts';
import { useStore } from '../state/store.ts';
import { Mark } from '../ui/Mark.tsx';

/** What is being opened and how far it is. */
export function LoadingScreen({ phase }: { readonly phase: Extract<Phase, { readonly name: 'loading' }> }) {
  const folder = useStore((state) => state.folder);
  const share = phase.total === 0 ? undefined : phase.done / phase.total;
  return (
    <main className="flex h-full flex-col items-center justify-center gap-4" aria-busy="true">
      <Mark size={32} />
      <div className="w-80 text-center">
        <p className="truncate font-medium">{folder?.displayPath ?? folder?.name ?? 'Opening'}</p>
        <p role="status" className="text-ink-2">
          {phase.doing}
          {phase.total === 0 ? '…' : `: ${phase.done} of ${phase.total} files`}
        </p>
      </div>
      <progress className="h-1 w-80 accent-[var(--accent)]" value={share} max={1} aria-label={phase.doing} />
    </main>
  );
}
