import { fitsPattern } from '../../../graph/textPattern.ts';
import type { JsonPath } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { textsUnder } from '../../placedTexts.ts';
import { kindPattern } from '../classicMatch.ts';
import { classicText, podText, validateTeam } from '../examples.ts';
import { classicOf, rulesOf } from './subject.ts';

const match = (kind: string): string => `      match: { any: [{ resources: { kinds: [${kind}] } }] }\n${validateTeam}`;

export const unknownMatchKind: Rule = {
  code: 'kyverno/unknown-kind',
  severity: 'warning',
  title: 'A rule for a kind that is misspelt',
  why: 'Nothing is ever matched, and nobody notices. Kinds are written as in the objects, with a capital letter and in the singular.',
  source: 'Kyverno documentation, Selecting Resources: kinds',
  examples: {
    bad: { 'policy.yaml': classicText({ rule: match('Pods') }), 'pod.yaml': podText('{ team: shop }') },
    good: { 'policy.yaml': classicText({ rule: match('Pod') }), 'pod.yaml': podText('{ team: shop }') },
  },
  *check(subject, look) {
    const policy = classicOf(subject);
    if (!policy) return;
    const present = look.kindsPresent();
    for (const { value, path } of rulesOf(policy))
      for (const block of ['match', 'exclude'])
        for (const { text, path: at } of textsUnder(value[block], [...path, block])) {
          if (!isKind(at)) continue;
          const { kind = '' } = kindPattern(text);
          if (/[*?]/.test(kind) || present.some((one) => fitsPattern(kind, one.kind))) continue;
          // Only what a person most likely meant otherwise: other kinds may live elsewhere.
          const near = nearestNames(kind, new Set(present.map((one) => one.kind))).filter((name) => isSlip(kind, name));
          if (near.length === 0 || isDefined(kind)) continue;
          yield {
            message: `There is no kind ${kind} here${didYouMean(near)}`,
            place: placeIn(policy, at),
            fixes: near.map((name, index) =>
              setFix(policy, at, text.replace(kind, name), `Match ${name}`, index === 0),
            ),
          };
        }

    function isDefined(kind: string): boolean {
      return ['', 'apps', 'batch', 'networking.k8s.io', 'rbac.authorization.k8s.io', 'policy', 'autoscaling'].some(
        (group) => look.kind(group, kind).length > 0,
      );
    }
  },
};

function isKind(path: JsonPath): boolean {
  return path.at(-2) === 'kinds';
}

/** The plural for the singular, or another case. */
function isSlip(kind: string, name: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/(es|s)$/, '');
  return plain(kind) === plain(name);
}
