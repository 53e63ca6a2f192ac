import type { Document } from '../../document/document.ts';
import { isObject, type JsonObject, type JsonValue, listAt, objectAt, textAt } from '../../json.ts';
import type { ObjectHeader, System } from '../system.ts';

export const humanitecGroup = 'entity.humanitec.io';

/** What a document of Humanitec is: an entity of the first engine, one of its pipelines, or a manifest of the second. */
export type HumanitecKind = 'Definition' | 'Entity' | 'Pipeline' | 'Manifest';

export const humanitecKinds: System['kinds'] = [
  { kind: 'Definition', group: humanitecGroup, layer: 'orchestration' },
  { kind: 'Pipeline', group: 'humanitec.com', layer: 'orchestration' },
  { kind: 'Manifest', group: 'humanitec.com', layer: 'app' },
];

/**
 * What a document is for Humanitec, or undefined. Entities say so by their `apiVersion`; pipelines by steps that use
 * `actions/humanitec/…`; manifests have nothing but `workloads` with resources of a type, and `shared`.
 */
export function humanitecKind(document: Document, header: ObjectHeader | undefined): HumanitecKind | undefined {
  const { value } = document;
  if (!isObject(value)) return undefined;
  if (header) {
    if (header.group !== humanitecGroup) return undefined;
    return header.kind === 'Definition' ? 'Definition' : 'Entity';
  }
  if (isObject(value.jobs) && value.on !== undefined && Object.values(value.jobs).some(usesHumanitec))
    return 'Pipeline';
  return isManifest(value) ? 'Manifest' : undefined;
}

function usesHumanitec(job: JsonValue): boolean {
  return listAt(job, 'steps').some((step) => textAt(step, 'uses')?.startsWith('actions/humanitec/') === true);
}

const workloadFields = new Set(['resources', 'variables', 'outputs']);

function isManifest(value: JsonObject): boolean {
  if (!Object.keys(value).every((key) => key === 'workloads' || key === 'shared')) return false;
  const workloads = Object.values(objectAt(value, 'workloads'));
  if (!workloads.every((one) => isObject(one) && Object.keys(one).every((key) => workloadFields.has(key))))
    return false;
  const resources = [objectAt(value, 'shared'), ...workloads.map((one) => objectAt(one, 'resources'))];
  return resources.some((one) => Object.values(one).some((resource) => textAt(resource, 'type') !== undefined));
}
