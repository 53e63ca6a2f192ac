import { portType } from '../../contract/portTypes.ts';
import { isDependence } from '../../graph/dependence.ts';
import type { Element } from '../../graph/element.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';

const blueprint = `apiVersion: entresol.dev/v1alpha2
kind: Blueprint
domains:
  - { name: Shop, files: [shop/**], published: [prices] }
  - { name: Data, files: [data/**] }
`;
const pod = (name: string) => `apiVersion: v1
kind: Pod
metadata: { name: ${name}, namespace: shop }
spec:
  containers: [{ name: main, image: "main:1", envFrom: [{ configMapRef: { name: prices } }] }]
`;
const prices = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: prices, namespace: shop }\n';
const common = { 'blueprint.yaml': blueprint, 'shop/prices.yaml': prices, 'shop/cart.yaml': pod('cart') };

/** Objects of the core group that hold state or settings which their users read or write. */
const mutable: ReadonlySet<string> = new Set(['Secret', 'ConfigMap', 'PersistentVolumeClaim']);

/** One object or resource that two domains use. */
export const sharedMutable: Rule = {
  code: 'boundary/shared-mutable',
  severity: 'warning',
  title: 'Mutable resource that several domains use',
  why: 'Domains that share a Secret, a ConfigMap, a volume or one resource are coupled behind the back of their APIs. Give each its own, or let one own it behind an API.',
  source:
    'Entresol: what changes belongs to one domain; D. L. Parnas, On the Criteria To Be Used in Decomposing Systems into Modules',
  examples: {
    bad: { ...common, 'data/import.yaml': pod('import') },
    good: { ...common, 'shop/import.yaml': pod('import') },
  },
  *check({ element }, look) {
    if (element.group === '' && mutable.has(element.kind)) {
      const users = look
        .dependents(element.id)
        .filter((user) => user.edges.some((edge) => edge.to === element.id && isDependence(edge)));
      const domains = namesOf(users.map((user) => user.domain));
      if (domains.length > 1)
        yield {
          message: `${element.kind} ${element.name} is used by ${domains.join(' and ')}. Give each its own, or put an API before it.`,
          place: placeIn(element, element.namePath),
          related: users.slice(0, 5).map((user) => ({
            message: `used by ${user.element.name} of ${user.domain ?? 'no domain'}`,
            place: placeIn(user.element, user.element.namePath),
          })),
        };
    }
    for (const port of element.contract.requires) {
      if (port.resourceId === undefined || port.optional) continue;
      const sharers = look.consumers(port.type).filter((one) => asksFor(one, port.type, port.resourceId));
      const domains = namesOf(sharers.map((one) => look.link(one).domain));
      if (domains.length > 1)
        yield {
          message: `The ${port.type} with the id ${port.resourceId} is shared by ${domains.join(' and ')}. Give each its own, or let one own it behind an API.`,
          place: placeIn(element, port.typePath),
          marks: [port.key],
        };
    }
  },
};

function asksFor({ contract }: Element, type: string, id: string | undefined): boolean {
  return contract.requires.some(
    (port) => port.resourceId === id && !port.optional && portType(port.type) === portType(type),
  );
}

function namesOf(domains: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(domains.filter((name) => name !== undefined))].sort();
}
