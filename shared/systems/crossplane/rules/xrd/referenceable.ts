import { type JsonPath, valueAt } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { placeIn, setFix } from '../../../findingPlace.ts';
import { versionsOf } from '../../derive.ts';
import { versionText, xrdText } from '../../examples.ts';
import { xrdOf } from '../subject.ts';

const both = `${versionText('v1')}\n${versionText('v2')}`;
const second = `${versionText('v1', false)}\n${versionText('v2')}`;

export const referenceable: Rule = {
  code: 'crossplane/referenceable-version',
  severity: 'error',
  title: 'A definition has not exactly one referenceable version',
  why: 'Compositions compose one version, the referenceable one, which is also the one that is stored: exactly one must be so, and it must be served.',
  source: 'Crossplane documentation, Composite Resource Definitions: versions[].referenceable',
  examples: {
    bad: { 'definition.yaml': xrdText({ versions: both }) },
    good: { 'definition.yaml': xrdText({ versions: second }) },
  },
  *check(subject) {
    const xrd = xrdOf(subject);
    if (!xrd) return;
    const path = ['spec', 'versions'];
    const versions = versionsOf(xrd.value);
    if (versions.length === 0) {
      yield {
        message: 'The definition has no version: list at least one under spec.versions.',
        place: placeIn(xrd, path),
      };
      return;
    }
    const stated = (at: JsonPath, field: string) => valueAt(xrd.value, [...at, field]);
    // A value of another type is told by the schema; what it means nobody knows.
    const isUnclear = (at: JsonPath, field: string) => !['boolean', 'undefined'].includes(typeof stated(at, field));
    if (versions.some((version) => isUnclear(version.path, 'referenceable'))) return;
    const chosen = versions.filter((version) => version.referenceable);
    const last = versions.at(-1);
    if (chosen.length === 0 && last)
      yield {
        message: 'No version is referenceable: set referenceable: true on exactly one.',
        place: placeIn(xrd, path, 'key'),
        fixes: [setFix(xrd, [...last.path, 'referenceable'], true, `Make ${last.name} referenceable`, true)],
      };
    for (const version of chosen.length > 1 ? chosen.slice(0, -1) : [])
      yield {
        message: `${chosen.map((each) => each.name).join(' and ')} are referenceable: only one version can be.`,
        place: placeIn(xrd, [...version.path, 'referenceable']),
        fixes: [setFix(xrd, [...version.path, 'referenceable'], false, `Make ${version.name} not referenceable`)],
      };
    for (const version of chosen)
      if (!version.served && !isUnclear(version.path, 'served'))
        yield {
          message: `The referenceable version ${version.name} is not served, so nobody can use it.`,
          place: placeIn(xrd, [...version.path, 'served']),
          fixes: [setFix(xrd, [...version.path, 'served'], true, `Serve ${version.name}`, true)],
        };
  },
};
