import type { Point } from '../../shared/layout/geometry.ts';
import { useStore } from '../state/store.ts';
import type { RoutedEdge } from './useRoutes.ts';

/** Why an edge exists: shown beside the pointer. */
export function EdgeTip({ route, at }: { readonly route: RoutedEdge; readonly at: Point }) {
  const elements = useStore((state) => state.elements);
  const { edges, state } = route.edge;
  const first = edges[0];
  if (!first) return null;
  const name = (id: typeof first.from) => elements.get(id)?.name ?? id;
  return (
    <div
      role="tooltip"
      data-testid="edge-tip"
      style={{ left: at.x + 14, top: at.y + 14 }}
      className="pointer-events-none fixed z-20 max-w-96 rounded-md border border-line bg-raised px-2.5 py-1.5 text-xs shadow-float"
    >
      <p className="font-medium">
        {name(first.from)} <span className="text-ink-3">{first.type}</span> {name(first.to)}
        {state === 'broken' ? <span className="text-error"> · broken</span> : null}
        {state === 'unknown' ? <span className="text-unknown"> · not checked</span> : null}
      </p>
      {edges.slice(0, 6).map((edge) => (
        <p key={edge.id} className="text-ink-2">
          {edge.reason}
        </p>
      ))}
      {edges.length > 6 ? <p className="text-ink-3">and {edges.length - 6} more</p> : null}
    </div>
  );
}
