import type { Element } from '../../graph/element.ts';
import type { Look } from '../../graph/look.ts';
import { isObject, type JsonValue, listAt, valueAt } from '../../json.ts';
import { textsOf } from '../kubernetes/header.ts';
import { kratixGroup } from './kinds.ts';

export type Labels = Readonly<Record<string, string>>;

/**
 * The labels that a Destination must carry for a Promise: all `destinationSelectors` merged, where the first entry wins
 * on the same key (Kratix documentation, multi-destination management).
 */
export function selectorOf(promise: JsonValue): Labels {
  const merged: Record<string, string> = {};
  for (const entry of listAt(promise, 'spec', 'destinationSelectors'))
    for (const [key, text] of Object.entries(textsOf(valueAt(entry, ['matchLabels']))))
      if (!Object.hasOwn(merged, key)) merged[key] = text;
  return merged;
}

/** True when Kratix would schedule to this Destination: it carries every label; an empty selector passes strict ones by. */
export function matches(destination: Pick<Element, 'labels' | 'value'>, selector: Labels): boolean {
  const keys = Object.keys(selector);
  if (keys.length === 0) return !isStrict(destination);
  return keys.every((key) => destination.labels[key] === selector[key]);
}

/** `strictMatchLabels` on a Destination with labels only shuts out empty selectors. */
export function isStrict(destination: Pick<Element, 'labels' | 'value'>): boolean {
  return (
    valueAt(destination.value, ['spec', 'strictMatchLabels']) === true && Object.keys(destination.labels).length > 0
  );
}

/** The Destinations of the blueprint, and those that a Promise's own selector reaches. */
export function scheduled(
  promise: Element,
  look: Look,
): { readonly all: readonly Element[]; readonly matching: readonly Element[] } {
  const all = look.ofKind(kratixGroup, 'Destination');
  const selector = selectorOf(promise.value);
  return { all, matching: all.filter((destination) => matches(destination, selector)) };
}

/** True when a Promise has anything to send: an API to serve, dependencies, or pipelines. */
export function sendsWork(promise: Element): boolean {
  return (
    listAt(promise.value, 'spec', 'dependencies').length > 0 ||
    isObject(valueAt(promise.value, ['spec', 'api'])) ||
    isObject(valueAt(promise.value, ['spec', 'workflows', 'promise']))
  );
}

/** `environment: dev, zone: a`, or "any labels" for the empty selector. */
export function selectorText(selector: Labels): string {
  const entries = Object.entries(selector);
  return entries.length === 0 ? 'any labels' : entries.map(([key, text]) => `${key}: ${text}`).join(', ');
}
