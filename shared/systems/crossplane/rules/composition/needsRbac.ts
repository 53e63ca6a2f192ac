import type { Element } from '../../../../graph/element.ts';
import type { Look } from '../../../../graph/look.ts';
import { listAt } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { listSites } from '../../../sites.ts';
import type { ObjectHeader } from '../../../system.ts';
import { composedKinds } from '../../composed.ts';
import { platform } from '../../examples.ts';
import { groups, isProviderGroup } from '../../kinds.ts';
import { compositionOf } from '../subject.ts';

const label = 'rbac.crossplane.io/aggregate-to-crossplane';

const role = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: crossplane-buckets
  labels:
    ${label}: "true"
rules:
  - apiGroups: [store.example.org]
    resources: [buckets]
    verbs: ["*"]
`;

/** Crossplane's own ClusterRole allows these already (Helm chart, templates/clusterrole.yaml). */
const allowed: ReadonlySet<string> = new Set([
  '/Secret',
  '/ServiceAccount',
  '/Service',
  '/ConfigMap',
  '/Event',
  'apps/Deployment',
  'coordination.k8s.io/Lease',
]);

export const needsRbac: Rule = {
  code: 'crossplane/needs-rbac',
  severity: 'warning',
  title: 'Crossplane may not make a composed kind',
  why: `Crossplane may only touch its own kinds, those of its providers and a few built-in ones. For others it needs a ClusterRole with the label ${label}: "true".`,
  source: 'Crossplane documentation, Compositions, Grant access to composed resources',
  examples: { bad: platform(), good: { ...platform(), 'role.yaml': role } },
  *check(subject, look) {
    const composition = compositionOf(subject);
    if (!composition) return;
    const told = new Set<string>();
    for (const made of composedKinds(composition.value)) {
      const { group, kind } = made.header;
      if (made.source === 'text' || told.has(`${group}/${kind}`)) continue;
      told.add(`${group}/${kind}`);
      const [found] = look.kind(group, kind);
      // Of a kind that nobody here knows, a provider may bring the permission.
      if (!found || isCrossplanes(made.header, made.value, found.element)) continue;
      if (isAllowed(group, found.definition.plural, look)) continue;
      yield {
        message: `No ClusterRole with ${label} lets Crossplane make ${found.definition.plural} of ${group || 'the core group'}.`,
        place: placeIn(composition, [...made.path, 'kind']),
      };
    }
  },
};

function isCrossplanes(header: ObjectHeader, value: unknown, definition: Element | undefined): boolean {
  const { group, kind } = header;
  if (allowed.has(`${group}/${kind}`) || isProviderGroup(group)) return true;
  if (Object.values<string>(groups).includes(group)) return true;
  const managed =
    definition?.kind === 'CustomResourceDefinition' &&
    listAt(definition.value, 'spec', 'names', 'categories').includes('managed');
  const own = definition?.kind === 'CompositeResourceDefinition' || definition?.kind === 'ManagedResourceDefinition';
  return (
    own || managed || (typeof value === 'object' && value !== null && 'spec' in value && hasForProvider(value.spec))
  );
}

function hasForProvider(spec: unknown): boolean {
  return typeof spec === 'object' && spec !== null && 'forProvider' in spec;
}

function isAllowed(group: string, plural: string, look: Look): boolean {
  return look.ofKind('rbac.authorization.k8s.io', 'ClusterRole').some(
    (each) =>
      each.labels[label] === 'true' &&
      listSites(each.value, ['rules']).some(({ value }) => {
        const has = (field: string, name: string): boolean =>
          listAt(value, field).some((entry) => entry === '*' || entry === name);
        return has('apiGroups', group) && has('resources', plural);
      }),
  );
}
