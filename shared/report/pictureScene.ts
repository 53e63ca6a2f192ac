import { layoutFile, readLayout } from '../blueprint/layoutFile.ts';
import { filePath } from '../document/document.ts';
import type { Edge } from '../graph/edge.ts';
import type { ElementId } from '../graph/element.ts';
import type { Point, Rect } from '../layout/geometry.ts';
import { type Layout, layOut } from '../layout/layout.ts';
import { type RouteEnd, type RouteRequest, routeEdges } from '../layout/route.ts';
import { elementView } from '../workspace/elementView.ts';
import type { Engine } from '../workspace/engine.ts';
import { foldOf } from '../workspace/fold.ts';
import type { ElementView } from '../workspace/snapshot.ts';

/** Width of a card in units of the picture. */
export const cardWidth = 216;

/** A card with the lines of text under its name. */
export interface Card {
  readonly view: ElementView;
  readonly rect: Rect;
  readonly lines: readonly string[];
}

/** A line of the picture: one edge, or several that run between the same two cards. */
export interface Line {
  readonly edges: readonly Edge[];
  readonly state: Edge['state'];
  readonly points: readonly Point[];
}

/** What the picture shows. Supporting objects are folded into the card that they serve. */
export interface PictureScene {
  readonly views: readonly ElementView[];
  readonly cards: readonly Card[];
  readonly lines: readonly Line[];
  readonly layout: Layout;
}

/** Lays the blueprint out as its canvas would: places that people chose are kept. */
export function pictureScene(engine: Engine): PictureScene {
  const linked = [...engine.elements()];
  const standIns = new Map(linked.map((one) => [one.element.id, foldOf(one, engine)] as const));
  const held = Map.groupBy(standIns.values(), (into) => into);
  const views = linked
    .map((one) =>
      elementView(one, engine, { into: standIns.get(one.element.id), holds: held.get(one.element.id)?.length ?? 0 }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const shown = views.filter((view) => view.foldedInto === undefined);
  const lines = Map.groupBy(
    linked.flatMap((one) => one.edges),
    (edge) => `${standIns.get(edge.from) ?? edge.from}\n${standIns.get(edge.to) ?? edge.to}`,
  );
  const joined = [...lines].flatMap(([key, edges]) => {
    const [from = '', to = ''] = key.split('\n');
    return from === to ? [] : [{ from, to, edges }];
  });
  const layout = layOut({
    nodes: shown.map((view) => ({
      id: view.id,
      layer: view.layer,
      width: cardWidth,
      height: 50 + linesOf(view).length * 16,
      file: view.file,
      ...(view.domain === undefined ? {} : { domain: view.domain }),
    })),
    edges: joined,
    placed: new Map(Object.entries(readLayout(engine.document(filePath(layoutFile), 0)?.value))),
  });
  const cards = shown.flatMap((view): Card[] => {
    const rect = layout.nodes.get(view.id);
    return rect ? [{ view, rect, lines: linesOf(view) }] : [];
  });
  return { views, cards, lines: routed(joined, layout), layout };
}

interface Joined {
  readonly from: string;
  readonly to: string;
  readonly edges: readonly Edge[];
}

function routed(joined: readonly Joined[], layout: Layout): readonly Line[] {
  const requests = joined.flatMap(({ from, to }, index): RouteRequest[] => {
    const [upper, lower] = [layout.nodes.get(from), layout.nodes.get(to)];
    if (!upper || !lower) return [];
    return [{ id: String(index), from: endOf(upper, lower, 0.5), to: endOf(lower, upper, 0.5), bundle: to }];
  });
  const points = routeEdges(requests, layout.nodes.values());
  return requests.flatMap(({ id }): Line[] => {
    const edges = joined[Number(id)]?.edges ?? [];
    const line = points.get(id);
    const state = (['broken', 'unknown'] as const).find((one) => edges.some((edge) => edge.state === one)) ?? 'ok';
    return line ? [{ edges, state, points: line }] : [];
  });
}

function endOf(card: Rect, other: Rect, share: number): RouteEnd {
  const down = other.y >= card.y + card.height;
  return { x: card.x + card.width * share, y: down ? card.y + card.height : card.y, side: down ? 'bottom' : 'top' };
}

function linesOf(view: ElementView): readonly string[] {
  const ports = (list: ElementView['requires']) =>
    list.map(
      ({ type, class: named }) =>
        type.slice(type.lastIndexOf('/') + 1) + (named && named !== 'default' ? `:${named}` : ''),
    );
  const lines = [];
  if (view.requires.length > 0) lines.push(`needs ${ports(view.requires).join(', ')}`);
  if (view.provides.length > 0) lines.push(`offers ${ports(view.provides).join(', ')}`);
  const facts = [...view.facts, ...(view.folds > 0 ? [`+ ${view.folds} supporting`] : [])];
  if (facts.length > 0) lines.push(facts.join(' · '));
  return lines.slice(0, 3);
}

/** The name of an element's card in the page, for links to it. */
export function anchors(cards: readonly Card[], views: readonly ElementView[]): ReadonlyMap<ElementId, string> {
  const names = new Map(cards.map(({ view }, index) => [view.id, `card-${index}`] as const));
  for (const { id, foldedInto } of views) {
    const into = foldedInto === undefined ? undefined : names.get(foldedInto);
    if (into !== undefined) names.set(id, into);
  }
  return names;
}
