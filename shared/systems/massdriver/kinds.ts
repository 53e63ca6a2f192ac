import type { Document } from '../../document/document.ts';
import { isList, isObject, type JsonObject } from '../../json.ts';
import type { System } from '../system.ts';

export const massdriverGroup = 'massdriver.cloud';

export type MassdriverKind = 'Bundle' | 'ResourceType' | 'Preview';

export const massdriverKinds: System['kinds'] = [
  { kind: 'Bundle', group: massdriverGroup, layer: 'orchestration' },
  { kind: 'ResourceType', group: massdriverGroup, layer: 'orchestration' },
  { kind: 'Preview', group: massdriverGroup, layer: 'app' },
];

/**
 * What a document is for Massdriver. `massdriver.yaml` is a bundle, or a resource type where its `schema` is a map; an
 * older type is a JSON Schema that names itself under `$md`.
 */
export function massdriverKind(document: Document): MassdriverKind | undefined {
  const { value } = document;
  if (!isObject(value)) return undefined;
  const name = document.file.slice(document.file.lastIndexOf('/') + 1);
  if (/^massdriver\.ya?ml$/.test(name)) return isObject(value.schema) ? 'ResourceType' : 'Bundle';
  if (/^preview\.ya?ml$/.test(name) && isPreview(value)) return 'Preview';
  const generated = /^schema-(params|connections|artifacts|ui)\.json$/.test(name);
  return !generated && typeNameOf(value) !== undefined ? 'ResourceType' : undefined;
}

function isPreview(value: JsonObject): boolean {
  return isList(value.environmentDefaults) || isObject(value.instances) || isObject(value.packages);
}

function typeNameOf(value: JsonObject): string | undefined {
  return annotation(value, 'name') === undefined ? undefined : String(annotation(value, 'name'));
}

/** An annotation of a schema, dotted (`$md.sensitive`) or nested (`$md: { sensitive }`), as both are in use. */
export function annotation(schema: JsonObject, name: string) {
  const dotted = schema[`$md.${name}`];
  if (dotted !== undefined) return dotted;
  return isObject(schema.$md) ? schema.$md[name] : undefined;
}

/** The schema that a resource type states: under `schema`, or the older file itself. */
export function schemaOfType(value: JsonObject): JsonObject {
  return isObject(value.schema) ? value.schema : value;
}
