/** Nodes that must come before each node. Nodes in `soft` only order others: they take no wave, and are dropped where they close a cycle. */
export interface WaveGraph {
  readonly before: ReadonlyMap<string, readonly string[]>;
  readonly soft: ReadonlySet<string>;
}

/** The wave of each node that is not soft, from 0; or the nodes of the cycles, in the order of the graph. */
export type WaveAnswer =
  | { readonly sorted: true; readonly waves: ReadonlyMap<string, number> }
  | { readonly sorted: false; readonly cycle: readonly string[] };

/** The earliest wave for each node: one after the latest node that must come before it. */
export function assignWaves({ before, soft }: WaveGraph): WaveAnswer {
  const waves = new Map<string, number>();
  const waiting = new Map<string, number>();
  const after = new Map<string, string[]>();
  for (const [node, previous] of before) {
    const known = new Set(previous.filter((other) => before.has(other)));
    waiting.set(node, known.size);
    for (const other of known) {
      const following = after.get(other) ?? [];
      following.push(node);
      after.set(other, following);
    }
  }
  const free = [...waiting].filter(([, count]) => count === 0).map(([node]) => node);
  const earliest = new Map<string, number>();
  for (let node = free.pop(); node !== undefined; node = free.pop()) {
    const wave = earliest.get(node) ?? 0;
    if (!soft.has(node)) waves.set(node, wave);
    waiting.delete(node);
    // A soft node carries the wave of the last node before it, so that those after it come right behind.
    for (const next of after.get(node) ?? []) {
      const step = soft.has(next) ? wave : wave + 1;
      earliest.set(next, Math.max(earliest.get(next) ?? 0, step));
      const left = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, left);
      if (left === 0) free.push(next);
    }
  }
  if (waiting.size === 0) return { sorted: true, waves };
  const stuckSoft = [...waiting.keys()].filter((node) => soft.has(node));
  if (stuckSoft.length === 0) return { sorted: false, cycle: onCycle([...waiting.keys()], before) };
  const dropped = new Set(stuckSoft);
  return assignWaves({ before: new Map([...before].filter(([node]) => !dropped.has(node))), soft });
}

/** Leaves out what only waits for a cycle without being on it. */
function onCycle(stuck: readonly string[], before: ReadonlyMap<string, readonly string[]>): readonly string[] {
  let left = new Set(stuck);
  for (;;) {
    const needed = new Set([...left].flatMap((node) => before.get(node) ?? []));
    const kept = new Set([...left].filter((node) => needed.has(node)));
    if (kept.size === left.size) return [...kept];
    left = kept;
  }
}
