import { listAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { textsUnder } from '../../placedTexts.ts';
import { kindPattern } from '../classicMatch.ts';
import { classicText, validateTeam } from '../examples.ts';
import { classicOf, rulesOf } from './subject.ts';

const policy = (kind: string): string =>
  classicText({
    rule: `      match: { any: [{ resources: { kinds: [${kind}] } }] }\n${validateTeam}`,
    metadata: '  namespace: shop\n',
  }).replace('kind: ClusterPolicy', 'kind: Policy');

export const policyScope: Rule = {
  code: 'kyverno/policy-scope',
  severity: 'error',
  title: 'A Policy reaches out of its namespace',
  why: 'A Policy governs and makes only what lies in its own namespace, and Kyverno refuses anything else. Use a ClusterPolicy, or keep to the namespace.',
  source: 'Kyverno API reference, Policy: spec.rules[]',
  examples: { bad: { 'policy.yaml': policy('Namespace') }, good: { 'policy.yaml': policy('Pod') } },
  *check(subject, look) {
    const element = classicOf(subject);
    if (element?.kind !== 'Policy') return;
    const { namespace } = element;
    for (const { value, path } of rulesOf(element)) {
      for (const { text, path: at } of textsUnder(value.match, [...path, 'match'])) {
        const place = placeIn(element, at);
        if (at.at(-2) === 'namespaces' && namespace !== undefined && text !== namespace)
          yield { message: `A Policy in ${namespace} can't govern ${text}.`, place };
        if (at.at(-2) !== 'kinds') continue;
        const { group, kind = '' } = kindPattern(text);
        const groups =
          group === '*' ? ['', 'rbac.authorization.k8s.io', 'storage.k8s.io', 'apiextensions.k8s.io'] : [group];
        const found = groups.flatMap((one) => look.kind(one, kind));
        if (found.length > 0 && found.every(({ definition }) => !definition.namespaced))
          yield { message: `${kind} is cluster-wide: only a ClusterPolicy can govern it.`, place };
      }
      const made = textAt(value, 'generate', 'namespace');
      if (made && namespace !== undefined && !made.includes('{{') && made !== namespace)
        yield {
          message: `A Policy in ${namespace} can't make objects in ${made}.`,
          place: placeIn(element, [...path, 'generate', 'namespace']),
        };
      if (
        listAt(value, 'generate', 'cloneList', 'kinds').length > 0 &&
        textAt(value, 'generate', 'cloneList', 'namespace') !== namespace
      )
        yield {
          message: `A Policy in ${namespace ?? 'a namespace'} can't copy objects from another one.`,
          place: placeIn(element, [...path, 'generate', 'cloneList']),
        };
    }
  },
};
