import { ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { RectIndex } from '../../shared/layout/rectIndex.ts';
import { routeOne } from '../../shared/layout/route.ts';
import type { Point } from '../../shared/workspace/snapshot.ts';
import { useStore } from '../state/store.ts';
import type { Scene } from './scene.ts';
import { type RoutedEdge, requestOf, routed } from './useRoutes.ts';

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
  const lines = useMemo(
    () => routes.map((route) => (touches(route, moved) ? rerouted(scene, route, moved) : route)),
    [routes, moved, scene],
  );
  const touched = lines.filter(({ edge }) => edge.id === hovered || chosen.has(edge.from) || chosen.has(edge.to));
  const rest = useMemo(() => restPaths(lines), [lines]);
  return (
    <ViewportPortal>
      <svg
        className="pointer-events-none absolute top-0 left-0 -z-1 h-px w-px overflow-visible"
        aria-hidden="true"
        data-testid="edges"
        data-count={lines.length}
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

function touches(route: RoutedEdge, moved: ReadonlyMap<string, Point>): boolean {
  return moved.size > 0 && (moved.has(route.edge.from) || moved.has(route.edge.to));
}

/** While a card is dragged its edges follow by the shortest way; they go around other cards once it is dropped. */
function rerouted(scene: Scene, route: RoutedEdge, moved: ReadonlyMap<string, Point>): RoutedEdge {
  const request = requestOf(scene, route.edge, moved)[0];
  return request ? routed(route.edge, routeOne(request.from, request.to, nothingInTheWay)) : route;
}

function restPaths(lines: readonly RoutedEdge[]): Readonly<Record<'ok' | 'unknown' | 'broken', string>> {
  const paths: Record<'ok' | 'unknown' | 'broken', string[]> = { ok: [], unknown: [], broken: [] };
  for (const { edge, path } of lines) paths[edge.state].push(path);
  return { ok: paths.ok.join(''), unknown: paths.unknown.join(''), broken: paths.broken.join('') };
}
