import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { Bond } from './modularity.ts';

/**
 * Groups of nodes that are bound more closely to each other than to the rest: the Louvain method (Blondel and others,
 * "Fast unfolding of communities in large networks", 2008). The same bonds always give the same groups. Groups and
 * their members are in order of names; nodes without bonds are in none.
 */
export function communitiesOf(bonds: readonly Bond[]): readonly (readonly string[])[] {
  const graph = new UndirectedGraph<Record<string, never>, { weight: number }>();
  const nodes = [...new Set(bonds.flatMap(({ from, to }) => [from, to]))].sort();
  for (const node of nodes) graph.addNode(node);
  for (const { from, to, weight } of bonds) {
    if (from === to) continue;
    graph.updateEdge(from, to, (old) => ({ weight: (old.weight ?? 0) + weight }));
  }
  if (graph.size === 0) return [];
  const found = louvain(graph, { getEdgeWeight: 'weight', rng: fixedNumbers(), randomWalk: false });
  const groups = Map.groupBy(nodes, (node) => found[node]);
  return [...groups.values()];
}

/** The same row of numbers from 0 to 1 each time (mulberry32). */
function fixedNumbers(): () => number {
  let state = 0x5eed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
