import { type Layer, layers } from '../../shared/graph/element.ts';
import { boundsOf, type Rect } from '../../shared/layout/geometry.ts';
import type { DomainBox } from '../../shared/layout/layout.ts';
import { roundedPath } from '../../shared/layout/roundedPath.ts';
import { routeEdges } from '../../shared/layout/route.ts';
import type { Scene } from './scene.ts';

/** The picture from afar: the parts of domains in each lane, and how many edges join them. */
export interface FarMap {
  readonly regions: readonly DomainBox[];
  readonly lines: readonly {
    readonly key: string;
    readonly path: string;
    readonly count: number;
    readonly broken: boolean;
  }[];
  /** Every card as a small rectangle, in one path. */
  readonly cards: string;
}

/** Reduces a scene to its domain map. */
export function farMap(scene: Scene): FarMap {
  const regions = [...scene.layout.boxes, ...homeless(scene)];
  const home = new Map(regions.flatMap((region) => region.elements.map((id) => [id, region] as const)));
  const joined = new Map<string, { from: Rect; to: Rect; count: number; broken: boolean }>();
  for (const edge of scene.edges) {
    const from = home.get(edge.from);
    const to = home.get(edge.to);
    if (!from || !to || from === to) continue;
    const key = `${from.key}>${to.key}`;
    const known = joined.get(key) ?? { from: from.rect, to: to.rect, count: 0, broken: false };
    joined.set(key, {
      ...known,
      count: known.count + edge.edges.length,
      broken: known.broken || edge.state === 'broken',
    });
  }
  const routes = routeEdges(
    [...joined].map(([id, { from, to }]) => {
      const down = to.y >= from.y + from.height / 2;
      return {
        id,
        bundle: id,
        from: {
          x: from.x + from.width / 2,
          y: down ? from.y + from.height : from.y,
          side: down ? ('bottom' as const) : ('top' as const),
        },
        to: {
          x: to.x + to.width / 2,
          y: down ? to.y : to.y + to.height,
          side: down ? ('top' as const) : ('bottom' as const),
        },
      };
    }),
    regions.map((region) => region.rect),
  );
  return {
    regions,
    lines: [...joined].map(([key, { count, broken }]) => ({
      key,
      count,
      broken,
      path: roundedPath(routes.get(key) ?? [], 24),
    })),
    cards: [...scene.layout.nodes.values()]
      .map((rect) => `M${rect.x} ${rect.y}h${rect.width}v${rect.height}h${-rect.width}z`)
      .join(''),
  };
}

/** Cards without a domain, as one region a lane. */
function homeless(scene: Scene): readonly DomainBox[] {
  const groups = new Map<Layer, string[]>(layers.map((layer) => [layer, []]));
  for (const view of scene.elements.values()) if (view.domain === undefined) groups.get(view.layer)?.push(view.id);
  return [...groups].flatMap(([layer, elements]): readonly DomainBox[] => {
    const rect = boundsOf(elements.flatMap((id) => scene.layout.nodes.get(id) ?? []));
    return rect ? [{ key: `${layer}|`, domain: '', layer, rect, elements }] : [];
  });
}
