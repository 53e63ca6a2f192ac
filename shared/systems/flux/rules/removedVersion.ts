import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { chartsText } from '../examples.ts';
import { fluxKind, removedVersions } from '../kinds.ts';
import { fluxObject } from './subject.ts';

export const removedVersion: Rule = {
  code: 'flux/removed-version',
  severity: 'warning',
  title: 'API version that Flux has removed',
  why: 'The definitions of Flux no longer hold this version, so the API server refuses the object. Move to the version that is served now.',
  source: 'Flux releases, API versions that 2.7 and 2.8 removed',
  examples: {
    bad: { 'charts.yaml': chartsText().replace('toolkit.fluxcd.io/v1', 'toolkit.fluxcd.io/v1beta2') },
    good: { 'charts.yaml': chartsText() },
  },
  *check(subject, look) {
    const { element } = subject;
    const release = element.system === 'flux' && !element.partial ? removedVersions[element.apiVersion] : undefined;
    const row = fluxKind(element);
    if (!release || !row) return;
    const version = element.apiVersion.slice(element.apiVersion.lastIndexOf('/') + 1);
    const served = look
      .kind(element.group, element.kind)
      .some((found) => found.element && found.versions.some((one) => one.name === version && one.served));
    if (served) return;
    const path = ['apiVersion'];
    const now = `${row.group}/${row.version}`;
    yield {
      message: `${element.kind} of ${element.apiVersion} is gone since Flux ${release}. Use ${now}.`,
      place: placeIn(fluxObject(subject, look) ?? element, path),
      fixes: [setFix(element, path, now, `Use ${now}`, true)],
    };
  },
};
