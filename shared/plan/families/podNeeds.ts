import { type JsonObject, type JsonValue, listAt, objectAt, textAt } from '../../json.ts';
import type { Need, PlanIndex, PlannedObject } from '../family.ts';

/** Where the kinds that make pods keep the pod's spec. */
const podSpecs: ReadonlyMap<string, (object: JsonObject) => JsonObject> = new Map([
  ['/Pod', (object: JsonObject) => objectAt(object, 'spec')],
  ['/ReplicationController', (object: JsonObject) => objectAt(object, 'spec', 'template', 'spec')],
  ['apps/Deployment', (object: JsonObject) => objectAt(object, 'spec', 'template', 'spec')],
  ['apps/StatefulSet', (object: JsonObject) => objectAt(object, 'spec', 'template', 'spec')],
  ['apps/DaemonSet', (object: JsonObject) => objectAt(object, 'spec', 'template', 'spec')],
  ['apps/ReplicaSet', (object: JsonObject) => objectAt(object, 'spec', 'template', 'spec')],
  ['batch/Job', (object: JsonObject) => objectAt(object, 'spec', 'template', 'spec')],
  ['batch/CronJob', (object: JsonObject) => objectAt(object, 'spec', 'jobTemplate', 'spec', 'template', 'spec')],
]);

/** True for the kinds that make pods. */
export function makesPods(group: string, kind: string): boolean {
  return podSpecs.has(`${group}/${kind}`);
}

/** What the pods of a workload refer to and can't start without: accounts with their rights, configuration, claims, classes. */
export function podNeeds({ identity, object }: PlannedObject, index: PlanIndex): readonly Need[] {
  const specOf = podSpecs.get(`${identity.group}/${identity.kind}`);
  if (specOf === undefined) return [];
  const spec = specOf(object);
  const needs: Need[] = [];
  const add = (group: string, kind: string, namespace: string, name: string | undefined): void => {
    const other = name === undefined ? undefined : index.find(group, kind, namespace, name);
    if (other !== undefined) needs.push({ key: other.key, until: 'applied' });
  };
  const near = (kind: string, name: string | undefined): void => add('', kind, identity.namespace, name);

  const account = textAt(spec, 'serviceAccountName');
  near('ServiceAccount', account);
  if (account !== undefined) needs.push(...bindingsOf(account, identity.namespace, index));
  for (const secret of listAt(spec, 'imagePullSecrets')) near('Secret', textAt(secret, 'name'));
  for (const volume of listAt(spec, 'volumes')) {
    near('PersistentVolumeClaim', textAt(volume, 'persistentVolumeClaim', 'claimName'));
    for (const source of [volume, ...listAt(volume, 'projected', 'sources')]) {
      near('ConfigMap', textAt(source, 'configMap', 'name'));
      near('Secret', textAt(source, 'secret', 'secretName') ?? textAt(source, 'secret', 'name'));
    }
  }
  for (const container of [...listAt(spec, 'initContainers'), ...listAt(spec, 'containers')]) {
    for (const source of listAt(container, 'envFrom')) {
      near('ConfigMap', textAt(source, 'configMapRef', 'name'));
      near('Secret', textAt(source, 'secretRef', 'name'));
    }
    for (const variable of listAt(container, 'env')) {
      near('ConfigMap', textAt(variable, 'valueFrom', 'configMapKeyRef', 'name'));
      near('Secret', textAt(variable, 'valueFrom', 'secretKeyRef', 'name'));
    }
  }
  add('scheduling.k8s.io', 'PriorityClass', '', textAt(spec, 'priorityClassName'));
  return needs;
}

/** A pod should find its rights in place when it starts. */
function bindingsOf(account: string, namespace: string, index: PlanIndex): readonly Need[] {
  const bindings = [
    ...index.ofKind('rbac.authorization.k8s.io', 'RoleBinding'),
    ...index.ofKind('rbac.authorization.k8s.io', 'ClusterRoleBinding'),
  ];
  const isMe = (subject: JsonValue, home: string): boolean =>
    textAt(subject, 'kind') === 'ServiceAccount' &&
    textAt(subject, 'name') === account &&
    (textAt(subject, 'namespace') ?? home) === namespace;
  return bindings
    .filter(({ object, identity }) => listAt(object, 'subjects').some((subject) => isMe(subject, identity.namespace)))
    .map((binding): Need => ({ key: binding.key, until: 'applied' }));
}
