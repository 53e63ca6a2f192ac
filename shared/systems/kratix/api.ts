import type { ProvidedPort } from '../../contract/port.ts';
import type { Element, KindDefinition, KindVersion } from '../../graph/element.ts';
import { isObject, type JsonObject, type JsonPath, textAt, valueAt } from '../../json.ts';
import { crdKindDefinition } from '../kubernetes/header.ts';
import { apiOutputs, resourceTypeOf } from '../platformApi.ts';

export const apiPath: JsonPath = ['spec', 'api'];

/** The API of a Promise: a CustomResourceDefinition, or undefined where the Promise only brings dependencies. */
export function apiOf(promise: JsonObject): JsonObject | undefined {
  const api = valueAt(promise, apiPath);
  return isObject(api) && Object.keys(api).length > 0 ? api : undefined;
}

/** The kind that a Promise offers. */
export function offeredKind(promise: JsonObject): KindDefinition | undefined {
  const api = apiOf(promise);
  return api && crdKindDefinition(api, apiPath);
}

/** The version that Kratix reconciles: the one that is stored, or the only one. */
export function reconciledVersion(definition: KindDefinition): KindVersion | undefined {
  return definition.versions.find((version) => version.storage) ?? definition.versions[0];
}

/** The port that a Promise with an API provides. */
export function apiPort(
  promise: JsonObject,
  name: string,
  annotations: Element['annotations'],
): ProvidedPort | undefined {
  const definition = offeredKind(promise);
  if (!definition) return undefined;
  const { group, kind, plural } = definition;
  const singular = textAt(apiOf(promise), 'spec', 'names', 'singular');
  const names = [singular ?? '', kind.toLowerCase(), name, plural].filter((text) => text !== '');
  const type = resourceTypeOf(names);
  const version = reconciledVersion(definition);
  const inputs = version?.schema && (version.schema.properties?.spec ?? { type: 'object' });
  const outputs = apiOutputs(type, annotations, version?.schema?.properties?.status);
  return {
    key: `provides:${type}`,
    type,
    aliases: [...new Set([...names, `${group}/${kind}`])].filter((alias) => alias !== type),
    ...(version ? { version: version.name } : {}),
    requestKind: { group, kind },
    ...(inputs ? { inputs } : {}),
    ...(outputs ? { outputs } : {}),
    path: apiPath,
  };
}
