import { useState } from 'react';
import type { GroupMetrics } from '../../shared/metrics/metrics.ts';
import { useStore } from '../state/store.ts';
import { useAsked } from '../state/useAsked.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { CountedPanel } from './CountedPanel.tsx';
import { type Column, columns } from './columns.ts';
import { MetricsTable } from './MetricsTable.tsx';

/** Numbers of every domain and team; each opens the very edges and elements that it counts. */
export default function Metrics() {
  const metrics = useAsked('metrics', (workspace) => workspace.metrics());
  const show = useStore((state) => state.show);
  const [open, setOpen] = useState<{ readonly kind: string; readonly name: string; readonly column: Column['id'] }>();
  if (!metrics) return <EmptyState title="Counting…" />;
  const groups: readonly GroupMetrics[] = [...metrics.domains, ...metrics.teams];
  const group = groups.find(({ kind, name }) => kind === open?.kind && name === open.name);
  const column = columns.find(({ id }) => id === open?.column);
  return (
    <div className="flex h-full min-h-0">
      <div className="grid min-w-0 flex-1 content-start gap-5 overflow-auto p-5">
        <p className="text-ink-2">
          Modularity <b className="text-ink">{metrics.modularity.toFixed(2)}</b>
          <span className="text-ink-3">
            {' '}
            · how well the domains divide the graph, from −0.5 to 1 · {metrics.unassigned.length} elements in no domain
          </span>
        </p>
        <MetricsTable
          title="Domains"
          groups={metrics.domains}
          onOpen={(name, id) => setOpen({ kind: 'domain', name, column: id })}
        />
        <MetricsTable
          title="Teams"
          groups={metrics.teams}
          onOpen={(name, id) => setOpen({ kind: 'team', name, column: id })}
        />
        {metrics.domains.length === 0 ? (
          <p className="text-ink-2">
            No domain yet. <Button onClick={() => show({ name: 'suggest' })}>See what the graph suggests…</Button>
          </p>
        ) : null}
      </div>
      {group && column ? <CountedPanel group={group} column={column} onClose={() => setOpen(undefined)} /> : null}
    </div>
  );
}
