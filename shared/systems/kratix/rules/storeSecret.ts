import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { ofKind } from './subject.ts';

const bucket = (secret: string): string => `apiVersion: platform.kratix.io/v1alpha1
kind: BucketStateStore
metadata:
  name: fleet
spec:
  bucketName: fleet
  endpoint: s3.example.dev
  authMethod: accessKey
  secretRef:
${secret}`;

export const storeSecret: Rule = {
  code: 'kratix/store-secret',
  severity: 'error',
  title: 'A state store does not say which Secret to use',
  why: 'With access keys Kratix needs name and namespace of the Secret that holds them. Only IAM does without.',
  source: 'Kratix documentation, GitStateStore and BucketStateStore: spec.authMethod, spec.secretRef',
  examples: {
    bad: { 'store.yaml': bucket('    name: fleet-keys\n') },
    good: { 'store.yaml': bucket('    name: fleet-keys\n    namespace: kratix-platform-system\n') },
  },
  *check(subject) {
    const store = ofKind(subject, 'BucketStateStore');
    if (!store || (textAt(store.value, 'spec', 'authMethod') ?? 'accessKey') !== 'accessKey') return;
    for (const field of ['name', 'namespace'])
      if (!textAt(store.value, 'spec', 'secretRef', field))
        yield {
          message: `secretRef.${field} is missing: access with keys needs name and namespace of a Secret.`,
          place: placeIn(store, ['spec', 'secretRef', field]),
        };
  },
};
