/**
 * Strongly connected parts of a directed graph (Tarjan, 1972), a part before those that lead to it. Members of a part
 * keep the order of `nodes`.
 */
export function stronglyConnected(
  nodes: readonly string[],
  next: (node: string) => readonly string[],
): readonly (readonly string[])[] {
  const order = new Map(nodes.map((node, index) => [node, index]));
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open = new Set<string>();
  const parts: string[][] = [];
  const visit = (root: string) => {
    const stack = [{ node: root, rest: enter(root) }];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const { node, rest } = top;
      const child = rest.pop();
      if (child === undefined) {
        stack.pop();
        const under = stack.at(-1);
        if (under) lower(under.node, low.get(node) ?? 0);
        if (low.get(node) === index.get(node)) close(node);
      } else if (!index.has(child)) stack.push({ node: child, rest: enter(child) });
      else if (open.has(child)) lower(node, index.get(child) ?? 0);
    }
  };
  const enter = (node: string): string[] => {
    index.set(node, index.size);
    low.set(node, index.size - 1);
    open.add(node);
    return next(node)
      .filter((one) => order.has(one))
      .toReversed();
  };
  const lower = (node: string, value: number) => low.set(node, Math.min(low.get(node) ?? value, value));
  const close = (node: string) => {
    const all = [...open];
    const part = all.slice(all.indexOf(node));
    for (const one of part) open.delete(one);
    parts.push(part.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
  };
  for (const node of nodes) if (!index.has(node)) visit(node);
  return parts;
}
