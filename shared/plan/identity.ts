import { type JsonObject, objectAt, textAt } from '../json.ts';
import { fail, ok, type Result } from '../result.ts';

/** What the API server tells objects apart by. The version is not part of it: two versions of a kind are the same object. */
export interface ObjectIdentity {
  /** Empty for the core group. */
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  /** Empty for an object without namespace. */
  readonly namespace: string;
  readonly name: string;
}

/** The API group of an object; empty for the core group. */
export function groupOf(object: JsonObject): string {
  const apiVersion = textAt(object, 'apiVersion') ?? '';
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}

/** The identity that a definition states. Problem `plan/no-identity`: no kind, no apiVersion, no fixed name, or a list of objects. */
export function identityOf(object: JsonObject): Result<ObjectIdentity> {
  const apiVersion = textAt(object, 'apiVersion');
  const kind = textAt(object, 'kind');
  const name = textAt(object, 'metadata', 'name');
  if (!apiVersion || !kind) return unidentified('It has no apiVersion or no kind.', 'Add both, or leave the file out.');
  if (kind.endsWith('List') && Array.isArray(object.items)) {
    return unidentified(`It is a ${kind}, which holds several objects.`, 'Write each object as a document of its own.');
  }
  if (!name) {
    const generated = textAt(object, 'metadata', 'generateName') !== undefined;
    return unidentified(
      generated
        ? `The ${kind} has generateName: a second apply would create a second object.`
        : `The ${kind} has no metadata.name.`,
      'Give it a fixed metadata.name.',
    );
  }
  const slash = apiVersion.indexOf('/');
  return ok({
    group: slash < 0 ? '' : apiVersion.slice(0, slash),
    version: apiVersion.slice(slash + 1),
    kind,
    namespace: textAt(object, 'metadata', 'namespace') ?? '',
    name,
  });
}

function unidentified(message: string, advice: string): Result<ObjectIdentity> {
  return fail({ code: 'plan/no-identity', message, advice });
}

/** One text for one object, whatever its version: `group/kind/namespace/name`. None of the parts can hold a slash. */
export function identityKey(identity: Omit<ObjectIdentity, 'version'>): string {
  return `${identity.group}/${identity.kind}/${identity.namespace}/${identity.name}`;
}

/** `Kind namespace/name`, for people. */
export function titleOf(identity: ObjectIdentity): string {
  const { kind, namespace, name } = identity;
  return namespace === '' ? `${kind} ${name}` : `${kind} ${namespace}/${name}`;
}

/** The labels of an object that are texts. */
export function labelsOf(object: JsonObject): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const [name, value] of Object.entries(objectAt(object, 'metadata', 'labels'))) {
    if (typeof value === 'string') labels.set(name, value);
  }
  return labels;
}
