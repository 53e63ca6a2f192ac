import { expect, it } from 'vitest';
import { openExample } from '../../workspace/testing/openExample.ts';

it('does not take the status that a template gives its composite resource for something it makes', () => {
  const files = {
    'xrd.yaml': `apiVersion: apiextensions.crossplane.io/v2
kind: CompositeResourceDefinition
metadata: { name: shops.acme.example }
spec:
  group: acme.example
  names: { kind: Shop, plural: shops }
  scope: Namespaced
  versions:
    - name: v1
      served: true
      referenceable: true
      schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object } } } }
`,
    'composition.yaml': `apiVersion: apiextensions.crossplane.io/v1
kind: Composition
metadata: { name: shops }
spec:
  compositeTypeRef: { apiVersion: acme.example/v1, kind: Shop }
  mode: Pipeline
  pipeline:
    - step: render
      functionRef: { name: function-go-templating }
      input:
        apiVersion: gotemplating.fn.crossplane.io/v1beta1
        kind: GoTemplate
        source: Inline
        inline:
          template: |
            apiVersion: acme.example/v1
            kind: Shop
            status:
              url: https://example.org
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: shop
`,
  };
  const composition = [...openExample(files).elements()].find(({ element }) => element.kind === 'Composition');
  expect(composition?.element.parts.map(({ kind }) => kind)).toEqual(['Deployment', 'pipeline step']);
  expect(composition?.edges.filter(({ type }) => type === 'composes')).toEqual([]);
});
