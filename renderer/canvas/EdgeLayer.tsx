import { memo, useMemo } from 'react';
import { grown, overlaps, type Point, type Rect } from '../../shared/layout/geometry.ts';
import { mergedPath } from '../../shared/layout/mergedPath.ts';
import { useStore } from '../state/store.ts';
import { InPicture } from './InPicture.tsx';
import { MovingEdges } from './MovingEdges.tsx';
import type { Scene } from './scene.ts';
import { TouchedEdge } from './TouchedEdge.tsx';
import { useEdgeWindow } from './useEdgeWindow.ts';
import type { RoutedEdge } from './useRoutes.ts';

type RestPaths = Readonly<Record<'ok' | 'unknown' | 'broken', string>>;

/** Draws all edges: those of moved cards in a layer of their own, so that a drag leaves all others as they are drawn. */
export const EdgeLayer = memo(function EdgeLayer({
  scene,
  routes,
  moved,
}: {
  readonly scene: Scene;
  readonly routes: readonly RoutedEdge[];
  readonly moved: ReadonlyMap<string, Point>;
}) {
  // What moves is a matter of names while a hand drags: only where the cards are changes with each frame.
  const movedIds = [...moved.keys()].join('\n');
  const [still, moving] = useMemo(() => {
    const ids = new Set(movedIds.split('\n'));
    const moves = ({ edge }: RoutedEdge) => ids.has(edge.from) || ids.has(edge.to);
    return [routes.filter((route) => !moves(route)), routes.filter(moves)];
  }, [routes, movedIds]);
  return (
    <>
      <StillEdges routes={still} count={routes.length} />
      <MovingEdges scene={scene} routes={moving} moved={moved} />
    </>
  );
});

/**
 * Edges at rest are one path for each state, whatever their number; only those that are touched (hovered, or joined to what
 * is selected) are paths of their own.
 */
const StillEdges = memo(function StillEdges({
  routes,
  count,
}: {
  readonly routes: readonly RoutedEdge[];
  readonly count: number;
}) {
  const selected = useStore((state) => state.selected);
  const hovered = useStore((state) => state.hoveredEdge);
  const chosen = useMemo(() => new Set<string>(selected), [selected]);
  const { x, y, width, height } = useEdgeWindow();
  const seen = useMemo(() => {
    const part = { x, y, width, height };
    return routes.filter(({ bounds }) => overlaps(grown(bounds, 2, 2), part));
  }, [routes, x, y, width, height]);
  const rest = useMemo(() => restPaths(seen, { x, y, width, height }), [seen, x, y, width, height]);
  const touched = seen.filter(({ edge }) => edge.id === hovered || chosen.has(edge.from) || chosen.has(edge.to));
  return (
    <InPicture>
      <svg
        className="pointer-events-none absolute top-0 left-0 -z-1 h-px w-px overflow-visible"
        aria-hidden="true"
        data-testid="edges"
        data-count={count}
      >
        <defs>
          <marker
            id="edge-end"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0.5 1L7 4L0.5 7" fill="none" stroke="var(--accent)" strokeWidth="1.5" />
          </marker>
        </defs>
        <g fill="none" strokeWidth={1.5} className={chosen.size > 0 && touched.length > 0 ? 'opacity-55' : undefined}>
          <path d={rest.ok} stroke="var(--edge)" />
          <path d={rest.unknown} stroke="var(--unknown)" strokeDasharray="2 4" />
        </g>
        <path d={rest.broken} fill="none" stroke="var(--error)" strokeWidth={1.75} strokeDasharray="5 4" />
        {touched.map((route) => (
          <TouchedEdge key={route.edge.id} route={route} />
        ))}
      </svg>
    </InPicture>
  );
});

function restPaths(lines: readonly RoutedEdge[], window: Rect): RestPaths {
  const sound = lines.filter(({ edge }) => edge.state === 'ok').map(({ points }) => points);
  const path = (state: 'unknown' | 'broken') =>
    lines.flatMap((line) => (line.edge.state === state ? line.path : [])).join('');
  return { ok: mergedPath(sound, window), unknown: path('unknown'), broken: path('broken') };
}
