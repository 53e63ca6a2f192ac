import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { templateText } from '../examples.ts';
import { entityOf } from './subject.ts';

const write = (kind: string): string =>
  `    - id: request\n      action: roadiehq:utils:serialize:yaml\n      input:\n        data: { apiVersion: db.acme.io/v1, kind: ${kind}, metadata: { name: orders } }\n`;
const api = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: postgreses.db.acme.io, annotations: { controller-gen.kubebuilder.io/version: v0.20.0 } }
spec:
  group: db.acme.io
  names: { kind: Postgres, plural: postgreses }
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object } } } }
`;

export const unknownApi: Rule = {
  code: 'backstage/unknown-api',
  severity: 'warning',
  title: 'A Template asks for an API that nobody offers',
  why: 'The golden path is broken: developers fill in the form, and the request is never answered. Correct the kind, or add the platform API.',
  source: 'Entresol: what a Template asks for is offered in the blueprint',
  examples: {
    bad: { 'template.yaml': templateText({ steps: write('Postgress') }), 'api.yaml': api },
    good: { 'template.yaml': templateText({ steps: write('Postgres') }), 'api.yaml': api },
  },
  *check(subject, look) {
    const template = entityOf(subject, 'Template');
    // Without any platform API in the blueprint, the platform lives elsewhere.
    if (!template || !look.hasPlatform()) return;
    for (const index of subject.missing) {
      const reference = template.references[index];
      if (reference?.type !== 'composes' || reference.target.by !== 'kind') continue;
      const { kind, group } = reference.target;
      yield {
        message: `No platform API here offers ${kind} of ${group}, which this Template requests.`,
        place: placeIn(template, reference.path),
      };
    }
  },
};
