import type { KindPattern } from '../../graph/objectFilter.ts';
import type { JsonObject, JsonPath } from '../../json.ts';
import { isObject, valueAt } from '../../json.ts';

interface Controller {
  readonly group: string;
  readonly kind: string;
  readonly plural: string;
  /** Where its pod template stands. */
  readonly template: JsonPath;
}

const template: JsonPath = ['spec', 'template'];

/** Controllers to which Kyverno extends rules for pods by itself. */
const controllers: readonly Controller[] = [
  { group: 'apps', kind: 'Deployment', plural: 'deployments', template },
  { group: 'apps', kind: 'StatefulSet', plural: 'statefulsets', template },
  { group: 'apps', kind: 'DaemonSet', plural: 'daemonsets', template },
  { group: 'apps', kind: 'ReplicaSet', plural: 'replicasets', template },
  { group: 'batch', kind: 'Job', plural: 'jobs', template },
  { group: 'batch', kind: 'CronJob', plural: 'cronjobs', template: ['spec', 'jobTemplate', 'spec', 'template'] },
  { group: '', kind: 'ReplicationController', plural: 'replicationcontrollers', template },
];

/** The controllers that a list of names means (kinds or plurals); all of them without a list, none for `none`. */
export function controllersNamed(names: readonly string[] | undefined): readonly KindPattern[] {
  const wanted = names?.map((name) => name.trim().toLowerCase());
  if (wanted?.includes('none')) return [];
  return controllers
    .filter(({ kind, plural }) => !wanted || wanted.includes(kind.toLowerCase()) || wanted.includes(plural))
    .map(({ group, kind }) => ({ group, kind }));
}

/** A controller's pod as a rule for pods sees it, and where its fields stand in the controller. */
export interface PodView {
  readonly object: JsonObject;
  readonly at: JsonPath;
}

/** What a rule for pods is held against: the object itself, or the pod template of a controller. */
export function podView(group: string, kind: string, object: JsonObject): PodView | undefined {
  const controller = controllers.find((one) => one.group === group && one.kind === kind);
  if (!controller) return { object, at: [] };
  const value = valueAt(object, controller.template);
  return isObject(value) ? { object: value, at: controller.template } : undefined;
}
