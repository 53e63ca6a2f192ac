import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { promiseText } from '../examples.ts';
import { kratixGroup } from '../kinds.ts';
import { versionLabel } from '../project.ts';
import { releaseText } from './releaseSource.ts';
import { ofKind } from './subject.ts';

const redis = promiseText({
  name: 'redis',
  kind: 'Redis',
  plural: 'redises',
  labels: 'kratix.io/promise-version: v1.1.0',
});

export const releaseVersion: Rule = {
  code: 'kratix/release-version',
  severity: 'warning',
  title: 'A PromiseRelease asks for another version than its Promise has',
  why: 'Kratix refuses a downloaded Promise whose version label differs from the version of the release.',
  source: 'Kratix documentation, PromiseRelease: spec.version',
  examples: {
    bad: { 'release.yaml': releaseText('v1.0.0'), 'promise.yaml': redis },
    good: { 'release.yaml': releaseText('v1.1.0'), 'promise.yaml': redis },
  },
  *check(subject, look) {
    const release = ofKind(subject, 'PromiseRelease');
    const version = release && textAt(release.value, 'spec', 'version');
    if (!release || !version) return;
    for (const promise of look.objects(kratixGroup, 'Promise', undefined, release.name)) {
      const labelled = promise.labels[versionLabel];
      if (labelled === version) continue;
      yield {
        message: `The release asks for ${version}, but the Promise ${promise.name} ${labelled ? `is labelled ${labelled}` : 'has no version label'}.`,
        place: placeIn(release, ['spec', 'version']),
        fixes: labelled ? [setFix(release, ['spec', 'version'], labelled, `Ask for ${labelled}`, true)] : [],
        related: [{ message: 'The Promise', place: placeIn(promise, ['metadata', 'labels', versionLabel]) }],
      };
    }
  },
};
