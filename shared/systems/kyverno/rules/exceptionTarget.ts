import type { Element } from '../../../graph/element.ts';
import type { Look } from '../../../graph/look.ts';
import { fitsPattern } from '../../../graph/textPattern.ts';
import { listAt, textAt } from '../../../json.ts';
import type { Rule, RuleReport } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { listSites } from '../../sites.ts';
import { classicText } from '../examples.ts';
import { celGroup, classicGroup } from '../kinds.ts';
import { rulesOf } from './subject.ts';

const exception = (policy: string, rule: string): string => `apiVersion: kyverno.io/v2
kind: PolicyException
metadata: { name: cart, namespace: shop }
spec:
  exceptions: [{ policyName: ${policy}, ruleNames: [${rule}] }]
  match: { any: [{ resources: { kinds: [Pod], names: [cart] } }] }
`;

export const exceptionTarget: Rule = {
  code: 'kyverno/exception-target',
  severity: 'warning',
  title: 'An exception from nothing',
  why: 'It excepts nothing, because no policy or rule here has that name. Correct the name, or remove the exception.',
  source: 'Kyverno documentation, Policy Exceptions: policyRefs, exceptions',
  examples: {
    bad: { 'policy.yaml': classicText(), 'exception.yaml': exception('require-teams', 'team') },
    good: { 'policy.yaml': classicText(), 'exception.yaml': exception('require-team', 'team') },
  },
  *check({ element }, look) {
    if (element.system !== 'kyverno' || element.kind !== 'PolicyException') return;
    if (element.group === celGroup) yield* unknownRefs(element, look);
    else yield* unknownRules(element, look);
  },
};

function* unknownRefs(exception: Element, look: Look): Iterable<RuleReport> {
  for (const { value, path } of listSites(exception.value, ['spec', 'policyRefs'])) {
    const name = textAt(value, 'name');
    const kind = textAt(value, 'kind');
    if (!name || !kind) continue;
    const all = look.ofKind(celGroup, kind).map((policy) => policy.name);
    if (all.length === 0 || all.includes(name)) continue;
    yield unknownName(exception, [...path, 'name'], `There is no ${kind} ${name} here`, name, all);
  }
}

function* unknownRules(exception: Element, look: Look): Iterable<RuleReport> {
  for (const { value, path } of listSites(exception.value, ['spec', 'exceptions'])) {
    const stated = textAt(value, 'policyName') ?? '';
    const slash = stated.indexOf('/');
    const policies = slash < 0 ? look.ofKind(classicGroup, 'ClusterPolicy') : look.ofKind(classicGroup, 'Policy');
    if (stated === '' || policies.length === 0) continue;
    const name = stated.slice(slash + 1);
    const policy = policies.find((one) => one.name === name && (slash < 0 || one.namespace === stated.slice(0, slash)));
    if (!policy) {
      const all = policies.map((one) =>
        one.kind === 'Policy' && one.namespace ? `${one.namespace}/${one.name}` : one.name,
      );
      yield unknownName(exception, [...path, 'policyName'], `There is no policy ${stated} here`, stated, all);
      continue;
    }
    const rules = rulesOf(policy).map((rule) => rule.name);
    for (const [index, rule] of listAt(value, 'ruleNames').entries()) {
      // Rules that Kyverno makes for pod controllers begin with autogen-.
      const plain = typeof rule === 'string' ? rule.replace(/^autogen-(cronjob-)?/, '') : '';
      if (typeof rule !== 'string' || rules.some((one) => fitsPattern(plain, one) || fitsPattern(rule, one))) continue;
      yield unknownName(
        exception,
        [...path, 'ruleNames', index],
        `The policy ${stated} has no rule ${rule}`,
        rule,
        rules,
      );
    }
  }
}

function unknownName(
  exception: Element,
  path: readonly (string | number)[],
  message: string,
  name: string,
  all: readonly string[],
): RuleReport {
  const near = nearestNames(name, all);
  return {
    message: message + (didYouMean(near) || '.'),
    place: placeIn(exception, path),
    fixes: near.map((one, index) => setFix(exception, path, one, `Use ${one}`, index === 0)),
  };
}
