import { useStore } from '../state/store.ts';
import type { RoutedEdge } from './useRoutes.ts';

/** An edge that a person has to do with: pointed at, or joined to what is selected or dragged. */
export function TouchedEdge({ route: { edge, path } }: { readonly route: RoutedEdge }) {
  const hovered = useStore((state) => state.hoveredEdge === edge.id);
  const broken = edge.state === 'broken';
  return (
    <path
      data-from={edge.from}
      data-to={edge.to}
      d={path}
      fill="none"
      strokeWidth={hovered ? 2.5 : 2}
      stroke={broken ? 'var(--error)' : 'var(--accent)'}
      strokeDasharray={broken ? '5 4' : edge.state === 'unknown' ? '2 4' : undefined}
      markerEnd={broken ? undefined : 'url(#edge-end)'}
    />
  );
}
