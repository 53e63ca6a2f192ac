import type { Edge } from '../../shared/graph/edge.ts';
import type { ElementId } from '../../shared/graph/element.ts';
import type { Point } from '../../shared/layout/geometry.ts';
import { type Layout, layOut } from '../../shared/layout/layout.ts';
import type { ElementView } from '../../shared/workspace/snapshot.ts';
import { CARD_WIDTH, cardHeight } from './cardText.ts';

/** A line on the canvas: one edge, or several that run between the same two places. */
export interface SceneEdge {
  readonly id: string;
  readonly from: ElementId;
  readonly to: ElementId;
  readonly fromPort?: string;
  readonly toPort?: string;
  readonly state: Edge['state'];
  readonly edges: readonly Edge[];
}

/** What the canvas draws: the elements that are not folded away, the lines between them, and where everything lies. */
export interface Scene {
  readonly elements: ReadonlyMap<ElementId, ElementView>;
  readonly edges: readonly SceneEdge[];
  readonly layout: Layout;
}

export interface SceneInput {
  readonly elements: ReadonlyMap<ElementId, ElementView>;
  readonly edges: ReadonlyMap<string, Edge>;
  readonly unfolded: ReadonlySet<ElementId>;
  readonly placed: ReadonlyMap<string, Point>;
}

/** Builds the scene. */
export function buildScene(input: SceneInput): Scene {
  const shown = shownElements(input.elements, input.unfolded);
  const edges = sceneEdges(input.edges, input.elements, shown);
  const layout = layOut({
    nodes: [...shown.values()].map((view) => ({
      id: view.id,
      layer: view.layer,
      width: CARD_WIDTH,
      height: cardHeight(view),
      file: view.file,
      ...(view.domain === undefined ? {} : { domain: view.domain }),
    })),
    edges,
    placed: input.placed,
  });
  return { elements: shown, edges, layout };
}

/** Elements that are not folded into another, or whose other is opened. */
export function shownElements(
  elements: ReadonlyMap<ElementId, ElementView>,
  unfolded: ReadonlySet<ElementId>,
): ReadonlyMap<ElementId, ElementView> {
  const shown = new Map<ElementId, ElementView>();
  for (const view of elements.values()) if (standIn(view, elements, unfolded) === view) shown.set(view.id, view);
  return shown;
}

/** The shown element that stands for `view`: itself, or what it is folded into. */
function standIn(
  view: ElementView,
  elements: ReadonlyMap<ElementId, ElementView>,
  unfolded: ReadonlySet<ElementId>,
): ElementView {
  let at = view;
  for (let depth = 0; depth < 8; depth++) {
    const into = at.foldedInto === undefined || unfolded.has(at.foldedInto) ? undefined : elements.get(at.foldedInto);
    if (!into || into === at) return at;
    at = into;
  }
  return at;
}

/** Edges of folded elements end at what stands for them; those that then run side by side become one line. */
export function sceneEdges(
  edges: ReadonlyMap<string, Edge>,
  elements: ReadonlyMap<ElementId, ElementView>,
  shown: ReadonlyMap<ElementId, ElementView>,
): readonly SceneEdge[] {
  const lines = new Map<string, { line: SceneEdge; edges: Edge[] }>();
  const unfolded = new Set([...shown.values()].flatMap((view) => view.foldedInto ?? []));
  for (const edge of edges.values()) {
    const from = endOf(edge.from, elements, unfolded);
    const to = endOf(edge.to, elements, unfolded);
    if (!from || !to || from === to || !shown.has(from) || !shown.has(to)) continue;
    const fromPort = from === edge.from ? edge.fromPort : undefined;
    const toPort = to === edge.to ? edge.toPort : undefined;
    const key = `${from}>${fromPort ?? ''}>${to}>${toPort ?? ''}`;
    const known = lines.get(key);
    if (known) {
      known.edges.push(edge);
      if (worse(edge.state, known.line.state)) known.line = { ...known.line, state: edge.state };
      continue;
    }
    lines.set(key, {
      edges: [edge],
      line: {
        id: edge.id,
        from,
        to,
        state: edge.state,
        edges: [],
        ...(fromPort === undefined ? {} : { fromPort }),
        ...(toPort === undefined ? {} : { toPort }),
      },
    });
  }
  return [...lines.values()].map(({ line, edges }) => ({ ...line, edges }));
}

function endOf(
  id: ElementId,
  elements: ReadonlyMap<ElementId, ElementView>,
  unfolded: ReadonlySet<ElementId>,
): ElementId | undefined {
  const view = elements.get(id);
  return view ? standIn(view, elements, unfolded).id : undefined;
}

const badness = { ok: 0, unknown: 1, broken: 2 } as const;

function worse(a: Edge['state'], b: Edge['state']): boolean {
  return badness[a] > badness[b];
}
