import type { Document } from '../../document/document.ts';
import { isList, isObject, type JsonValue, textAt } from '../../json.ts';
import type { ObjectHeader, System } from '../system.ts';

export const scoreGroup = 'score.dev';
export const scoreApiVersion = 'score.dev/v1b1';

/** What a document of Score is. */
export type ScoreKind = 'Workload' | 'Provisioner' | 'Overrides';

export const scoreKinds: System['kinds'] = [
  { kind: 'Workload', group: scoreGroup, layer: 'app' },
  { kind: 'Provisioner', group: scoreGroup, layer: 'orchestration' },
  { kind: 'Overrides', group: scoreGroup, layer: 'app' },
];

/**
 * What a document is for Score, or undefined. A workload says so by `apiVersion: score.dev/…` and has no `kind`; overrides
 * are partial workloads, told by their file's name; a file `*.provisioners.yaml` lists provisioners, as does any list of
 * maps whose first one has a `uri` with a provisioner's scheme and a `type`.
 */
export function scoreKind(document: Document, header: ObjectHeader | undefined): ScoreKind | undefined {
  const { value } = document;
  const name = document.file.slice(document.file.lastIndexOf('/') + 1);
  if (isList(value)) return isProvisionerList(name, value) ? 'Provisioner' : undefined;
  if (!isObject(value) || header) return undefined;
  const score = textAt(value, 'apiVersion')?.startsWith(`${scoreGroup}/`) === true;
  if (/overrides?([-.].*)?\.score\.ya?ml$|score[-.]overrides?\.ya?ml$/i.test(name)) return 'Overrides';
  if (score) return 'Workload';
  const named = /(^|[-.])score\.ya?ml$/i.test(name);
  return named && isObject(value.containers) ? 'Workload' : undefined;
}

function isProvisionerList(name: string, list: readonly JsonValue[]): boolean {
  if (/\.provisioners\.ya?ml$/i.test(name)) return true;
  const [first] = list;
  return /^(template|cmd|local-env):\/\//.test(textAt(first, 'uri') ?? '') && textAt(first, 'type') !== undefined;
}
