import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { celText, classicText } from '../examples.ts';
import { classicGroup } from '../kinds.ts';

const successors: Readonly<Record<string, string>> = {
  ClusterPolicy: 'ValidatingPolicy, MutatingPolicy, GeneratingPolicy or ImageValidatingPolicy',
  Policy: 'the Namespaced kinds of the same',
  ClusterCleanupPolicy: 'DeletingPolicy',
  CleanupPolicy: 'NamespacedDeletingPolicy',
};

export const legacyKind: Rule = {
  code: 'kyverno/legacy-kind',
  severity: 'warning',
  title: 'A policy of the family that goes away',
  why: 'The kinds of kyverno.io are deprecated since 1.17 and planned to be removed in 1.20 (October 2026). Write new policies in policies.kyverno.io/v1, and convert these.',
  source: 'Kyverno documentation, Migrating to CEL Policies',
  examples: { bad: { 'policy.yaml': classicText() }, good: { 'policy.yaml': celText() } },
  *check({ element }, look) {
    const successor = Object.hasOwn(successors, element.kind) ? successors[element.kind] : undefined;
    if (element.system !== 'kyverno' || element.group !== classicGroup || !successor) return;
    if (!look.speaksForKind(element)) return;
    yield {
      message: `${element.kind} of kyverno.io is planned to be removed in Kyverno 1.20: write ${successor} of policies.kyverno.io instead.`,
      place: placeIn(element, ['kind']),
    };
  },
};
