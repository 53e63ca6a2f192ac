import type { Element, Target } from '../../../graph/element.ts';
import type { Look } from '../../../graph/look.ts';
import { follow } from '../../../graph/reference.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { annotatedKinds, annotationLinks } from '../annotations.ts';
import { componentText } from '../examples.ts';
import { entityOf } from './subject.ts';

const annotated = (id: string): string => componentText('', `  annotations:\n    backstage.io/kubernetes-id: ${id}\n`);
const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: checkout
  labels: { backstage.io/kubernetes-id: checkout }
spec:
  selector: { matchLabels: { app: checkout } }
  template:
    metadata: { labels: { app: checkout } }
    spec: { containers: [{ name: main, image: "acme/checkout:1.0.0" }] }
`;

export const annotationTarget: Rule = {
  code: 'backstage/annotation-target',
  severity: 'warning',
  title: 'An annotation that leads to nothing',
  why: 'The portal shows no workload or no delivery for the entity. Correct the annotation, or label what it should find.',
  source: 'Backstage documentation, Well-known Annotations on Catalog Entities',
  examples: {
    bad: { 'catalog-info.yaml': annotated('check-out'), 'deployment.yaml': deployment },
    good: { 'catalog-info.yaml': annotated('checkout'), 'deployment.yaml': deployment },
  },
  *check(subject, look) {
    const entity = entityOf(subject);
    if (!entity) return;
    for (const { annotation, targets, words } of annotationLinks(entity)) {
      const path = ['metadata', 'annotations', annotation];
      const isThere = targets.some(
        (target) =>
          follow({ type: 'describes', target, path, reason: words, need: 'may' }, entity, look).state !== 'missing' ||
          (target.by === 'labels' && target.namespace === undefined && hasPods(target.labels, look)),
      );
      const [inCluster] = targets;
      if (isThere || !inCluster || !couldBeHere(inCluster, look)) continue;
      yield {
        message: `The annotation ${annotation} finds nothing in this blueprint: ${words}. Correct it, or label what it should find.`,
        place: placeIn(entity, path),
      };
    }
  },
};

/** Pods of any namespace count as well when the entity states none. */
function hasPods(labels: Readonly<Record<string, string>>, look: Look): boolean {
  const carries = ({ podLabels = {} }: Element) =>
    Object.entries(labels).every(([key, value]) => podLabels[key] === value);
  return annotatedKinds.some(({ group, kind }) => look.ofKind(group, kind).some(carries));
}

/** Without any object of the sort in the blueprint, they live in another repository. */
function couldBeHere(target: Target, look: Look): boolean {
  if (target.by === 'object') return look.ofKind(target.group, target.kind).length > 0;
  return annotatedKinds.some((one) => look.ofKind(one.group, one.kind).length > 0);
}
