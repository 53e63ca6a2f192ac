import { type Layer, layers } from '../../shared/graph/element.ts';
import { boundsOf, type Rect } from '../../shared/layout/geometry.ts';
import { roundedPath } from '../../shared/layout/roundedPath.ts';
import { routeEdges } from '../../shared/layout/route.ts';
import type { Scene } from './scene.ts';

/** What is seen as one thing from afar: a domain's part of a lane, a folder's, or what belongs nowhere. */
export interface Region {
  readonly key: string;
  readonly title: string;
  /** Absent where no domain holds it together. */
  readonly domain?: string;
  readonly layer: Layer;
  readonly rect: Rect;
  readonly elements: readonly string[];
}

/** The picture from afar: the regions of each lane, and how many edges join them. */
export interface FarMap {
  readonly regions: readonly Region[];
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
  const { boxes, folders } = scene.layout;
  const regions: readonly Region[] = [
    ...boxes.map((box) => ({ ...box, title: box.domain })),
    ...folders.map(({ folder, ...box }) => ({ ...box, title: folder })),
    ...homeless(scene),
  ];
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

/** Cards that are in no box, as one region a lane. */
function homeless({ elements, layout }: Scene): readonly Region[] {
  const boxed = new Set([...layout.boxes, ...layout.folders].flatMap((box) => box.elements));
  const groups = new Map<Layer, string[]>(layers.map((layer) => [layer, []]));
  for (const { id, layer } of elements.values()) if (!boxed.has(id)) groups.get(layer)?.push(id);
  return [...groups].flatMap(([layer, ids]): readonly Region[] => {
    const rect = boundsOf(ids.flatMap((id) => layout.nodes.get(id) ?? []));
    return rect ? [{ key: `${layer}|`, title: 'Others', layer, rect, elements: ids }] : [];
  });
}
