import { describe, expect, it } from 'vitest';
import type { Layer } from '../graph/element.ts';
import { overlaps, type Rect } from './geometry.ts';
import { layOut } from './layout.ts';
import type { LayoutEdge, LayoutNode } from './layoutNode.ts';
import { RectIndex } from './rectIndex.ts';

function node(id: string, layer: Layer, domain?: string): LayoutNode {
  return { id, layer, width: 216, height: 72, ...(domain === undefined ? {} : { domain }) };
}

const shop: readonly LayoutNode[] = [
  node('checkout', 'app', 'storefront'),
  node('catalog', 'app', 'storefront'),
  node('postgres', 'orchestration', 'data'),
  node('redis', 'orchestration', 'data'),
  node('redis-impl', 'infra', 'data'),
  node('vpc', 'infra'),
];
const edges: readonly LayoutEdge[] = [
  { from: 'checkout', to: 'redis' },
  { from: 'catalog', to: 'postgres' },
  { from: 'redis', to: 'redis-impl' },
];

function pairsThatOverlap(rects: Iterable<Rect>): number {
  const index = new RectIndex();
  let count = 0;
  for (const rect of rects) {
    if (index.hit(rect)) count++;
    index.add(rect);
  }
  return count;
}

function made(count: number): { nodes: LayoutNode[]; edges: LayoutEdge[] } {
  const kinds: readonly Layer[] = ['app', 'orchestration', 'infra'];
  const nodes = Array.from({ length: count }, (_, n) =>
    node(`n${n}`, kinds[n % 3] ?? 'app', n % 7 === 0 ? undefined : `d${n % 97}`),
  );
  return { nodes, edges: nodes.map((_, n) => ({ from: `n${n}`, to: `n${(n * 31 + 7) % count}` })) };
}

describe('layOut', () => {
  it('puts the lanes below each other, without a gap', () => {
    const { lanes } = layOut({ nodes: shop, edges, placed: new Map() });
    expect(lanes.map((lane) => lane.layer)).toEqual(['app', 'orchestration', 'infra']);
    expect(lanes[1]?.top).toBe(lanes[0]?.bottom);
    expect(lanes[2]?.top).toBe(lanes[1]?.bottom);
    expect(lanes.map((lane) => lane.count)).toEqual([2, 2, 2]);
  });

  it('keeps every card inside its lane and its domain box, and nothing on top of each other', () => {
    const { nodes, edges } = made(900);
    const picture = layOut({ nodes, edges, placed: new Map() });
    const lanes = new Map(picture.lanes.map((lane) => [lane.layer, lane]));
    for (const each of nodes) {
      const rect = picture.nodes.get(each.id);
      const lane = lanes.get(each.layer);
      expect(rect && lane && rect.y >= lane.top && rect.y + rect.height <= lane.bottom, each.id).toBe(true);
    }
    expect(pairsThatOverlap(picture.nodes.values())).toBe(0);
    expect(pairsThatOverlap(picture.boxes.map((box) => box.rect))).toBe(0);
  });

  it('orders cards so that straight pairs do not cross', () => {
    const picture = layOut({ nodes: shop, edges, placed: new Map() });
    const x = (id: string) => picture.nodes.get(id)?.x ?? Number.NaN;
    expect(Math.sign(x('checkout') - x('catalog'))).toBe(Math.sign(x('redis') - x('postgres')));
  });

  it('never moves a card that has a place, and finds free room in its domain for a new one', () => {
    const before = layOut({ nodes: shop, edges, placed: new Map() });
    const placed = new Map([...before.nodes].map(([id, rect]) => [id, { x: rect.x, y: rect.y }]));
    const after = layOut({ nodes: [...shop, node('bucket', 'orchestration', 'data')], edges, placed });
    for (const [id, rect] of before.nodes) expect(after.nodes.get(id)).toEqual(rect);
    expect(pairsThatOverlap(after.nodes.values())).toBe(0);
    const lane = after.lanes.find((each) => each.layer === 'orchestration');
    const bucket = after.nodes.get('bucket');
    expect(bucket && lane && bucket.y >= lane.top && bucket.y + bucket.height <= lane.bottom).toBe(true);
  });

  it('opens an empty lane above lanes that have places', () => {
    const placed = new Map([['postgres', { x: 100, y: 500 }]]);
    const picture = layOut({
      nodes: [node('checkout', 'app'), node('postgres', 'orchestration')],
      edges: [],
      placed,
    });
    expect(picture.nodes.get('postgres')).toMatchObject({ x: 100, y: 500 });
    expect(picture.nodes.get('checkout')?.y).toBeLessThan(500 - 72);
    expect(picture.lanes[0]?.bottom).toBe(picture.lanes[1]?.top);
  });

  it('places 200 new cards beside the old ones without covering any', () => {
    const { nodes, edges } = made(400);
    const old = layOut({ nodes: nodes.slice(0, 200), edges, placed: new Map() });
    const placed = new Map([...old.nodes].map(([id, rect]) => [id, { x: rect.x, y: rect.y }]));
    const picture = layOut({ nodes, edges, placed });
    expect(picture.nodes.size).toBe(400);
    expect(pairsThatOverlap(picture.nodes.values())).toBe(0);
  });

  it('lays out nothing', () => {
    const picture = layOut({ nodes: [], edges: [], placed: new Map() });
    expect(picture.nodes.size).toBe(0);
    expect(picture.lanes).toHaveLength(3);
  });

  it('gives the same picture for the same input', () => {
    const { nodes, edges } = made(300);
    expect(layOut({ nodes, edges, placed: new Map() })).toEqual(layOut({ nodes, edges, placed: new Map() }));
  });

  it('reads overlap as sharing more than an edge', () => {
    expect(overlaps({ x: 0, y: 0, width: 10, height: 10 }, { x: 10, y: 0, width: 5, height: 5 })).toBe(false);
  });
});
