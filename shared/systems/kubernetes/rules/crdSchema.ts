import { isObject, listAt, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { structuralProblems } from '../../../schema/structural.ts';
import { placeIn } from '../../findingPlace.ts';
import { definition } from './example.ts';

export const crdSchema: Rule = {
  code: 'kubernetes/crd-schema',
  severity: 'error',
  title: 'Schema that the API server does not take',
  why: 'The schema of a definition must be structural: every field has a type, and extensions fit together. The API server refuses the definition otherwise.',
  source: 'Kubernetes documentation, CustomResourceDefinition, structural schemas',
  examples: {
    bad: { 'crd.yaml': definition('{ type: object, properties: { size: { enum: [small] } } }') },
    good: { 'crd.yaml': definition() },
  },
  *check({ element }) {
    if (element.kind !== 'CustomResourceDefinition' || !element.apiVersion.endsWith('/v1')) return;
    for (const [index, version] of listAt(element.value, 'spec', 'versions').entries()) {
      const at = [...element.source.path, 'spec', 'versions', index];
      const schema = valueAt(version, ['schema', 'openAPIV3Schema']);
      if (!isObject(schema)) {
        const message = 'Every version of a definition needs schema.openAPIV3Schema.';
        if (isObject(version)) yield { message, place: placeIn(element, at) };
        continue;
      }
      for (const { path, message } of structuralProblems(schema))
        yield { message, place: placeIn(element, [...at, 'schema', 'openAPIV3Schema', ...path]) };
    }
  },
};
