import { isObject, textAt, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, removeFix, setFix } from '../../findingPlace.ts';
import { workloadPlural } from '../definitions.ts';
import { definitionText, deploymentCue, deploymentWorkload } from './examples.ts';
import { definitionOf, ofKind } from './subject.ts';

export const workload: Rule = {
  code: 'kubevela/workload',
  severity: 'error',
  title: 'A component definition without its workload',
  why: 'spec.workload says which object a component is: by apiVersion and kind, or as plural.group. KubeVela refuses a definition without it, and one whose two forms disagree.',
  source: 'KubeVela source, core.oam.dev/v1beta1: ComponentDefinition spec.workload',
  examples: {
    bad: { 'web.yaml': definitionText('ComponentDefinition', 'web', deploymentCue, '  workload: {}\n') },
    good: { 'web.yaml': definitionText('ComponentDefinition', 'web', deploymentCue, deploymentWorkload) },
  },
  *check(subject) {
    const element = ofKind(subject, 'ComponentDefinition');
    if (!element) return;
    const given = valueAt(element.value, ['spec', 'workload']);
    // Where it is not there at all, the schema of the kind says so.
    if (!isObject(given)) return;
    const type = textAt(given, 'type');
    const kind = textAt(given, 'definition', 'kind');
    const apiVersion = textAt(given, 'definition', 'apiVersion');
    if (!type && (!kind || !apiVersion)) {
      yield {
        message: `${element.name} does not say which workload it makes. State spec.workload.definition, or a type such as autodetects.core.oam.dev.`,
        place: placeIn(element, ['spec', 'workload'], 'key'),
        fixes: [
          setFix(element, ['spec', 'workload', 'type'], 'autodetects.core.oam.dev', 'Let KubeVela find out', true),
        ],
      };
      return;
    }
    const plural = kind && apiVersion ? workloadPlural(apiVersion, kind) : undefined;
    if (!type || !plural || type === plural) return;
    const path = ['spec', 'workload', 'type'];
    yield {
      message: `spec.workload.type says ${type}, and the definition beside it says ${plural}.`,
      place: placeIn(element, path),
      fixes: [setFix(element, path, plural, `Use ${plural}`, true), removeFix(element, path, 'Remove the type')],
    };
  },
};

const semver = /^v?\d+(?:\.\d+){0,2}(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;
const revisionName = 'definitionrevision.oam.dev/name';
const versioned = (version: string) =>
  definitionText('ComponentDefinition', 'web', deploymentCue, `${deploymentWorkload}  version: ${version}\n`);

export const definitionVersion: Rule = {
  code: 'kubevela/definition-version',
  severity: 'error',
  title: 'A version that names no revision',
  why: 'Applications ask for a version as type@1.2.3, so it is a semantic version; and a revision is named either by it or by the annotation, not by both.',
  source: 'KubeVela source, admission webhook of definitions: spec.version',
  examples: {
    bad: { 'web.yaml': versioned('latest') },
    good: { 'web.yaml': versioned('1.2.0') },
  },
  *check(subject) {
    const found = definitionOf(subject);
    const version = found && textAt(found.element.value, 'spec', 'version');
    if (!found || version === undefined || version === '') return;
    const { element } = found;
    if (!semver.test(version))
      yield {
        message: `"${version}" is no version such as 1.2.0.`,
        place: placeIn(element, ['spec', 'version']),
      };
    if (element.annotations[revisionName] !== undefined) {
      const path = ['metadata', 'annotations', revisionName];
      yield {
        message: `The revision is named by spec.version and by the annotation ${revisionName}. Keep one of them.`,
        place: placeIn(element, path, 'key'),
        fixes: [removeFix(element, path, 'Remove the annotation')],
      };
    }
  },
};
