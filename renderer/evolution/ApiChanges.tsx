import { CircleCheck, X } from 'lucide-react';
import { useState } from 'react';
import { type ChangeKind, changeKinds, type Evolution } from '../../shared/evolution/apiChange.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ChangedApiCard, kindLooks } from './ChangedApiCard.tsx';
import { SinceBar } from './SinceBar.tsx';
import { type Since, useSince } from './sinceState.ts';
import { type EvolutionView, useEvolution } from './useEvolution.ts';

/** How the APIs changed since another state, whom that hits, and what to do instead. */
export default function ApiChanges() {
  const inRepository = useStore((state) => state.git !== undefined);
  const usual: Since = inRepository ? { kind: 'revision', revision: 'HEAD' } : { kind: 'saved' };
  const since = useSince((state) => state.since) ?? usual;
  const only = useSince((state) => state.only);
  const name = useStore((state) => (only ? state.elements.get(only)?.name : undefined));
  const [asked, setAsked] = useState(0);
  const [hidden, setHidden] = useState<ReadonlySet<ChangeKind>>(new Set());
  const view = useEvolution(since, asked);
  const kinds = new Set(changeKinds.filter((kind) => !hidden.has(kind)));
  const toggle = (kind: ChangeKind) => {
    const next = new Set(hidden);
    if (!next.delete(kind)) next.add(kind);
    setHidden(next);
  };
  return (
    <div className="grid h-full grid-rows-[auto_minmax(0,1fr)]">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-panel px-5 py-2.5">
        <SinceBar since={since} onRefresh={() => setAsked(asked + 1)} />
        {only ? (
          <Button look="quiet" onClick={() => useSince.setState({ only: undefined })}>
            Only {name ?? only} <X size={13} aria-label="show all" />
          </Button>
        ) : null}
        <span className="flex-1" />
        {view.evolution ? <Counts evolution={view.evolution} hidden={hidden} onToggle={toggle} /> : null}
      </header>
      <div className="min-h-0 overflow-auto p-5">
        <Changes view={view} since={since} only={only} kinds={kinds} />
      </div>
    </div>
  );
}

function Counts({
  evolution,
  hidden,
  onToggle,
}: {
  readonly evolution: Evolution;
  readonly hidden: ReadonlySet<ChangeKind>;
  readonly onToggle: (kind: ChangeKind) => void;
}) {
  return (
    <div className="flex items-center gap-1.5 text-xs" data-testid="api-counts">
      {changeKinds.map((kind) => {
        const { icon: Icon, words } = kindLooks[kind];
        return (
          <button
            key={kind}
            type="button"
            title={words}
            aria-pressed={!hidden.has(kind)}
            onClick={() => onToggle(kind)}
            className={classes(
              'inline-flex h-6 items-center gap-1 rounded-full border px-2.5 tabular-nums',
              hidden.has(kind) ? 'border-line-soft text-ink-3' : 'border-line text-ink',
            )}
          >
            <Icon size={12} /> {evolution.counts[kind]} {kind}
          </button>
        );
      })}
    </div>
  );
}

function Changes({
  view: { evolution, problem, commit, unread },
  since,
  only,
  kinds,
}: {
  readonly view: EvolutionView;
  readonly since: Since;
  readonly only: string | undefined;
  readonly kinds: ReadonlySet<ChangeKind>;
}) {
  if (since.kind === 'cluster' && since.context === '')
    return (
      <EmptyState title="Choose a context">Its definitions are read; nothing is changed in the cluster.</EmptyState>
    );
  if (problem) return <EmptyState title={problem.message}>{problem.advice}</EmptyState>;
  if (!evolution) return <EmptyState title="Comparing…" />;
  const apis = evolution.apis.filter(({ element }) => only === undefined || element === only);
  const words = commit
    ? `${commit.short} ${commit.subject}`
    : since.kind === 'cluster'
      ? 'the cluster'
      : 'the saved files';
  if (apis.length === 0)
    return (
      <EmptyState icon={<CircleCheck size={24} className="text-ok" />} title="No API changed">
        Every request that {words} would answer is answered the same.
      </EmptyState>
    );
  return (
    <div className="mx-auto grid max-w-[1100px] gap-4">
      <p className="text-ink-2">
        {evolution.refused === 0
          ? 'No request in this blueprint is refused that was right'
          : `${evolution.refused} ${evolution.refused === 1 ? 'request is' : 'requests are'} refused that ${evolution.refused === 1 ? 'was' : 'were'} right`}{' '}
        <span className="text-ink-3">since {words}.</span>
      </p>
      {unread && unread.length > 0 ? (
        <p className="text-xs text-ink-3">Not compared, too large or no text there: {unread.join(', ')}</p>
      ) : null}
      {apis.map((api) => (
        <ChangedApiCard key={api.element} api={api} kinds={kinds} />
      ))}
    </div>
  );
}
