import type { Element } from '../../../graph/element.ts';
import type { Look } from '../../../graph/look.ts';
import { isMatched } from '../../../graph/objectMatch.ts';
import { isObject, type JsonObject, type JsonPath, listAt, textAt, valueAt } from '../../../json.ts';
import { objectHeader } from '../../kubernetes/header.ts';
import { podView } from '../autogen.ts';
import { isExcepted } from '../exceptions.ts';
import { celPolicyKind, isCelPolicy, isClassicPolicy } from '../kinds.ts';
import type { PolicyRule } from '../policyRule.ts';
import { policyRules } from '../policyRules.ts';
import { celDemand, fitsCelDemand } from './celRule.ts';
import { fitsClassicRule } from './classicRule.ts';
import { type Outcome, skipped, unknown } from './outcome.ts';

/** What one rule of a policy says of an object. Paths of a broken one count from the object. */
export interface RuleOutcome {
  readonly rule: PolicyRule;
  readonly outcome: Outcome;
}

/** The rules of a policy that match an object, each with what it says. Rules that demand nothing are left out. */
export function evaluatePolicy(policy: Element, object: Element, look: Look): readonly RuleOutcome[] {
  const header = objectHeader(policy.value);
  if (!header || object.partial) return [];
  return policyRules(policy.value, header).flatMap((rule) => {
    if (!demands(policy, rule) || !rule.target || !isMatched(rule.target, object, look)) return [];
    if (isExcepted(policy, rule, object, look)) return [];
    return [{ rule, outcome: outcomeOf(rule, object, look) }];
  });
}

/** True for rules that refuse or report objects; the others change, make, delete or verify something. */
export function demands(policy: Element, rule: PolicyRule): boolean {
  if (isClassicPolicy(policy)) return isObject(rule.value.validate);
  return isCelPolicy(policy) && celPolicyKind(policy.kind) === 'ValidatingPolicy';
}

const remembered = new WeakMap<
  PolicyRule,
  WeakMap<Element, { readonly home: Element | undefined; readonly outcome: Outcome }>
>();

function outcomeOf(rule: PolicyRule, object: Element, look: Look): Outcome {
  const [doubt] = rule.doubts;
  if (doubt) return unknown(doubt);
  const [home] = object.namespace === undefined ? [] : look.objects('', 'Namespace', undefined, object.namespace);
  const known = remembered.get(rule) ?? new WeakMap();
  remembered.set(rule, known);
  const before = known.get(object);
  if (before && before.home === home) return before.outcome;
  const outcome = evaluated(rule, object, home?.value);
  known.set(object, { home, outcome });
  return outcome;
}

function evaluated(
  rule: PolicyRule,
  { group, kind, value, name, namespace, apiVersion }: Element,
  home: JsonObject | undefined,
): Outcome {
  const view = rule.autogen ? podView(group, kind, value) : { object: value, at: [] };
  if (!view) return skipped;
  const subject = { object: view.object, namespace, name };
  const demand = celDemand(rule.value);
  const version = apiVersion.slice(apiVersion.lastIndexOf('/') + 1);
  const outcome = demand
    ? fitsCelDemand(demand, subject, { group, version, kind }, home)
    : fitsClassicRule(rule.value, subject);
  return outcome.state === 'broken' ? { ...outcome, path: [...view.at, ...outcome.path] } : outcome;
}

/** True when a broken rule keeps the object out of the cluster; otherwise it is only reported. */
export function refuses(policy: Element, rule: PolicyRule): boolean {
  const { value } = policy;
  if (isCelPolicy(policy)) {
    const actions = listAt(value, 'spec', 'validationActions');
    if (valueAt(value, ['spec', 'evaluation', 'admission', 'enabled']) === false) return false;
    return actions.length === 0 || actions.includes('Deny');
  }
  if (valueAt(value, ['spec', 'admission']) === false) return false;
  const own = textAt(rule.value, 'validate', 'failureAction') ?? textAt(value, 'spec', 'validationFailureAction');
  return own?.toLowerCase() === 'enforce';
}

/** Where a rule says what is wrong. */
export function messageOf(rule: PolicyRule): string | undefined {
  const message = textAt(rule.value, 'validate', 'message');
  return message?.replace(/\s+/g, ' ').trim();
}

/** The deepest place of a path that the object has, so that a missing field points at what lacks it. */
export function placeThatIsThere(object: Element, path: JsonPath): JsonPath {
  for (let length = path.length; length > 0; length--)
    if (valueAt(object.value, path.slice(0, length)) !== undefined) return path.slice(0, length);
  return object.namePath.slice(object.source.path.length);
}
