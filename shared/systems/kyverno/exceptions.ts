import type { Element } from '../../graph/element.ts';
import type { Look } from '../../graph/look.ts';
import { isMatched } from '../../graph/objectMatch.ts';
import { fitsPattern } from '../../graph/textPattern.ts';
import { isList, isObject, listAt, textAt } from '../../json.ts';
import { listSites } from '../sites.ts';
import { classicMatch } from './classicMatch.ts';
import { celGroup, classicGroup, isCelPolicy } from './kinds.ts';
import type { PolicyRule } from './policyRule.ts';

/** True when an exception of the blueprint takes the object out of the rule, or may do so under conditions of its own. */
export function isExcepted(policy: Element, rule: PolicyRule, object: Element, look: Look): boolean {
  if (isCelPolicy(policy))
    return look
      .ofKind(celGroup, 'PolicyException')
      .filter((one) => !isOver(one, look.today))
      .some((one) =>
        listSites(one.value, ['spec', 'policyRefs']).some(
          ({ value }) =>
            textAt(value, 'name') === policy.name && (textAt(value, 'kind') ?? policy.kind) === policy.kind,
        ),
      );
  return look.ofKind(classicGroup, 'PolicyException').some((one) => {
    const named = listSites(one.value, ['spec', 'exceptions']).some(({ value }) => {
      const names = listAt(value, 'ruleNames').filter((name) => typeof name === 'string');
      return nameOf(policy) === textAt(value, 'policyName') && names.some((name) => fitsPattern(name, rule.name));
    });
    if (!named || !isObject(one.value.spec)) return false;
    const { target } = classicMatch(one.value.spec, [], undefined);
    return (target !== undefined && isMatched(target, object, look)) || isList(one.value.spec.podSecurity);
  });
}

/** True for an exception whose last day lies before today; of today's hour nothing is known. */
export function isOver(exception: Element, today: string): boolean {
  const end = textAt(exception.value, 'spec', 'expiresAt');
  return end !== undefined && /^\d{4}-\d\d-\d\d/.test(end) && end.slice(0, 10) < today;
}

/** How an exception names a policy: a Policy with its namespace. */
function nameOf({ kind, namespace, name }: Element): string {
  return kind === 'Policy' && namespace ? `${namespace}/${name}` : name;
}
