import { pluralOf } from '../systems/plural.ts';
import type { ElementId, Target } from './element.ts';
import type { Look, ObjectIdentity } from './look.ts';
import type { LabelSelector, ObjectFilter } from './objectFilter.ts';
import { objectsNamed } from './objectsNamed.ts';
import { fitsPattern } from './textPattern.ts';

/** The target of a reference that means every object like this. */
export type MatchTarget = Extract<Target, { by: 'match' }>;

/** The elements of the blueprint that a target means, in the order of their kinds. */
export function matching(target: MatchTarget, look: Look): readonly ElementId[] {
  return look
    .kindsPresent()
    .filter(({ group, kind }) =>
      target.any.some((filters) => filters.every((one) => takesKind(one, group, kind, look))),
    )
    .flatMap(({ group, kind }) => look.identitiesOf(group, kind))
    .filter((identity) => isMatched(target, identity, look))
    .map(({ id }) => id);
}

/** True when a target means this object. */
export function isMatched(target: MatchTarget, identity: ObjectIdentity, look: Look): boolean {
  const fits = (filters: readonly ObjectFilter[]) => filters.every((filter) => fitsFilter(filter, identity, look));
  return target.any.some(fits) && !target.except.some(fits);
}

function fitsFilter(filter: ObjectFilter, identity: ObjectIdentity, look: Look): boolean {
  const { group, kind, name, labels, id } = identity;
  // Cluster-wide objects lie in no namespace; a Namespace counts as lying in itself.
  const namespace = group === '' && kind === 'Namespace' ? name : identity.namespace;
  if (!takesKind(filter, group, kind, look)) return false;
  if (filter.names && !fitsAny(filter.names, name)) return false;
  if (filter.namespaces && !fitsAny(filter.namespaces, namespace ?? '')) return false;
  if (filter.labels && !selects(filter.labels, labels)) return false;
  if (filter.annotations) {
    const annotations = look.byId(id)[0]?.annotations ?? {};
    if (!Object.entries(filter.annotations).every(([key, value]) => hasEntry(annotations, key, value))) return false;
  }
  if (!filter.namespaceLabels) return true;
  const [home] = namespace === undefined ? [] : objectsNamed(look, '', 'Namespace', undefined, namespace);
  return home !== undefined && selects(filter.namespaceLabels, home.labels);
}

function takesKind({ kinds }: ObjectFilter, group: string, kind: string, look: Look): boolean {
  if (!kinds) return true;
  return kinds.some((pattern) => {
    if (!fitsPattern(pattern.group, group)) return false;
    if (pattern.kind !== undefined) return fitsPattern(pattern.kind, kind);
    if (pattern.plural === undefined) return false;
    const plural = look.kind(group, kind)[0]?.definition.plural ?? pluralOf(kind.toLowerCase());
    return fitsPattern(pattern.plural, plural);
  });
}

function selects(selector: LabelSelector, labels: Readonly<Record<string, string>>): boolean {
  return (
    Object.entries(selector.matchLabels).every(([key, value]) => hasEntry(labels, key, value)) &&
    selector.matchExpressions.every(({ key, operator, values }) => {
      const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
      switch (operator) {
        case 'In':
          return value !== undefined && values.includes(value);
        case 'NotIn':
          return value === undefined || !values.includes(value);
        case 'Exists':
          return value !== undefined;
        case 'DoesNotExist':
          return value === undefined;
        default:
          return false;
      }
    })
  );
}

function hasEntry(map: Readonly<Record<string, string>>, key: string, value: string): boolean {
  return Object.entries(map).some(([one, text]) => fitsPattern(key, one) && fitsPattern(value, text));
}

function fitsAny(patterns: readonly string[], text: string): boolean {
  return patterns.some((pattern) => fitsPattern(pattern, text));
}
