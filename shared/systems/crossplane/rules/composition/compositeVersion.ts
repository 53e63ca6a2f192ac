import type { Rule } from '../../../../rules/rule.ts';
import { placeIn, setFix } from '../../../findingPlace.ts';
import { referenceableVersion, versionsOf } from '../../derive.ts';
import { platform } from '../../examples.ts';
import { compositeType, compositionOf, definitionOf } from '../subject.ts';

export const compositeVersion: Rule = {
  code: 'crossplane/composite-version',
  severity: 'error',
  title: 'A Composition names another version than the referenceable one',
  why: 'Crossplane uses a Composition only where compositeTypeRef names the referenceable version of the definition.',
  source: 'Crossplane documentation, Compositions: spec.compositeTypeRef',
  examples: { bad: platform({ version: 'v1beta1' }), good: platform() },
  *check(subject, look) {
    const composition = compositionOf(subject);
    const type = composition && compositeType(composition);
    const xrd = composition && definitionOf(composition, look);
    const version = xrd && referenceableVersion(xrd.value);
    if (!composition || !type || !xrd || !version || version.name === type.version) return;
    const path = ['spec', 'compositeTypeRef', 'apiVersion'];
    const exists = versionsOf(xrd.value).some((each) => each.name === type.version);
    const meant = `${type.group}/${version.name}`;
    yield {
      message: exists
        ? `Version ${type.version} of ${type.kind} is not the referenceable one: use ${version.name}.`
        : `${type.kind} has no version ${type.version}: use ${version.name}.`,
      place: placeIn(composition, path),
      fixes: [setFix(composition, path, meant, `Use ${version.name}`, true)],
      related: [{ message: 'The referenceable version', place: placeIn(xrd, version.path) }],
    };
  },
};
