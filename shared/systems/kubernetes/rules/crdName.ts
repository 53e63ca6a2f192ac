import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { definition } from './example.ts';

export const crdName: Rule = {
  code: 'kubernetes/crd-name',
  severity: 'error',
  title: 'Definition that is not called after its kind',
  why: 'A CustomResourceDefinition must be named <plural>.<group>; the API server refuses any other name.',
  source: 'Kubernetes documentation, CustomResourceDefinition: metadata.name',
  examples: {
    bad: { 'crd.yaml': definition().replace('name: caches.acme.io', 'name: cache.acme.io') },
    good: { 'crd.yaml': definition() },
  },
  *check({ element }) {
    if (element.kind !== 'CustomResourceDefinition') return;
    const plural = textAt(element.value, 'spec', 'names', 'plural');
    const group = textAt(element.value, 'spec', 'group');
    const name = textAt(element.value, 'metadata', 'name');
    if (!plural || !group || !name || name === `${plural}.${group}`) return;
    yield {
      message: `The name must be ${plural}.${group}: the plural and the group of the kind.`,
      place: placeIn(element, element.namePath),
      fixes: [setFix(element, element.namePath, `${plural}.${group}`, `Call it ${plural}.${group}`, true)],
    };
  },
};
