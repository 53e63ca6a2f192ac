import { isList, isObject, type JsonObject, type JsonPath, type JsonValue } from '../../../json.ts';
import { conditionsHold } from './conditions.ts';
import { broken, holds, type Outcome, skipped, unknown } from './outcome.ts';
import { fitsOverlay } from './pattern.ts';
import { filledIn, resolveExpression, type Scope } from './variables.ts';

/** What a rule of the older family is held against: the object (or the pod in it) and what the request would be. */
export interface Subject {
  readonly object: JsonObject;
  readonly namespace: string | undefined;
  readonly name: string;
}

const onlyInCluster = ['podSecurity', 'manifests', 'assert'];

/** Holds one object against the `validate` of a rule. Rules that change, make or verify things demand nothing here. */
export function fitsClassicRule(rule: JsonObject, subject: Subject): Outcome {
  const { validate } = rule;
  if (!isObject(validate)) return skipped;
  if (isList(rule.context) && rule.context.length > 0) return unknown('it reads other objects of the cluster');
  const scope: Scope = {
    request: {
      object: subject.object,
      operation: 'CREATE',
      name: subject.name,
      ...(subject.namespace === undefined ? {} : { namespace: subject.namespace }),
    },
  };
  const before = conditionsHold(rule.preconditions, scope);
  if (before === false) return skipped;
  if (before === undefined) return unknown('its preconditions need the cluster');
  const form = onlyInCluster.find((one) => one in validate);
  if (form) return unknown(`${form} is checked in the cluster only`);
  if (isList(validate.foreach)) return eachOf(validate.foreach, scope);
  return fitsForms(validate, subject.object, [], scope);
}

function fitsForms(forms: JsonObject, value: JsonValue, path: JsonPath, scope: Scope): Outcome {
  if (forms.pattern !== undefined) return fitsOverlay(value, filledIn(forms.pattern, scope), path);
  if (isList(forms.anyPattern))
    return fitsAny(
      value,
      forms.anyPattern.map((one) => filledIn(one, scope)),
      path,
    );
  if (isObject(forms.deny)) {
    const denied = conditionsHold(forms.deny.conditions, scope);
    if (denied === undefined) return unknown('its conditions need the cluster');
    return denied ? broken(path, 'the conditions of deny hold') : holds;
  }
  return unknown('it demands nothing that is known here');
}

function fitsAny(value: JsonValue, patterns: readonly JsonValue[], path: JsonPath): Outcome {
  const outcomes = patterns.map((pattern) => fitsOverlay(value, pattern, path));
  if (outcomes.some(({ state }) => state === 'holds')) return holds;
  const other = outcomes.find(({ state }) => state === 'unknown') ?? outcomes.find(({ state }) => state === 'skipped');
  return other ?? broken(path, `it fits none of ${patterns.length} patterns`);
}

function eachOf(loops: readonly JsonValue[], scope: Scope): Outcome {
  for (const loop of loops) {
    if (!isObject(loop) || typeof loop.list !== 'string' || loop.context !== undefined)
      return unknown('it goes through a list that only the cluster has');
    const list = resolveExpression(loop.list, scope);
    // A list that is not there has no items.
    if (!list.known)
      return isPlainPath(loop.list) ? holds : unknown('it goes through a list that only the cluster has');
    for (const item of isList(list.value) ? list.value : []) {
      const inside = { ...scope, element: item };
      const before = conditionsHold(loop.preconditions, inside);
      if (before === undefined) return unknown('its preconditions need the cluster');
      const outcome = before ? fitsForms(loop, item, [], inside) : skipped;
      // The list may have been put together, so the item's own place is not known.
      if (outcome.state === 'broken') return broken([], outcome.why);
      if (outcome.state === 'unknown') return outcome;
    }
  }
  return holds;
}

function isPlainPath(list: string): boolean {
  return /^request\.object(\.\w+)+(\[\])?$/.test(list);
}
