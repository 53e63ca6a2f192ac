import { elementIdFrom } from '../../shared/graph/element.ts';
import type { GroupMetrics } from '../../shared/metrics/metrics.ts';
import { useStore } from '../state/store.ts';
import type { Column } from './columns.ts';

const MOST = 8;

/** The formula of a number and the first edges or elements that it counts. */
export function CountedTip({ group, column }: { readonly group: GroupMetrics; readonly column: Column }) {
  const { edges, elements } = useStore.getState();
  const ids = column.edges?.(group) ?? column.elements?.(group) ?? [];
  const name = (id: string) => elements.get(elementIdFrom(id))?.name ?? id;
  const withKind = (id: string) => `${name(id)} (${elements.get(elementIdFrom(id))?.kind ?? '?'})`;
  const text = (id: string) => {
    const edge = edges.get(id);
    if (!edge) return name(id);
    // What belongs together often bears one name.
    const told = name(edge.from) === name(edge.to) ? withKind : name;
    return `${told(edge.from)} → ${told(edge.to)}`;
  };
  return (
    <span className="block max-w-72 py-0.5 text-left">
      <span className="block text-ink-2">{column.formula}</span>
      {ids.slice(0, MOST).map((id) => (
        <span key={id} className="block truncate">
          {text(id)}
        </span>
      ))}
      {ids.length > MOST ? <span className="block text-ink-3">and {ids.length - MOST} more: click to see</span> : null}
    </span>
  );
}
