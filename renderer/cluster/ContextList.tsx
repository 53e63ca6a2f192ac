import { CloudOff, ServerCog } from 'lucide-react';
import type { ClusterContext } from '../../shared/protocol/cluster.ts';
import { Chip } from '../ui/Chip.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { badgeTone, badgeWords } from './badges.ts';
import { useReview } from './reviewState.ts';
import { chooseContext } from './reviewSteps.ts';

/** The contexts of the kubeconfig, with what one should know before trusting each. */
export function ContextList() {
  const contexts = useReview((state) => state.contexts);
  const warnings = useReview((state) => state.warnings);
  const problem = useReview((state) => state.problem);
  if (contexts.length === 0) {
    if (problem) return null;
    return (
      <EmptyState icon={<CloudOff size={28} />} title="No cluster is configured">
        The kubeconfig (KUBECONFIG, or the default file) holds no context. Make one, for example with{' '}
        <code className="font-mono text-xs">kind create cluster</code>, and come back.
      </EmptyState>
    );
  }
  return (
    <div className="p-3">
      {warnings.map((warning) => (
        <p key={warning} className="mb-2 rounded-md bg-warning-soft px-3 py-1.5 text-warning">
          {warning}
        </p>
      ))}
      <ul className="grid gap-1.5">
        {contexts.map((context) => (
          <li key={context.id}>
            <ContextRow context={context} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ContextRow({ context }: { readonly context: ClusterContext }) {
  return (
    <button
      type="button"
      disabled={context.problem !== undefined}
      onClick={() => void chooseContext(context)}
      className="flex w-full items-center gap-3 rounded-lg border border-line px-3 py-2 text-left hover:border-accent hover:bg-hover disabled:opacity-60"
    >
      <ServerCog size={18} className="shrink-0 text-ink-3" />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">
          {context.name}
          {context.current ? <span className="font-normal text-ink-3"> · current</span> : null}
        </span>
        <span className="block truncate font-mono text-xs text-ink-3">{context.problem ?? context.server}</span>
      </span>
      <span className="flex flex-wrap justify-end gap-1">
        {context.badges.map((badge) => (
          <Chip key={badge} tone={badgeTone[badge]} title={badgeWords[badge].long}>
            {badgeWords[badge].short}
          </Chip>
        ))}
      </span>
    </button>
  );
}
