import type { Element } from '../../../graph/element.ts';
import type { Look } from '../../../graph/look.ts';
import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { listSites } from '../../sites.ts';
import { promiseText } from '../examples.ts';
import { kratixGroup } from '../kinds.ts';
import { versionLabel } from '../project.ts';
import { promiseOf } from './subject.ts';

const needs = '  requiredPromises:\n    - name: redis\n      version: v1.0.0';
const redis = { name: 'redis', kind: 'Redis', plural: 'redises' };

export const requirementMissing: Rule = {
  code: 'kratix/requirement-missing',
  severity: 'warning',
  title: 'A required Promise is not there at this version',
  why: 'The Promise stays unavailable until every required Promise is installed at the stated version. Add the Promise, a PromiseRelease for it, or correct name and version.',
  source: 'Kratix documentation, Promise Custom Resource: spec.requiredPromises',
  examples: {
    bad: { 'promise.yaml': promiseText({ spec: needs }) },
    good: {
      'promise.yaml': promiseText({ spec: needs }),
      'redis.yaml': promiseText({ ...redis, labels: 'kratix.io/promise-version: v1.0.0' }),
    },
  },
  *check(subject, look) {
    const promise = promiseOf(subject);
    if (!promise) return;
    for (const { value, path } of listSites(promise.value, ['spec', 'requiredPromises'])) {
      const name = textAt(value, 'name');
      if (!name) continue;
      const known = knownVersions(name, look);
      if (!known.found) {
        const names = look.ofKind(kratixGroup, 'Promise').map((each) => each.name);
        const near = nearestNames(
          name,
          names.filter((each) => each !== promise.name),
        );
        yield {
          message: `The required Promise ${name} is not in this blueprint${didYouMean(near) || '.'}`,
          place: placeIn(promise, [...path, 'name']),
          fixes: near.map((each, index) => setFix(promise, [...path, 'name'], each, `Require ${each}`, index === 0)),
        };
        continue;
      }
      const version = textAt(value, 'version');
      if (!version || known.versions.has(version)) continue;
      const versions = [...known.versions];
      yield {
        message:
          versions.length === 0
            ? `The Promise ${name} states no version (label ${versionLabel}), but ${version} is required.`
            : `The Promise ${name} is here at ${versions.join(', ')}, but ${version} is required.`,
        place: placeIn(promise, [...path, 'version']),
        fixes: versions.map((each) => setFix(promise, [...path, 'version'], each, `Require ${each}`)),
      };
    }
  },
};

function knownVersions(name: string, look: Look): { readonly found: boolean; readonly versions: ReadonlySet<string> } {
  const promises = look.objects(kratixGroup, 'Promise', undefined, name);
  const releases = releasesOf(name, look);
  const revisions = look
    .ofKind(kratixGroup, 'PromiseRevision')
    .filter((revision) => textAt(revision.value, 'spec', 'promiseRef', 'name') === name);
  const versions = [
    ...promises.map((promise) => promise.labels[versionLabel]),
    ...[...releases, ...revisions].map((each) => textAt(each.value, 'spec', 'version')),
  ];
  return {
    found: promises.length + releases.length + revisions.length > 0,
    versions: new Set(versions.filter((version) => version !== undefined)),
  };
}

/** A release names its Promise nowhere but by its own name or the address that it downloads. */
function releasesOf(name: string, look: Look): readonly Element[] {
  return look
    .ofKind(kratixGroup, 'PromiseRelease')
    .filter(
      (release) =>
        release.name === name || (textAt(release.value, 'spec', 'sourceRef', 'url') ?? '').split('/').includes(name),
    );
}
