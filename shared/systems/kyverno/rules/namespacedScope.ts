import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { textsUnder } from '../../placedTexts.ts';
import { celText, matchResource } from '../examples.ts';
import { celOf } from './subject.ts';

const policy = (namespace: string): string =>
  celText({
    kind: 'NamespacedGeneratingPolicy',
    namespace: 'shop',
    match: matchResource('configmaps'),
    spec: `  generate: [{ expression: "generator.Apply('${namespace}', [])" }]\n`,
  });

export const namespacedScope: Rule = {
  code: 'kyverno/namespaced-scope',
  severity: 'error',
  title: 'A namespaced policy reaches out of its namespace',
  why: 'It makes objects in its own namespace only, and asks no HTTP services unless the cluster allows it by a flag. Use the cluster-wide kind for more.',
  source: 'Kyverno API reference, namespaced policies of policies.kyverno.io',
  examples: { bad: { 'policy.yaml': policy('kube-system') }, good: { 'policy.yaml': policy('shop') } },
  *check(subject) {
    const element = celOf(subject);
    if (!element?.kind.startsWith('Namespaced')) return;
    for (const { text, path } of textsUnder(element.value.spec, ['spec'])) {
      const made = /\bgenerator\.[aA]pply\(\s*(["'])([^"']*)\1/.exec(text);
      if (made && element.namespace !== undefined && made[2] !== element.namespace) {
        const start = made.index + made[0].length - 1 - (made[2]?.length ?? 0);
        yield {
          message: `A policy in ${element.namespace} can't make objects in ${made[2]}.`,
          place: placeIn(element, path, 'value', { start, end: start + (made[2]?.length ?? 0) }),
        };
      }
      const http = /\bhttp\.(Get|Post|Client)\(/i.exec(text);
      if (http && path.at(-1) === 'expression')
        yield {
          message: 'A namespaced policy may not ask HTTP services, unless a flag of the cluster allows it.',
          place: placeIn(element, path, 'value', { start: http.index, end: http.index + http[0].length - 1 }),
        };
    }
  },
};
