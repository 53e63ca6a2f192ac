import type { Element } from '../../graph/element.ts';
import type { Look } from '../../graph/look.ts';
import { objectsNamed } from '../../graph/objectsNamed.ts';
import { listAt, textAt } from '../../json.ts';
import type { Schema } from '../../schema/schema.ts';
import { builtin, builtinInputs } from './builtin/builtin.ts';
import type { Builtin } from './builtin/definition.ts';
import { inputsOfDefinition } from './definition.ts';
import { definitionKinds, oamGroup, type Role, systemNamespace } from './kinds.ts';

/** What a type stands for: a definition of the blueprint, one that KubeVela brings, or nobody knows. */
export type TypeFound =
  | { readonly state: 'blueprint'; readonly element: Element }
  | { readonly state: 'built-in'; readonly builtin: Builtin }
  | { readonly state: 'unknown' };

/** Looks a type up as KubeVela does: in the namespace of the application, then in that of the system. */
export function findType(look: Look, role: Role, type: string, namespace: string | undefined): TypeFound {
  const kind = definitionKinds[role];
  for (const place of [namespace, systemNamespace, undefined]) {
    const [element] = objectsNamed(look, oamGroup, kind, place, type);
    if (element) return { state: 'blueprint', element };
  }
  const known = builtin(role, type);
  return known ? { state: 'built-in', builtin: known } : { state: 'unknown' };
}

/** The inputs of a type; undefined where they can't be told. */
export function inputsOfType(found: TypeFound, role: Role, type: string): Schema | undefined {
  if (found.state === 'blueprint') return inputsOfDefinition(found.element.value);
  return found.state === 'built-in' ? builtinInputs(role, type) : undefined;
}

const plurals: Readonly<Record<string, string>> = {
  'apps/Deployment': 'deployments.apps',
  'apps/StatefulSet': 'statefulsets.apps',
  'apps/DaemonSet': 'daemonsets.apps',
  'batch/Job': 'jobs.batch',
  'batch/CronJob': 'cronjobs.batch',
};

/** The workload that a component type makes, as `deployments.apps`; undefined where the objects tell only in the cluster. */
export function workloadOf(found: TypeFound): string | undefined {
  if (found.state === 'unknown') return undefined;
  if (found.state === 'built-in') return found.builtin.workload;
  const { value } = found.element;
  const type = textAt(value, 'spec', 'workload', 'type');
  if (type) return type === 'autodetects.core.oam.dev' ? undefined : type;
  return workloadPlural(
    textAt(value, 'spec', 'workload', 'definition', 'apiVersion') ?? '',
    textAt(value, 'spec', 'workload', 'definition', 'kind') ?? '',
  );
}

/** `deployments.apps` for a Deployment of apps/v1; undefined for kinds whose plural only the cluster knows. */
export function workloadPlural(apiVersion: string, kind: string): string | undefined {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  const key = `${group}/${kind}`;
  return Object.hasOwn(plurals, key) ? plurals[key] : undefined;
}

/** The workloads that a trait type fits; undefined for all, and where nobody knows. */
export function appliesTo(found: TypeFound): readonly string[] | undefined {
  if (found.state === 'unknown') return undefined;
  if (found.state === 'built-in') return found.builtin.appliesTo;
  const list = listAt(found.element.value, 'spec', 'appliesToWorkloads').filter((one) => typeof one === 'string');
  return list.length === 0 || list.includes('*') ? undefined : list;
}
