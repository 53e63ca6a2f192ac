import { ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { grown, overlaps, type Rect } from '../../shared/layout/geometry.ts';
import { mergedPath } from '../../shared/layout/mergedPath.ts';
import { RectIndex } from '../../shared/layout/rectIndex.ts';
import { routeOne } from '../../shared/layout/route.ts';
import type { Point } from '../../shared/workspace/snapshot.ts';
import { useStore } from '../state/store.ts';
import type { Scene } from './scene.ts';
import { useEdgeWindow } from './useEdgeWindow.ts';
import { type RoutedEdge, requestOf, routed } from './useRoutes.ts';

type RestPaths = Readonly<Record<'ok' | 'unknown' | 'broken', string>>;

const nothing: RestPaths = { ok: '', unknown: '', broken: '' };
const nothingInTheWay = new RectIndex();

/**
 * Draws all edges. Those at rest are one path for each state, whatever their number; only those that are touched (hovered,
 * or joined to what is selected) are paths of their own.
 */
export const EdgeLayer = memo(function EdgeLayer({
  scene,
  routes,
  moved,
}: {
  readonly scene: Scene;
  readonly routes: readonly RoutedEdge[];
  readonly moved: ReadonlyMap<string, Point>;
}) {
  const selected = useStore((state) => state.selected);
  const hovered = useStore((state) => state.hoveredEdge);
  const chosen = useMemo(() => new Set<string>(selected), [selected]);
  const { x, y, width, height } = useEdgeWindow();
  // What moves is a matter of names while a hand drags: only the edges of the moved cards change with each frame.
  const movedIds = [...moved.keys()].join('\n');
  const still = useMemo(() => {
    const ids = new Set(movedIds.split('\n'));
    return routes.filter(({ edge }) => !ids.has(edge.from) && !ids.has(edge.to));
  }, [routes, movedIds]);
  const moving = useMemo(() => {
    if (moved.size === 0) return [];
    return routes
      .filter(({ edge }) => moved.has(edge.from) || moved.has(edge.to))
      .map((route) => rerouted(scene, route, moved));
  }, [routes, moved, scene]);
  const seen = useMemo(() => {
    const part = { x, y, width, height };
    return still.filter(({ bounds }) => overlaps(grown(bounds, 2, 2), part));
  }, [still, x, y, width, height]);
  const rest = useMemo(() => restPaths(seen, { x, y, width, height }), [seen, x, y, width, height]);
  const follow = moving.length === 0 ? nothing : restPaths(moving, { x, y, width, height });
  const touched = [...seen, ...moving].filter(
    ({ edge }) => edge.id === hovered || chosen.has(edge.from) || chosen.has(edge.to),
  );
  return (
    <ViewportPortal>
      <svg
        className="pointer-events-none absolute top-0 left-0 -z-1 h-px w-px overflow-visible"
        aria-hidden="true"
        data-testid="edges"
        data-count={routes.length}
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
        <g fill="none" strokeWidth={1.5}>
          <path d={follow.ok} stroke="var(--edge)" />
          <path d={follow.unknown} stroke="var(--unknown)" strokeDasharray="2 4" />
          <path d={follow.broken} stroke="var(--error)" strokeDasharray="5 4" />
        </g>
        {touched.map(({ edge, path }) => (
          <path
            key={edge.id}
            d={path}
            fill="none"
            strokeWidth={edge.id === hovered ? 2.5 : 2}
            stroke={edge.state === 'broken' ? 'var(--error)' : 'var(--accent)'}
            strokeDasharray={edge.state === 'broken' ? '5 4' : edge.state === 'unknown' ? '2 4' : undefined}
            markerEnd={edge.state === 'broken' ? undefined : 'url(#edge-end)'}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
});

/** While a card is dragged its edges follow by the shortest way; they go around other cards once it is dropped. */
function rerouted(scene: Scene, route: RoutedEdge, moved: ReadonlyMap<string, Point>): RoutedEdge {
  const request = requestOf(scene, route.edge, moved)[0];
  return request ? routed(route.edge, routeOne(request.from, request.to, nothingInTheWay)) : route;
}

function restPaths(lines: readonly RoutedEdge[], window: Rect): RestPaths {
  const sound = lines.filter(({ edge }) => edge.state === 'ok').map(({ points }) => points);
  const path = (state: 'unknown' | 'broken') =>
    lines.flatMap((line) => (line.edge.state === state ? line.path : [])).join('');
  return { ok: mergedPath(sound, window), unknown: path('unknown'), broken: path('broken') };
}
