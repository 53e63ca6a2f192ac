import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { ofKind } from './subject.ts';

/** A PromiseRelease as YAML. */
export function releaseText(version: string, url = 'https://example.dev/promises/redis/promise.yaml'): string {
  return `apiVersion: platform.kratix.io/v1alpha1
kind: PromiseRelease
metadata:
  name: redis
spec:
  version: ${version}
  sourceRef:
    type: http
${url ? `    url: ${url}\n` : ''}`;
}

export const releaseSource: Rule = {
  code: 'kratix/release-source',
  severity: 'error',
  title: 'A PromiseRelease has no address',
  why: 'Kratix downloads the Promise from sourceRef.url; without it there is nothing to install.',
  source: 'Kratix documentation, PromiseRelease: spec.sourceRef.url',
  examples: { bad: { 'release.yaml': releaseText('v1.0.0', '') }, good: { 'release.yaml': releaseText('v1.0.0') } },
  *check(subject) {
    const release = ofKind(subject, 'PromiseRelease');
    if (!release || textAt(release.value, 'spec', 'sourceRef', 'url')) return;
    yield {
      message: 'sourceRef.url is missing: give the address of the Promise’s file.',
      place: placeIn(release, ['spec', 'sourceRef', 'url']),
    };
  },
};
