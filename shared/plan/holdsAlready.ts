import {
  isList,
  isObject,
  type JsonArray,
  type JsonObject,
  type JsonValue,
  listAt,
  objectAt,
  textAt,
} from '../json.ts';

/**
 * True when a server-side apply of `body` by `manager` would leave the live object as it is, its field owners included: what
 * the manager applied last (its `fieldsV1`) is exactly what the body states, and every value is still there as stated.
 *
 * Of a body that the server writes down in other words (a quantity, `stringData`, a null), of one without its owner's entry,
 * and in every other doubt the answer is false: then the server itself must be asked.
 *
 * The sets of fields are those of structured-merge-diff: `f:` a field, `k:` an item of a list by its keys, `v:` an item of a
 * set by its value; a set without members owns the whole value.
 */
export function holdsAlready(body: JsonObject, live: JsonObject, manager: string): boolean {
  if (textAt(live, 'metadata', 'deletionTimestamp') !== undefined) return false;
  const entries = listAt(live, 'metadata', 'managedFields')
    .filter(isObject)
    .filter((entry) => entry.manager === manager && entry.operation === 'Apply' && entry.subresource === undefined);
  const [entry] = entries;
  if (entry === undefined || entries.length > 1 || entry.apiVersion !== body.apiVersion) return false;
  const { apiVersion, kind, metadata, ...rest } = body;
  const { name, namespace, ...ownMetadata } = isObject(metadata) ? metadata : {};
  const identity = objectAt(live, 'metadata');
  if (live.apiVersion !== apiVersion || live.kind !== kind || identity.name !== name) return false;
  if (namespace !== undefined && identity.namespace !== namespace) return false;
  // What an object is belongs to nobody, so its fields are not among those owned.
  const stated = Object.keys(ownMetadata).length === 0 ? rest : { ...rest, metadata: ownMetadata };
  return sameObject(stated, objectAt(entry, 'fieldsV1'), live);
}

function same(stated: JsonValue, fields: JsonValue | undefined, live: JsonValue | undefined): boolean {
  if (!isObject(fields) || live === undefined) return false;
  if (Object.keys(fields).length === 0) return equal(stated, live);
  if (isObject(stated)) return isObject(live) && sameObject(stated, fields, live);
  if (isList(stated)) return isList(live) && sameList(stated, fields, live);
  return false;
}

function sameObject(stated: JsonObject, fields: JsonObject, live: JsonObject): boolean {
  const names = Object.keys(stated);
  return (
    names.length === memberCount(fields) &&
    names.every((name) => {
      const value = stated[name];
      return value !== undefined && same(value, own(fields, `f:${name}`), own(live, name));
    })
  );
}

/** The items of a list that merges; they must also stand in the stated order, which an apply would bring back. */
function sameList(stated: JsonArray, fields: JsonObject, live: JsonArray): boolean {
  if (stated.length !== memberCount(fields)) return false;
  const free = new Set(Object.keys(fields).filter((member) => member !== '.'));
  let last = -1;
  return stated.every((item) => {
    const members = [...free].filter((member) => isMember(member, item));
    const [member] = members;
    // Two that fit are told apart by a key that the server filled in.
    if (member === undefined || members.length > 1) return false;
    free.delete(member);
    const place = live.findIndex((one) => isMember(member, one));
    if (place <= last) return false;
    last = place;
    const inside = own(fields, member);
    return member.startsWith('v:') ? equal(item, live[place]) : sameItem(item, inside, live[place]);
  });
}

/** An item that merges by its keys; one that states nothing but its keys owns itself and them. */
function sameItem(item: JsonValue, fields: JsonValue | undefined, live: JsonValue | undefined): boolean {
  return isObject(item) && isObject(fields) && isObject(live) && sameObject(item, fields, live);
}

/** True where an item of a list is the one that a member of a set of fields means. A key that it leaves out fits. */
function isMember(member: string, item: JsonValue | undefined): boolean {
  const named = parsed(member.slice(2));
  if (item === undefined || named === undefined) return false;
  if (member.startsWith('v:')) return equal(named, item);
  if (!member.startsWith('k:') || !isObject(named) || !isObject(item)) return false;
  const keys = Object.entries(named);
  return (
    keys.some(([key]) => own(item, key) !== undefined) &&
    keys.every(([key, value]) => own(item, key) === undefined || own(item, key) === value)
  );
}

function memberCount(fields: JsonObject): number {
  return Object.keys(fields).filter((member) => member !== '.').length;
}

function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function equal(one: JsonValue, other: JsonValue | undefined): boolean {
  if (isList(one)) {
    return isList(other) && one.length === other.length && one.every((item, index) => equal(item, other[index]));
  }
  if (isObject(one)) {
    if (!isObject(other)) return false;
    const names = Object.keys(one);
    return (
      names.length === Object.keys(other).length &&
      names.every((name) => Object.hasOwn(other, name) && equal(one[name] ?? null, other[name]))
    );
  }
  return one === other;
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
