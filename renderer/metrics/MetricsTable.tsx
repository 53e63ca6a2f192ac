import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import type { GroupMetrics } from '../../shared/metrics/metrics.ts';
import { Tip } from '../ui/Tip.tsx';
import { CountedTip } from './CountedTip.tsx';
import { type Column, columns, shown } from './columns.ts';

interface Sorting {
  readonly column: Column['id'] | 'name';
  readonly down: boolean;
}

/** A table of domains or teams; a click on a head sorts, a number tells what it counts. */
export function MetricsTable({
  title,
  groups,
  onOpen,
}: {
  readonly title: string;
  readonly groups: readonly GroupMetrics[];
  readonly onOpen: (name: string, column: Column['id']) => void;
}) {
  const [sorting, setSorting] = useState<Sorting | undefined>(undefined);
  if (groups.length === 0) return null;
  const sort = (column: Sorting['column']) =>
    setSorting({ column, down: sorting?.column === column ? !sorting.down : column !== 'name' });
  const head = (column: Sorting['column'], label: string) => (
    <button type="button" className="inline-flex items-center gap-0.5 hover:text-ink" onClick={() => sort(column)}>
      {label}
      {sorting?.column === column ? sorting.down ? <ArrowDown size={12} /> : <ArrowUp size={12} /> : null}
    </button>
  );
  const direction = (column: Sorting['column']) =>
    sorting?.column === column ? (sorting.down ? 'descending' : 'ascending') : 'none';
  return (
    <section aria-label={title}>
      <h2 className="mb-2 font-semibold">{title}</h2>
      <div className="overflow-auto rounded-lg border border-line bg-panel">
        <table className="w-full border-collapse">
          <thead>
            <tr className="text-xs text-ink-3">
              <th scope="col" aria-sort={direction('name')} className="p-2 text-left font-medium">
                {head('name', 'Name')}
              </th>
              {columns.map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  aria-sort={direction(column.id)}
                  className="p-2 text-right font-medium whitespace-nowrap"
                >
                  <Tip label={column.formula}>
                    <span>{head(column.id, column.title)}</span>
                  </Tip>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted(groups, sorting).map((group) => (
              <tr key={group.name} className="border-t border-line-soft hover:bg-hover">
                <th scope="row" className="max-w-64 truncate p-2 text-left font-medium">
                  {group.name}
                  {group.owner === undefined ? null : <span className="font-normal text-ink-3"> · {group.owner}</span>}
                </th>
                {columns.map((column) => (
                  <td key={column.id} className="p-0 text-right">
                    <Tip label={<CountedTip group={group} column={column} />} side="left">
                      <button
                        type="button"
                        aria-label={`${column.title} of ${group.name}: ${shown(column, group)}`}
                        onClick={() => onOpen(group.name, column.id)}
                        className="h-8 w-full px-2 text-right hover:text-accent hover:underline"
                      >
                        {shown(column, group)}
                      </button>
                    </Tip>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function sorted(groups: readonly GroupMetrics[], sorting: Sorting | undefined): readonly GroupMetrics[] {
  if (!sorting) return groups;
  const way = sorting.down ? -1 : 1;
  const column = columns.find(({ id }) => id === sorting.column);
  return [...groups].sort((a, b) => {
    if (!column) return way * a.name.localeCompare(b.name);
    return way * ((column.value(a) ?? -1) - (column.value(b) ?? -1)) || a.name.localeCompare(b.name);
  });
}
