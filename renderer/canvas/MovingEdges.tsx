import { memo, useMemo } from 'react';
import type { Point } from '../../shared/layout/geometry.ts';
import { RectIndex } from '../../shared/layout/rectIndex.ts';
import { routeOne } from '../../shared/layout/route.ts';
import { InPicture } from './InPicture.tsx';
import type { Scene } from './scene.ts';
import { TouchedEdge } from './TouchedEdge.tsx';
import { type RoutedEdge, requestOf, routed } from './useRoutes.ts';

const nothingInTheWay = new RectIndex();

/**
 * The edges of the cards that a hand moves. They lie over the cards, in a layer of their own, so that a step of the drag
 * draws them alone.
 */
export const MovingEdges = memo(function MovingEdges({
  scene,
  routes,
  moved,
}: {
  readonly scene: Scene;
  /** Of the moved cards only. */
  readonly routes: readonly RoutedEdge[];
  readonly moved: ReadonlyMap<string, Point>;
}) {
  const lines = useMemo(() => routes.map((route) => rerouted(scene, route, moved)), [scene, routes, moved]);
  if (lines.length === 0) return null;
  return (
    <InPicture>
      <svg
        className="pointer-events-none absolute top-0 left-0 z-1 h-px w-px overflow-visible own-layer"
        aria-hidden="true"
        data-testid="moving-edges"
      >
        {lines.map((route) => (
          <TouchedEdge key={route.edge.id} route={route} />
        ))}
      </svg>
    </InPicture>
  );
});

/** While a card is dragged its edges follow by the shortest way; they go around other cards once it is dropped. */
function rerouted(scene: Scene, route: RoutedEdge, moved: ReadonlyMap<string, Point>): RoutedEdge {
  const request = requestOf(scene, route.edge, moved)[0];
  return request ? routed(route.edge, routeOne(request.from, request.to, nothingInTheWay)) : route;
}
