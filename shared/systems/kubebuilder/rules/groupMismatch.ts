import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { projectFiles } from '../examples.ts';
import { generatedCrds } from '../folders.ts';
import { resourcesOf } from '../resources.ts';
import { projectOf } from './subject.ts';

export const groupMismatch: Rule = {
  code: 'kubebuilder/group-mismatch',
  severity: 'error',
  title: 'PROJECT and CRD disagree on the group',
  why: 'The group of an API is its group in PROJECT, a dot and the domain. Correct PROJECT, or the groupName marker of the Go package, and run make manifests.',
  source: 'Kubebuilder book, PROJECT config: resources.domain, resources.group',
  examples: { bad: projectFiles({ group: 'db.acme.dev' }), good: projectFiles() },
  *check(subject, look) {
    const project = projectOf(subject);
    if (!project) return;
    const crds = generatedCrds(project, look).flatMap((crd) => crd.defines.map((definition) => ({ crd, definition })));
    for (const { own, group, kind, path } of resourcesOf(project.value)) {
      const same = crds.filter(({ definition }) => definition.kind === kind);
      const [other] = same;
      if (!own || !other || same.some(({ definition }) => definition.group === group)) continue;
      yield {
        message: `PROJECT says that ${kind} is of ${group}, its CRD says ${other.definition.group}.`,
        place: placeIn(project, [...path, 'group']),
        related: [{ message: 'the CRD', place: placeIn(other.crd, ['spec', 'group']) }],
      };
    }
  },
};
