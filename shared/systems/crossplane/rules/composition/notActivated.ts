import { listAt } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { pluralOf } from '../../../plural.ts';
import { composedKinds } from '../../composed.ts';
import { platform } from '../../examples.ts';
import { groups, isModernGroup } from '../../kinds.ts';
import { compositionOf } from '../subject.ts';

const policy = (name: string): string => `apiVersion: apiextensions.crossplane.io/v1alpha1
kind: ManagedResourceActivationPolicy
metadata:
  name: buckets
spec:
  activate:
    - ${name}
`;

const base = 'apiVersion: s3.aws.m.upbound.io/v1beta1\n              kind: Bucket';

export const notActivated: Rule = {
  code: 'crossplane/not-activated',
  severity: 'warning',
  title: 'No activation policy covers a composed managed resource',
  why: 'Where the default activation policy is taken away, a managed resource exists only when a policy activates it; a Composition that makes one that is not there fails as a whole.',
  source: 'Crossplane documentation, Managed Resource Activation Policies: spec.activate',
  examples: {
    bad: { ...platform({ base }), 'policy.yaml': policy('queues.sqs.aws.m.upbound.io') },
    good: { ...platform({ base }), 'policy.yaml': policy('buckets.s3.aws.m.upbound.io') },
  },
  *check(subject, look) {
    const composition = compositionOf(subject);
    if (!composition) return;
    const policies = look.ofKind(groups.extensions, 'ManagedResourceActivationPolicy');
    const patterns = policies
      .flatMap((each) => listAt(each.value, 'spec', 'activate'))
      .filter((each) => typeof each === 'string');
    if (policies.length === 0 || patterns.includes('*')) return;
    const told = new Set<string>();
    for (const made of composedKinds(composition.value)) {
      const { group, kind } = made.header;
      if (!isModernGroup(group) || kind.endsWith('ProviderConfig') || told.has(`${kind}.${group}`)) continue;
      told.add(`${kind}.${group}`);
      const plural = look.kind(group, kind)[0]?.definition.plural ?? pluralOf(kind.toLowerCase());
      if (patterns.some((pattern) => covers(pattern, `${plural}.${group}`))) continue;
      yield {
        // Policies outside the blueprint, the default one above all, may still activate it.
        severity: 'info',
        message: `No activation policy in this blueprint covers ${plural}.${group}. Without the default policy, ${kind} would not exist.`,
        place: made.within
          ? placeIn(composition, made.path, 'value', made.within)
          : placeIn(composition, [...made.path, 'kind']),
      };
    }
  },
};

/** `*` stands for any one or more parts of the name, only at its beginning. */
function covers(pattern: string, name: string): boolean {
  if (pattern === '*') return true;
  return pattern.startsWith('*.') ? name.endsWith(pattern.slice(1)) : pattern === name;
}
