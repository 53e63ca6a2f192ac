import { describe, expect, it } from 'vitest';
import { filePath } from '../../shared/document/document.ts';
import type { Edge } from '../../shared/graph/edge.ts';
import { type ElementId, elementIdFrom } from '../../shared/graph/element.ts';
import type { ElementView } from '../../shared/workspace/snapshot.ts';
import { buildScene } from './scene.ts';

function view(name: string, more: Partial<ElementView> = {}): ElementView {
  return {
    id: elementIdFrom(name),
    system: 'kubernetes',
    kind: 'Deployment',
    title: 'Deployment',
    name,
    layer: 'app',
    file: filePath('a.yaml'),
    range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
    requires: [],
    provides: [],
    facts: [],
    counts: { errors: 0, warnings: 0, infos: 0 },
    folds: 0,
    published: false,
    ...more,
  };
}

function edge(id: string, from: string, to: string, state: Edge['state'] = 'ok'): Edge {
  return { id, from: elementIdFrom(from), to: elementIdFrom(to), type: 'uses', reason: id, state };
}

const elements = new Map<ElementId, ElementView>(
  [view('checkout', { folds: 1 }), view('service', { foldedInto: elementIdFrom('checkout') }), view('route')].map(
    (each) => [each.id, each],
  ),
);
const edges = new Map(
  [edge('e1', 'route', 'service', 'broken'), edge('e2', 'route', 'checkout'), edge('e3', 'service', 'checkout')].map(
    (each) => [each.id, each],
  ),
);

describe('buildScene', () => {
  it('folds a supporting element into its own and leads its edges there, as one line with the worst state', () => {
    const scene = buildScene({ elements, edges, unfolded: new Set(), placed: new Map() });
    expect([...scene.elements.keys()]).toEqual(['checkout', 'route']);
    expect(scene.edges).toHaveLength(1);
    expect(scene.edges[0]).toMatchObject({ from: 'route', to: 'checkout', state: 'broken' });
    expect(scene.edges[0]?.edges.map((each) => each.id)).toEqual(['e1', 'e2']);
  });

  it('shows folded elements with their own edges once their card is opened', () => {
    const scene = buildScene({ elements, edges, unfolded: new Set([elementIdFrom('checkout')]), placed: new Map() });
    expect(scene.elements.size).toBe(3);
    expect(scene.edges).toHaveLength(3);
  });

  it('survives elements folded into each other', () => {
    const loop = new Map(
      [view('a', { foldedInto: elementIdFrom('b') }), view('b', { foldedInto: elementIdFrom('a') })].map(
        (each) => [each.id, each] as const,
      ),
    );
    expect(() =>
      buildScene({ elements: loop, edges: new Map(), unfolded: new Set(), placed: new Map() }),
    ).not.toThrow();
  });
});
