import { buildScene } from '../../../renderer/canvas/scene.ts';
import { generatedWorkspace } from '../generatedWorkspace.ts';
import type { Line } from '../row.ts';
import { percentile, sample } from '../samples.ts';
import { elementsOf } from '../sizes.ts';

/** The picture of a blueprint: from no place at all, and again when every card has its place but one. */
export async function measure(size: number): Promise<readonly Line[]> {
  const { delta } = await generatedWorkspace(size);
  const input = {
    elements: new Map(delta.elements.map((view) => [view.id, view])),
    edges: new Map(delta.edges.map((edge) => [edge.id, edge])),
    unfolded: new Set<never>(),
  };
  const fresh = await sample(async () => buildScene({ ...input, placed: new Map() }), { warmUp: 1, rounds: 5 });
  const placed = new Map([...buildScene({ ...input, placed: new Map() }).layout.nodes].slice(1));
  const again = await sample(async () => buildScene({ ...input, placed }), { warmUp: 1, rounds: 10 });
  const at = elementsOf(size);
  return [
    { name: `layout from nothing, ${at}`, value: percentile(fresh.wall, 0.5), unit: 'ms' },
    { name: `layout of one new card, ${at}`, value: percentile(again.wall, 0.5), unit: 'ms' },
  ];
}
