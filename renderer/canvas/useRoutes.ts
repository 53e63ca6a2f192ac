import { useMemo, useRef } from 'react';
import type { ElementId } from '../../shared/graph/element.ts';
import { boundsOf, type Point, type Rect } from '../../shared/layout/geometry.ts';
import { roundedPath } from '../../shared/layout/roundedPath.ts';
import { type RouteRequest, routeEdges } from '../../shared/layout/route.ts';
import { edgeEnd } from './ports.ts';
import type { Scene, SceneEdge } from './scene.ts';

/** A line ready to draw and to be hit. */
export interface RoutedEdge {
  readonly edge: SceneEdge;
  readonly points: readonly Point[];
  readonly path: string;
  readonly bounds: Rect;
}

/** All lines of the scene, routed around the cards. Routed again only when a card or an end moved. */
export function useRoutes(scene: Scene): readonly RoutedEdge[] {
  const last = useRef<{ readonly key: string; readonly routes: readonly RoutedEdge[] }>({ key: '', routes: [] });
  return useMemo(() => {
    const requests = scene.edges.flatMap((edge) => requestOf(scene, edge));
    const key = geometryKey(scene, requests);
    const known = last.current;
    if (known.key === key) {
      const routes = known.routes.map((route, index) => {
        const edge = scene.edges[index];
        return edge && edge.id === route.edge.id ? { ...route, edge } : route;
      });
      last.current = { key, routes };
      return routes;
    }
    const byId = new Map(scene.edges.map((edge) => [edge.id, edge]));
    const points = routeEdges(requests, scene.layout.nodes.values());
    const routes = requests.flatMap((request): readonly RoutedEdge[] => {
      const edge = byId.get(request.id);
      const line = points.get(request.id);
      return edge && line ? [routed(edge, line)] : [];
    });
    last.current = { key, routes };
    return routes;
  }, [scene]);
}

/** The line of one edge through the given points. */
export function routed(edge: SceneEdge, points: readonly Point[]): RoutedEdge {
  const bounds = boundsOf(points.map((point) => ({ ...point, width: 0, height: 0 })));
  return { edge, points, path: roundedPath(points), bounds: bounds ?? { x: 0, y: 0, width: 0, height: 0 } };
}

/** What the router must know of an edge; nothing when an end is not shown. */
export function requestOf(scene: Scene, edge: SceneEdge, moved?: ReadonlyMap<string, Point>): readonly RouteRequest[] {
  const from = cardOf(scene, edge.from, moved);
  const to = cardOf(scene, edge.to, moved);
  const fromView = scene.elements.get(edge.from);
  const toView = scene.elements.get(edge.to);
  if (!from || !to || !fromView || !toView) return [];
  return [
    {
      id: edge.id,
      from: edgeEnd(fromView, from, edge.fromPort, to),
      to: edgeEnd(toView, to, edge.toPort, from),
      bundle: `${edge.to}|${edge.toPort ?? ''}`,
    },
  ];
}

function cardOf(scene: Scene, id: ElementId, moved: ReadonlyMap<string, Point> | undefined): Rect | undefined {
  const rect = scene.layout.nodes.get(id);
  const place = moved?.get(id);
  return rect && place ? { ...rect, ...place } : rect;
}

function geometryKey(scene: Scene, requests: readonly RouteRequest[]): string {
  const parts: string[] = [];
  for (const [id, rect] of scene.layout.nodes) parts.push(`${id}@${rect.x},${rect.y},${rect.height}`);
  for (const { id, from, to } of requests) parts.push(`${id}:${from.x},${from.y},${to.x},${to.y}`);
  return parts.join(';');
}
