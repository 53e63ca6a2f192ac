import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { celText } from '../examples.ts';
import { celGroup, classicGroup } from '../kinds.ts';

export const oldVersion: Rule = {
  code: 'kyverno/old-version',
  severity: 'warning',
  title: 'An API version that goes away',
  why: 'Alpha and older beta versions are served for a while only, and a v1 schema may refuse what they took. Write the stable version.',
  source: 'Kyverno API reference, versions of policies.kyverno.io and kyverno.io',
  examples: { bad: { 'policy.yaml': celText({ version: 'v1alpha1' }) }, good: { 'policy.yaml': celText() } },
  *check({ element }) {
    if (element.system !== 'kyverno') return;
    const better = betterVersion(element.group, element.kind, element.apiVersion.slice(element.group.length + 1));
    if (!better) return;
    const apiVersion = `${element.group}/${better}`;
    yield {
      message: `${element.apiVersion} is deprecated for ${element.kind}: write ${apiVersion}.`,
      place: placeIn(element, ['apiVersion']),
      fixes: [setFix(element, ['apiVersion'], apiVersion, `Use ${apiVersion}`, true)],
    };
  },
};

function betterVersion(group: string, kind: string, version: string): string | undefined {
  if (group === celGroup) return version === 'v1alpha1' ? 'v1' : undefined;
  if (group !== classicGroup) return undefined;
  if (kind === 'ClusterPolicy' || kind === 'Policy') return version === 'v2beta1' ? 'v1' : undefined;
  return /^v2(alpha1|beta1)$/.test(version) ? 'v2' : undefined;
}
