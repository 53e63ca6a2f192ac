import type { KindDefinition, KindVersion } from '../../graph/element.ts';
import { isObject, type JsonPath, type JsonValue, listAt, objectAt, textAt, valueAt } from '../../json.ts';
import { readSchema } from '../../schema/schema.ts';
import type { ObjectHeader } from '../system.ts';

/** What a Kubernetes object calls itself. Only labels and annotations that are texts are kept. */
export interface ObjectMeta {
  /** Empty when the object states none. */
  readonly name: string;
  readonly namespace?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** Group, version and kind of a value that looks like a Kubernetes object (`apiVersion` and `kind` are texts), else undefined. */
export function objectHeader(value: JsonValue): ObjectHeader | undefined {
  const apiVersion = textAt(value, 'apiVersion');
  const kind = textAt(value, 'kind');
  if (!apiVersion || !kind) return undefined;
  const slash = apiVersion.lastIndexOf('/');
  return { apiVersion, group: apiVersion.slice(0, Math.max(slash, 0)), version: apiVersion.slice(slash + 1), kind };
}

/** Name, namespace, labels and annotations of an object, whatever it holds. */
export function objectMeta(value: JsonValue): ObjectMeta {
  const namespace = textAt(value, 'metadata', 'namespace');
  return {
    name: textAt(value, 'metadata', 'name') ?? '',
    ...(namespace ? { namespace } : {}),
    labels: textsOf(valueAt(value, ['metadata', 'labels'])),
    annotations: textsOf(valueAt(value, ['metadata', 'annotations'])),
  };
}

/** The members of a map that are texts. */
export function textsOf(value: JsonValue | undefined): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  if (isObject(value)) for (const [key, text] of Object.entries(value)) if (typeof text === 'string') texts[key] = text;
  return texts;
}

/** Who owns an element by its own word: annotation `entresol.dev/owner`, label `team` or `owner`, annotation `backstage.io/owner`. */
export function statedOwner(meta: Pick<ObjectMeta, 'labels' | 'annotations'>): string | undefined {
  const { labels, annotations } = meta;
  return (
    annotations['entresol.dev/owner'] || labels.team || labels.owner || annotations['backstage.io/owner'] || undefined
  );
}

/**
 * The kind that a CustomResourceDefinition defines, or undefined where it names no group or kind.
 * `crd` is the definition's value and `prefix` where it stands in its document, so that it may be nested in another object.
 * Reads apiextensions.k8s.io/v1, and v1beta1 with its one schema for all versions.
 */
export function crdKindDefinition(crd: JsonValue, prefix: JsonPath): KindDefinition | undefined {
  const group = textAt(crd, 'spec', 'group');
  const kind = textAt(crd, 'spec', 'names', 'kind');
  if (!group || !kind) return undefined;
  return {
    group,
    kind,
    plural: textAt(crd, 'spec', 'names', 'plural') ?? `${kind.toLowerCase()}s`,
    namespaced: textAt(crd, 'spec', 'scope') !== 'Cluster',
    path: prefix,
    versions: crdVersions(crd, prefix),
  };
}

function crdVersions(crd: JsonValue, prefix: JsonPath): readonly KindVersion[] {
  const spec = objectAt(crd, 'spec');
  const shared = valueAt(spec, ['validation', 'openAPIV3Schema']);
  const sharedPath = [...prefix, 'spec', 'validation', 'openAPIV3Schema'];
  const versions: KindVersion[] = [];
  listAt(spec, 'versions').forEach((version, index) => {
    const name = textAt(version, 'name');
    if (!name || !isObject(version)) return;
    const own = valueAt(version, ['schema', 'openAPIV3Schema']);
    const schema = own ?? shared;
    versions.push({
      name,
      served: version.served !== false,
      storage: version.storage === true,
      ...(version.deprecated === true ? { deprecated: true } : {}),
      ...(isObject(schema) ? { schema: readSchema(schema) } : {}),
      schemaPath:
        own === undefined && shared !== undefined
          ? sharedPath
          : [...prefix, 'spec', 'versions', index, 'schema', 'openAPIV3Schema'],
    });
  });
  if (versions.length > 0 || typeof spec.version !== 'string') return versions;
  const schema = isObject(shared) ? { schema: readSchema(shared) } : {};
  return [{ name: spec.version, served: true, storage: true, ...schema, schemaPath: sharedPath }];
}
