import { X } from 'lucide-react';
import type { GroupMetrics } from '../../shared/metrics/metrics.ts';
import { ElementLink } from '../inspector/ElementLink.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { EdgeRows } from '../views/EdgeRows.tsx';
import { type Column, shown } from './columns.ts';

/** All that one number counts. */
export function CountedPanel({
  group,
  column,
  onClose,
}: {
  readonly group: GroupMetrics;
  readonly column: Column;
  readonly onClose: () => void;
}) {
  const edges = column.edges?.(group) ?? [];
  const elements = column.elements?.(group) ?? [];
  return (
    <aside aria-label="What was counted" className="w-80 shrink-0 overflow-auto border-l border-line bg-panel">
      <header className="flex items-start gap-2 border-b border-line p-3">
        <div className="min-w-0 flex-1">
          <p className="font-semibold">
            {column.title} of {group.name}: {shown(column, group)}
          </p>
          <p className="text-xs text-ink-3">{column.formula}</p>
        </div>
        <IconButton label="Close" onClick={onClose}>
          <X size={15} />
        </IconButton>
      </header>
      <EdgeRows ids={edges} />
      <ul className="py-1">
        {elements.map((id, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an element that offers two APIs is listed twice
          <li key={`${id} ${index}`} className="flex px-3 py-1">
            <ElementLink id={id} />
          </li>
        ))}
      </ul>
      {edges.length + elements.length === 0 ? <p className="p-3 text-ink-3">Nothing was counted.</p> : null}
    </aside>
  );
}
