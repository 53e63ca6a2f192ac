import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import { isObject, type JsonObject, type JsonValue, listAt, objectAt } from '../../../shared/json.ts';
import { maskSecret } from '../../../shared/plan/mask.ts';

/** What the server writes for itself: it says nothing about what somebody wants. */
const machineMetadata = new Set([
  'creationTimestamp',
  'generation',
  'managedFields',
  'resourceVersion',
  'selfLink',
  'uid',
]);
const machineAnnotations = new Set([
  'kubectl.kubernetes.io/last-applied-configuration',
  'deployment.kubernetes.io/revision',
]);

/** The text of an object for a diff: YAML without what the machine writes, and without the values of a Secret. */
export function diffText(object: JsonObject, before?: JsonObject): string {
  return stringify(withoutMachineFields(maskSecret(object, before)), { lineWidth: 0, aliasDuplicateObjects: false });
}

function withoutMachineFields(object: JsonObject): JsonObject {
  const { status: _status, metadata, ...rest } = object;
  if (!isObject(metadata)) return rest;
  const kept = Object.entries(metadata).flatMap(([name, value]): [string, JsonValue][] => {
    if (machineMetadata.has(name)) return [];
    if (name !== 'annotations') return [[name, value]];
    const annotations = Object.entries(objectAt(metadata, name)).filter(([key]) => !machineAnnotations.has(key));
    return annotations.length === 0 ? [] : [[name, Object.fromEntries(annotations)]];
  });
  const { apiVersion, kind, ...fields } = rest;
  return {
    ...(apiVersion === undefined ? {} : { apiVersion }),
    ...(kind === undefined ? {} : { kind }),
    metadata: Object.fromEntries(kept),
    ...fields,
  };
}

/** True when an apply would leave the live object as it is, its field owners included. */
export function isUnchanged(live: JsonObject, applied: JsonObject): boolean {
  return isDeepStrictEqual(withoutTimes(live), withoutTimes(applied));
}

function withoutTimes(object: JsonObject): JsonObject {
  const managedFields = listAt(object, 'metadata', 'managedFields').map((entry) => {
    const { time: _time, ...rest } = isObject(entry) ? entry : {};
    return rest;
  });
  return { ...object, metadata: { ...objectAt(object, 'metadata'), managedFields } };
}
