import type { QuickFix } from '../../../../finding/finding.ts';
import { isObject, textAt, valueAt } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { placeIn, removeFix, setFix } from '../../../findingPlace.ts';
import { bucketText, platform, xrdText } from '../../examples.ts';
import { compositionOf } from '../subject.ts';

const removed: Readonly<Record<string, string>> = {
  resources: 'move the list into the input of a patch-and-transform step',
  patchSets: 'move them into the input of a patch-and-transform step',
  environment: 'use a step of function-environment-configs',
  functions: 'use spec.pipeline',
  publishConnectionDetailsWithStoreConfigRef: 'external secret stores are gone',
};

const legacyText = `apiVersion: apiextensions.crossplane.io/v1
kind: Composition
metadata:
  name: databases
spec:
  compositeTypeRef:
    apiVersion: example.dev/v1
    kind: Database
  mode: Resources
  # What every database is made of.
  resources:
    - name: bucket # holds the data
      base:
        apiVersion: store.example.org/v1
        kind: Bucket
      patches:
        - fromFieldPath: spec.size
          toFieldPath: spec.region
          transforms:
            - type: string
              string:
                fmt: "eu-%s"
`;

export const legacyMode: Rule = {
  code: 'crossplane/legacy-mode',
  severity: 'error',
  title: 'A Composition uses the removed Resources mode',
  why: 'Crossplane 2 has only pipelines: resources, patchSets and environment of a Composition are refused. function-patch-and-transform takes the same lists as the input of a step (`crossplane composition convert pipeline-composition` of the 1.20 CLI converts them).',
  source: 'Crossplane documentation, Upgrade to Crossplane v2, Native patch and transform composition',
  examples: {
    bad: { 'definition.yaml': xrdText(), 'bucket.yaml': bucketText(), 'composition.yaml': legacyText },
    good: platform(),
  },
  *check(subject) {
    const composition = compositionOf(subject);
    const spec = composition && valueAt(composition.value, ['spec']);
    if (!composition || !isObject(spec)) return;
    const convert: readonly QuickFix[] = Array.isArray(spec.resources)
      ? [
          {
            title: 'Convert to a pipeline',
            call: { id: 'crossplane.convert-to-pipeline', args: { composition: composition.id } },
            preferred: true,
          },
        ]
      : [];
    const mode = textAt(spec, 'mode');
    if (mode !== undefined && mode !== 'Pipeline')
      yield {
        message: `Mode ${mode} was removed in Crossplane 2: only Pipeline is left.`,
        place: placeIn(composition, ['spec', 'mode']),
        fixes:
          convert.length > 0
            ? convert
            : [setFix(composition, ['spec', 'mode'], 'Pipeline', 'Set the mode to Pipeline')],
      };
    for (const [field, advice] of Object.entries(removed)) {
      if (!Object.hasOwn(spec, field)) continue;
      const path = ['spec', field];
      yield {
        message: `spec.${field} was removed in Crossplane 2: ${advice}.`,
        place: placeIn(composition, path, 'key'),
        fixes:
          field === 'publishConnectionDetailsWithStoreConfigRef'
            ? [removeFix(composition, path, `Remove ${field}`)]
            : convert,
      };
    }
  },
};
