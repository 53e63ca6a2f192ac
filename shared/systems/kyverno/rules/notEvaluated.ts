import type { ElementId } from '../../../graph/element.ts';
import type { Look } from '../../../graph/look.ts';
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
  source: 'Entresol: what only the cluster knows is unknown, neither right nor wrong',
  examples: {
    bad: { 'policy.yaml': classicText({ rule: matchPods + inCluster }), 'pod.yaml': podText('{ app: cart }') },
    good: { 'policy.yaml': classicText(), 'pod.yaml': podText('{ app: cart }') },
  },
  *check({ element, edges }, look) {
    if (element.system !== 'kyverno') return;
    const rules = rulesOf(element).filter((rule) => demands(element, rule));
    const told = new Set<string>();
    const governed = edges.flatMap(({ to, type, from }) => (type === 'governs' && from === element.id ? [to] : []));
    // No edges lead from a rule over every kind: one object stands for all.
    const standIn = rules.some(({ wide }) => wide) ? anyObject(look) : [];
    for (const id of [...governed, ...standIn]) {
      if (told.size === rules.length) return;
      const [object] = look.byId(id);
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

function anyObject(look: Look): readonly ElementId[] {
  for (const { group, kind } of look.kindsPresent()) {
    const [first] = look.kind(group, kind).length > 0 ? look.identitiesOf(group, kind) : [];
    if (first) return [first.id];
  }
  return [];
}
