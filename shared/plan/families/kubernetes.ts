import { isObject, type JsonObject, type JsonValue, listAt, objectAt, textAt } from '../../json.ts';
import type { Need, OfferedKind, PlanFamily, PlanIndex, PlannedObject } from '../family.ts';
import { groupOf, labelsOf } from '../identity.ts';
import { podNeeds } from './podNeeds.ts';

/** Custom resource definitions, namespaces, rights, admission webhooks, and what pods refer to. */
export const kubernetes: PlanFamily = {
  offers: (object) => (isDefinition(object) ? kindOfDefinition(object) : []),
  needs: (item, index) => [
    ...kindNeeds(item, index),
    ...namespaceNeeds(item, index),
    ...rightsNeeds(item, index),
    ...webhookNeeds(item, index),
    ...podNeeds(item, index),
  ],
  // Workloads are spoken for by kstatus itself.
  speaksFor: () => false,
  readiness: () => undefined,
};

function isDefinition(object: JsonObject): boolean {
  return object.kind === 'CustomResourceDefinition' && groupOf(object) === 'apiextensions.k8s.io';
}

/** The kind that a CustomResourceDefinition brings; nothing when its names are incomplete. */
export function kindOfDefinition(definition: JsonValue | undefined): readonly OfferedKind[] {
  const group = textAt(definition, 'spec', 'group');
  const kind = textAt(definition, 'spec', 'names', 'kind');
  const plural = textAt(definition, 'spec', 'names', 'plural');
  if (group === undefined || kind === undefined || plural === undefined) return [];
  return [{ group, kind, plural, namespaced: textAt(definition, 'spec', 'scope') !== 'Cluster' }];
}

/** An object whose kind comes in the same plan waits until the kind is served. */
function kindNeeds(item: PlannedObject, index: PlanIndex): readonly Need[] {
  const offering = index.offering(item.identity.group, item.identity.kind);
  return offering === undefined ? [] : [{ key: offering.key, until: 'ready', bringsKind: true }];
}

function namespaceNeeds(item: PlannedObject, index: PlanIndex): readonly Need[] {
  const namespace = index.find('', 'Namespace', '', item.identity.namespace);
  return namespace === undefined ? [] : [{ key: namespace.key, until: 'ready' }];
}

function rightsNeeds({ identity, object }: PlannedObject, index: PlanIndex): readonly Need[] {
  if (identity.group !== 'rbac.authorization.k8s.io' || !identity.kind.endsWith('RoleBinding')) return [];
  const role = objectAt(object, 'roleRef');
  const roleKind = textAt(role, 'kind') ?? '';
  const found = [
    index.find(
      'rbac.authorization.k8s.io',
      roleKind,
      roleKind === 'Role' ? identity.namespace : '',
      textAt(role, 'name') ?? '',
    ),
    ...listAt(object, 'subjects').map((subject) =>
      textAt(subject, 'kind') === 'ServiceAccount'
        ? index.find(
            '',
            'ServiceAccount',
            textAt(subject, 'namespace') ?? identity.namespace,
            textAt(subject, 'name') ?? '',
          )
        : undefined,
    ),
  ];
  return found.flatMap((other) => (other === undefined ? [] : [{ key: other.key, until: 'applied' as const }]));
}

/**
 * A webhook whose server is not running yet refuses everything, the server's own pods included: its configuration waits
 * for the Deployment behind it.
 */
function webhookNeeds({ identity, object }: PlannedObject, index: PlanIndex): readonly Need[] {
  const services =
    identity.group === 'admissionregistration.k8s.io' && identity.kind.endsWith('WebhookConfiguration')
      ? listAt(object, 'webhooks').map((webhook) => objectAt(webhook, 'clientConfig', 'service'))
      : identity.group === 'apiregistration.k8s.io' && identity.kind === 'APIService'
        ? [objectAt(object, 'spec', 'service')]
        : [];
  return services.flatMap((reference): readonly Need[] => {
    const namespace = textAt(reference, 'namespace') ?? '';
    const service = index.find('', 'Service', namespace, textAt(reference, 'name') ?? '');
    if (service === undefined) return [];
    const servers = index
      .ofKind('apps', 'Deployment')
      .filter(
        (deployment) => deployment.identity.namespace === namespace && selects(service.object, deployment.object),
      );
    return [
      { key: service.key, until: 'applied' },
      ...servers.map((server): Need => ({ key: server.key, until: 'ready' })),
    ];
  });
}

function selects(service: JsonObject, deployment: JsonObject): boolean {
  const selector = Object.entries(objectAt(service, 'spec', 'selector'));
  const template = objectAt(deployment, 'spec', 'template');
  const labels = isObject(template) ? labelsOf(template) : new Map<string, string>();
  return selector.length > 0 && selector.every(([name, value]) => labels.get(name) === value);
}
