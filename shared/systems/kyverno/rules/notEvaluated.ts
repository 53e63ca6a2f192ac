import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { demands, evaluatePolicy } from '../evaluate/policy.ts';
import { classicText, matchPods, podText } from '../examples.ts';
import { rulesOf } from './subject.ts';

const inCluster = '      validate: { podSecurity: { level: baseline } }\n';

export const notEvaluated: Rule = {
  code: 'kyverno/not-evaluated',
  severity: 'info',
  title: 'A policy that only the cluster can check',
  why: 'It reads other objects, asks who sends the request, or uses functions that only Kyverno has. Whether the objects here fulfil it is not known.',
  source: 'formats sheet orchestration-gitops-policy, section 5, offline checks: lookups need the cluster',
  examples: {
    bad: { 'policy.yaml': classicText({ rule: matchPods + inCluster }), 'pod.yaml': podText('{ app: cart }') },
    good: { 'policy.yaml': classicText(), 'pod.yaml': podText('{ app: cart }') },
  },
  *check({ element, edges }, look) {
    if (element.system !== 'kyverno') return;
    const rules = rulesOf(element).filter((rule) => demands(element, rule));
    for (const rule of rules)
      if (!rule.target && rule.value.match) yield report(rule.name, 'it matches every kind', rule.matchPath);
    const told = new Set<string>();
    for (const { to, type, from } of edges) {
      if (told.size === rules.length) return;
      const [object] = type === 'governs' && from === element.id ? look.byId(to) : [];
      if (!object) continue;
      for (const { rule, outcome } of evaluatePolicy(element, object, look)) {
        if (outcome.state !== 'unknown' || told.has(rule.name)) continue;
        told.add(rule.name);
        yield report(rule.name, outcome.why, rule.path);
      }
    }

    function report(name: string, why: string, path: readonly (string | number)[]) {
      return {
        message: `${name} is checked by the cluster only: ${why}.`,
        place: placeIn(element, path),
        unknown: true,
      };
    }
  },
};
