import { isMatched, matching } from '../../../graph/objectMatch.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { classicText, podText, validateTeam } from '../examples.ts';
import { rulesOf } from './subject.ts';

const match = (namespace: string): string =>
  `      match: { any: [{ resources: { kinds: [Pod], namespaces: [${namespace}] } }] }\n${validateTeam}`;
const pod = podText('{ team: shop }').replace('name: cart,', 'name: cart, namespace: shop,');

export const matchesNothing: Rule = {
  code: 'kyverno/matches-nothing',
  severity: 'warning',
  title: 'A rule that governs nothing here',
  why: 'A guardrail over nothing gives a false sense of safety. Correct kinds, names, namespaces or labels, or remove the rule.',
  source: 'Kyverno documentation, Selecting Resources; Kyverno documentation, ValidatingPolicy: spec.matchConstraints',
  examples: {
    bad: { 'policy.yaml': classicText({ rule: match('shopp') }), 'pod.yaml': pod },
    good: { 'policy.yaml': classicText({ rule: match('shop') }), 'pod.yaml': pod },
  },
  *check({ element }, look) {
    if (element.system !== 'kyverno' || element.kind === 'PolicyException') return;
    const kinds = look.kindsPresent();
    for (const { target, wide, matchPath, name } of rulesOf(element)) {
      if (!target || wide || matching(target, look).length > 0) continue;
      // Where no object of the kinds is here, they may well live elsewhere.
      const bare = {
        by: 'match',
        any: target.any.map((list) => list.map(({ kinds: only }) => (only ? { kinds: only } : {}))),
        except: [],
      } as const;
      const near = kinds.some(({ group, kind }) =>
        look.identitiesOf(group, kind).some((one) => isMatched(bare, one, look)),
      );
      if (!near) continue;
      yield {
        message: `${name} governs nothing in this blueprint: there are objects of its kinds, but none that its match and exclude leave.`,
        place: placeIn(element, matchPath),
      };
    }
  },
};
