import type { Rule } from '../../../../rules/rule.ts';
import { placeIn, setFix } from '../../../findingPlace.ts';
import { xrdText } from '../../examples.ts';
import { scopeOf } from '../../scope.ts';
import { xrdOf } from '../subject.ts';

export const oldDefinition: Rule = {
  code: 'crossplane/old-definition',
  severity: 'warning',
  title: 'A definition of apiVersion v1 is deprecated',
  why: 'Crossplane 2 has apiextensions.crossplane.io/v2 for definitions; v1 with its claims and cluster-scoped composite resources is kept only for what is there already.',
  source: 'Crossplane API reference, CompositeResourceDefinition of apiextensions.crossplane.io/v1 (deprecated)',
  examples: {
    bad: { 'definition.yaml': xrdText({ apiVersion: 'v1' }) },
    good: { 'definition.yaml': xrdText() },
  },
  *check(subject) {
    const xrd = xrdOf(subject);
    if (!xrd?.apiVersion.endsWith('/v1')) return;
    const legacy = scopeOf(xrd.value) === 'LegacyCluster';
    yield {
      message: legacy
        ? 'Definitions of version v1 are deprecated since Crossplane 2. This one has cluster-scoped resources of the old kind: moving to v2 makes them namespaced, without claims.'
        : 'Definitions of version v1 are deprecated since Crossplane 2: use apiextensions.crossplane.io/v2.',
      place: placeIn(xrd, ['apiVersion']),
      fixes: legacy ? [] : [setFix(xrd, ['apiVersion'], 'apiextensions.crossplane.io/v2', 'Use version v2', true)],
    };
  },
};
