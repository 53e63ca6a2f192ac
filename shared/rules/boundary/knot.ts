import type { ElementId } from '../../graph/element.ts';
import type { Crossing } from '../../workspace/whole.ts';
import { placeIn } from '../place.ts';
import type { WholeRule } from '../rule.ts';

const blueprint = `apiVersion: entresol.dev/v1alpha2
kind: Blueprint
domains:
  - { name: Shop, files: [shop/**], published: [prices] }
  - { name: Data, files: [data/**], published: [stock] }
`;
const pod = (name: string, reads: string) => `apiVersion: v1
kind: Pod
metadata: { name: ${name}, namespace: shop }
spec:
  containers: [{ name: main, image: "main:1", envFrom: [{ configMapRef: { name: ${reads} } }] }]
`;
const map = (name: string) => `apiVersion: v1
kind: ConfigMap
metadata: { name: ${name}, namespace: shop }
`;
const common = { 'blueprint.yaml': blueprint, 'shop/prices.yaml': map('prices'), 'data/stock.yaml': map('stock') };

/** Domains that depend on each other in a circle. */
export const knot: WholeRule = {
  code: 'boundary/knot',
  severity: 'warning',
  title: 'Domains that depend on each other in a circle',
  why: 'Domains in a circle can only be understood, changed and released together, so they are one domain with several names. Move an element, turn one of the edges round with an API, or merge the domains.',
  source: 'Entresol: a cycle of domains is a knot; Robert C. Martin, Acyclic Dependencies Principle',
  examples: {
    bad: { ...common, 'shop/cart.yaml': pod('cart', 'stock'), 'data/import.yaml': pod('import', 'prices') },
    good: { ...common, 'shop/cart.yaml': pod('cart', 'stock'), 'data/import.yaml': pod('import', 'stock') },
  },
  *checkWhole(whole) {
    const next = new Map<string, Map<string, Crossing>>();
    for (const crossing of whole.crossings()) {
      const { from, to } = crossing;
      if (from.domain === undefined || to.domain === undefined || from.domain === to.domain) continue;
      const targets = next.get(from.domain) ?? new Map<string, Crossing>();
      if (!targets.has(to.domain)) targets.set(to.domain, crossing);
      next.set(from.domain, targets);
    }
    for (const domain of [...next.keys()].sort()) {
      const circle = shortestCircle(domain, next);
      const first = circle && next.get(domain)?.get(circle[1] ?? '');
      const [element] = first ? whole.look.byId(first.edge.from) : [];
      if (!circle || !first || !element) continue;
      const reference = element.references.find((one) => one.reason === first.edge.reason);
      const port = element.contract.requires.find((one) => one.key === first.edge.fromPort);
      yield {
        message: `${domain} depends on itself through other domains: ${circle.join(' → ')}. Here it begins: ${first.edge.reason}. Move an element, or merge the domains.`,
        place: placeIn(
          element,
          port?.typePath ?? reference?.path ?? element.namePath,
          'value',
          port ? undefined : reference?.within,
        ),
        element: element.id,
        marks: port ? [port.key] : [],
        related: steps(circle, next).flatMap(({ id, message }) =>
          whole.look
            .byId(id)
            .slice(0, 1)
            .map((one) => ({ message, place: placeIn(one, one.namePath) })),
        ),
      };
    }
  },
};

type Graph = ReadonlyMap<string, ReadonlyMap<string, Crossing>>;

/** The shortest way from a domain back to itself, both ends included. */
function shortestCircle(start: string, next: Graph): readonly string[] | undefined {
  const ways: (readonly string[])[] = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const name of [...(next.get(way.at(-1) ?? start)?.keys() ?? [])].sort()) {
      if (name === start) return [...way, start];
      if (seen.has(name)) continue;
      seen.add(name);
      ways.push([...way, name]);
    }
  }
  return undefined;
}

/** The edges of a circle after its first. */
function steps(
  circle: readonly string[],
  next: Graph,
): readonly { readonly id: ElementId; readonly message: string }[] {
  return circle.slice(1, -1).flatMap((domain, index) => {
    const edge = next.get(domain)?.get(circle[index + 2] ?? '')?.edge;
    return edge ? [{ id: edge.from, message: edge.reason }] : [];
  });
}
