import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { pluralOf } from '../../plural.ts';
import { resourcesNamed } from '../celMatch.ts';
import { celText, matchResource } from '../examples.ts';
import { celOf } from './subject.ts';

export const resourceName: Rule = {
  code: 'kyverno/resource-name',
  severity: 'error',
  title: 'A kind where a resource belongs',
  why: 'The rules of CEL policies name resources as the API server does, in the plural and in lower case (pods), not kinds (Pod). Otherwise nothing is ever matched.',
  source: 'Kubernetes API reference, ValidatingAdmissionPolicy: matchConstraints.resourceRules[].resources',
  examples: {
    bad: { 'policy.yaml': celText({ match: matchResource('Pod') }) },
    good: { 'policy.yaml': celText({ match: matchResource('pods') }) },
  },
  *check(subject, look) {
    const policy = celOf(subject);
    if (!policy) return;
    for (const { resource, groups, path } of resourcesNamed(policy.value)) {
      const [kind = '', ...rest] = resource.split('/');
      const found = groups.flatMap((group) => look.kind(group, kind));
      const singular = groups.some((group) =>
        look.kind(group, capital(kind)).some(({ definition }) => definition.plural !== kind),
      );
      if (kind === kind.toLowerCase() && !singular) continue;
      const plural = found[0]?.definition.plural ?? pluralOf(kind.toLowerCase());
      const right = [plural, ...rest].join('/');
      yield {
        message: `${resource} is no resource: write the plural in lower case, ${right}.`,
        place: placeIn(policy, path),
        fixes: [setFix(policy, path, right, `Write ${right}`, true)],
      };
    }
  },
};

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
