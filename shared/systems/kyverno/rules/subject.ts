import type { LinkedElement } from '../../../graph/edge.ts';
import type { Element } from '../../../graph/element.ts';
import { objectHeader } from '../../kubernetes/header.ts';
import { celPolicyKind, isCelPolicy, isClassicPolicy } from '../kinds.ts';
import type { PolicyRule } from '../policyRule.ts';
import { policyRules } from '../policyRules.ts';

/** The policy of the older family that a rule looks at. */
export function classicOf({ element }: LinkedElement): Element | undefined {
  return element.system === 'kyverno' && isClassicPolicy(element) ? element : undefined;
}

/** The CEL policy that a rule looks at, where it is of one of these kinds, whatever its scope. */
export function celOf({ element }: LinkedElement, ...kinds: readonly string[]): Element | undefined {
  if (element.system !== 'kyverno' || !isCelPolicy(element)) return undefined;
  return kinds.length === 0 || kinds.includes(celPolicyKind(element.kind) ?? '') ? element : undefined;
}

/** The rules of a policy. */
export function rulesOf(policy: Element): readonly PolicyRule[] {
  const header = objectHeader(policy.value);
  return header ? policyRules(policy.value, header) : [];
}
