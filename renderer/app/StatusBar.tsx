import { CircleAlert, CircleCheck, CircleDot, GitBranch, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from '../state/store.ts';
import { runAction } from './actions.ts';

/** Saved or not, branch, counts, zoom and schemas. */
export function StatusBar() {
  const summary = useStore((state) => state.summary);
  const git = useStore((state) => state.git);
  const saving = useStore((state) => state.saving);
  const phase = useStore((state) => state.phase);
  const domains = useStore((state) => state.domains.length);
  const skipped = useStore((state) => state.skipped.length);
  const zoom = useStore((state) => state.zoom);
  const show = useStore((state) => state.show);
  const problems = useStore((state) => state.settings.problems);
  const dirty = summary?.dirtyFiles.length ?? 0;
  return (
    <footer className="flex h-[26px] shrink-0 items-center gap-4 overflow-hidden border-t border-line bg-panel px-3 text-xs whitespace-nowrap text-ink-2">
      <span
        role="status"
        data-testid="saved-state"
        className="inline-flex items-center gap-1.5"
        title={summary?.dirtyFiles.join('\n')}
      >
        {saving === 'saving' ? (
          <>
            <LoaderCircle size={13} className="animate-spin" /> saving…
          </>
        ) : dirty > 0 ? (
          <>
            <CircleDot size={13} className="text-warning" /> {count(dirty, 'unsaved file')}
          </>
        ) : (
          <>
            <CircleCheck size={13} className="text-ok" /> saved
          </>
        )}
      </span>
      {git === undefined ? null : (
        <span className="inline-flex items-center gap-1">
          <GitBranch size={13} /> {git.branch}
          {git.changed > 0 ? ` +${git.changed}` : ''}
        </span>
      )}
      <span>
        {summary?.elements ?? 0} elements · {summary?.edges ?? 0} edges · {count(domains, 'domain')}
      </span>
      {phase.name === 'loading' ? (
        <span className="inline-flex items-center gap-1.5 text-accent">
          <LoaderCircle size={13} className="animate-spin" /> {phase.doing}: {phase.done} of {phase.total} files
        </span>
      ) : null}
      {skipped === 0 ? null : (
        <StatusButton onClick={() => show({ name: 'skipped' })}>
          <CircleAlert size={13} className="text-unknown" /> {count(skipped, 'file')} not read
        </StatusButton>
      )}
      <span className="flex-1" />
      {problems ? null : (
        <StatusButton onClick={() => runAction('view.problems')}>
          {count(summary?.counts.errors ?? 0, 'error')} · {count(summary?.counts.warnings ?? 0, 'warning')}
        </StatusButton>
      )}
      <span className="max-[900px]:hidden">
        checked {summary?.documents ?? 0} documents in {Math.max(1, Math.round(summary?.tookMs ?? 0))} ms
      </span>
      <StatusButton onClick={() => runAction('view.actual-size')}>{Math.round(zoom * 100)} %</StatusButton>
      <span className="truncate max-[900px]:hidden">{summary?.schemas}</span>
      <StatusButton onClick={() => runAction('help.shortcuts')}>? keys</StatusButton>
      <StatusButton onClick={() => runAction('help.open')}>F1 help</StatusButton>
    </footer>
  );
}

function StatusButton({ children, onClick }: { readonly children: ReactNode; readonly onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="inline-flex items-center gap-1 rounded px-1 hover:bg-hover hover:text-ink"
    >
      {children}
    </button>
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
