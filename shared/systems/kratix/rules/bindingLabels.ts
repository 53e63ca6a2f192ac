import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { ofKind } from './subject.ts';

const binding = (labels: string): string => `apiVersion: platform.kratix.io/v1alpha1
kind: ResourceBinding
metadata:
  name: orders-db
  namespace: shop
  labels:
    kratix.io/promise-name: postgres
${labels}spec:
  promiseRef:
    name: postgres
  resourceRef:
    name: orders-db
    namespace: shop
  version: v1.0.0
`;

const wanted = [
  ['kratix.io/promise-name', ['spec', 'promiseRef', 'name']],
  ['kratix.io/resource-name', ['spec', 'resourceRef', 'name']],
] as const;

export const bindingLabels: Rule = {
  code: 'kratix/binding-labels',
  severity: 'error',
  title: 'A ResourceBinding lacks a label that identifies it',
  why: 'Kratix finds the binding of a request by the labels kratix.io/promise-name and kratix.io/resource-name; without both it makes another one and the pinned version is ignored.',
  source: 'Kratix documentation, Resource Bindings: labels kratix.io/promise-name, kratix.io/resource-name',
  examples: {
    bad: { 'binding.yaml': binding('') },
    good: { 'binding.yaml': binding('    kratix.io/resource-name: orders-db\n') },
  },
  *check(subject) {
    const element = ofKind(subject, 'ResourceBinding');
    if (!element) return;
    for (const [label, path] of wanted) {
      const stated = element.labels[label];
      const meant = textAt(element.value, ...path);
      // A binding that refers to nothing yet has a wrong schema, which is told elsewhere.
      if (stated === meant || meant === undefined) continue;
      const place = ['metadata', 'labels', label];
      yield {
        message: stated
          ? `The label ${label} says ${stated}, but ${path.join('.')} says ${meant}.`
          : `The label ${label} is missing: it must be ${meant}.`,
        place: placeIn(element, place),
        fixes: [setFix(element, place, meant, `Set ${label} to ${meant}`, true)],
      };
    }
  },
};
