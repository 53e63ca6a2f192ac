import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { removedApi as find } from '../removedApis.ts';

const cronJob = (apiVersion: string) => `apiVersion: ${apiVersion}
kind: CronJob
metadata:
  name: report
spec:
  schedule: "0 6 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: OnFailure
          containers:
            - name: report
              image: ghcr.io/acme/report:1.4.2
`;

export const removedApi: Rule = {
  code: 'kubernetes/removed-api',
  severity: 'warning',
  title: 'API version that Kubernetes has given up',
  why: 'Clusters of that version and later refuse the object. Move to the version that is served now.',
  source: 'Kubernetes documentation, Deprecated API Migration Guide',
  examples: { bad: { 'job.yaml': cronJob('batch/v1beta1') }, good: { 'job.yaml': cronJob('batch/v1') } },
  *check({ element }) {
    const removed = find(element);
    if (!removed) return;
    const { apiVersion, removedIn, deprecatedIn, replacement, sameShape } = removed;
    const path = [...element.source.path, 'apiVersion'];
    const what = removedIn
      ? `is no longer served since Kubernetes ${removedIn}`
      : `is deprecated since Kubernetes ${deprecatedIn}`;
    const change = !sameShape && removedIn && replacement.includes('/') ? ' Its fields differ.' : '';
    yield {
      message: `${element.kind} of ${apiVersion} ${what}. Use ${replacement}.${change}`,
      place: placeIn(element, path),
      ...(removedIn ? {} : { severity: 'info' as const }),
      fixes: sameShape ? [setFix(element, path, replacement, `Use ${replacement}`, true)] : [],
    };
  },
};
