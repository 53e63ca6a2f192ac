import { expect, test } from 'vitest';
import { applyEdits } from '../../document/apply.ts';
import { filePath } from '../../document/document.ts';
import { parseFile } from '../../document/parse.ts';
import { convertToPipeline } from './convertToPipeline.ts';

function converted(text: string): string {
  const [document] = parseFile({ path: filePath('a.yaml'), text }).documents;
  if (!document) throw new Error('no document');
  const edits = convertToPipeline(document, 'function-patch-and-transform');
  return edits.ok ? applyEdits(text, edits.value) : edits.problem.message;
}

const head = `apiVersion: apiextensions.crossplane.io/v1
kind: Composition
metadata:
  name: databases
`;

test('lists move as text, and what the old mode left open is stated', () => {
  const before = `${head}spec:
  # Patches that all resources share.
  patchSets:
    - name: common
      patches:
        - fromFieldPath: spec.tags # from the team
          toFieldPath: spec.forProvider.tags
          policy:
            mergeOptions:
              keepMapValues: true
  compositeTypeRef:
    apiVersion: example.dev/v1
    kind: Database
  resources:
    - base:
        apiVersion: store.example.org/v1
        kind: Bucket
      connectionDetails:
        - fromConnectionSecretKey: host
      patches:
        - type: PatchSet
          patchSetName: common
        - fromFieldPath: spec.size
          toFieldPath: spec.region
          transforms:
            - type: string
              string:
                fmt: |-
                  eu

                  %s
  writeConnectionSecretsToNamespace: crossplane-system
`;
  expect(converted(before)).toBe(`${head}spec:
  pipeline:
    - step: patch-and-transform
      functionRef:
        name: function-patch-and-transform
      input:
        apiVersion: pt.fn.crossplane.io/v1beta1
        kind: Resources
        # Patches that all resources share.
        patchSets:
          - name: common
            patches:
              - fromFieldPath: spec.tags # from the team
                toFieldPath: spec.forProvider.tags
                policy:
                  toFieldPath: MergeObjects
        resources:
          - base:
              apiVersion: store.example.org/v1
              kind: Bucket
            connectionDetails:
              - fromConnectionSecretKey: host
                type: FromConnectionSecretKey
                name: host
            patches:
              - type: PatchSet
                patchSetName: common
              - fromFieldPath: spec.size
                toFieldPath: spec.region
                transforms:
                  - type: string
                    string:
                      fmt: |-
                        eu

                        %s
                      type: Format
            name: resource-1
  compositeTypeRef:
    apiVersion: example.dev/v1
    kind: Database
  writeConnectionSecretsToNamespace: crossplane-system
`);
});

test('a chosen environment becomes a step of its own, before the patches', () => {
  const text = converted(`${head}spec:
  environment:
    environmentConfigs:
      - ref:
          name: eu
  resources:
    - name: bucket
      base: {apiVersion: store.example.org/v1, kind: Bucket}
`);
  const value = parseFile({ path: filePath('a.yaml'), text }).documents[0]?.value;
  expect(value).toMatchObject({
    spec: {
      pipeline: [
        {
          step: 'environment-configs',
          input: { kind: 'Input', spec: { environmentConfigs: [{ ref: { name: 'eu' } }] } },
        },
        { step: 'patch-and-transform', input: { resources: [{ name: 'bucket' }] } },
      ],
    },
  });
  expect(text).not.toContain('  environment:');
});

test.each([
  ['a pipeline that is there', `${head}spec:\n  pipeline:\n    - step: a\n  resources: []\n`, /pipeline already/],
  ['nothing to convert', `${head}spec: {}\n`, /no spec.resources/],
  ['a spec on one line', `${head}spec: {resources: [{name: a}]}\n`, /one key a line/],
])('%s is told instead of converted', (_what, text, message) => {
  expect(converted(text)).toMatch(message);
});
