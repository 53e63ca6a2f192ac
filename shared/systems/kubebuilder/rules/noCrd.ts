import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { projectFiles } from '../examples.ts';
import { generatedCrds } from '../folders.ts';
import { resourcesOf } from '../resources.ts';
import { projectOf } from './subject.ts';

export const noCrd: Rule = {
  code: 'kubebuilder/no-crd',
  severity: 'error',
  title: 'An API of the project without a CRD',
  why: 'The operator starts and watches a kind that the cluster does not have. Run make manifests, or take the API out of PROJECT.',
  source: 'Kubebuilder book, PROJECT config: resources.api',
  examples: { bad: projectFiles({ crd: false }), good: projectFiles() },
  *check(subject, look) {
    const project = projectOf(subject);
    if (!project) return;
    const crds = generatedCrds(project, look);
    for (const { own, group, kind, version, path } of resourcesOf(project.value)) {
      if (!own) continue;
      const found = look.kind(group, kind).filter(({ element }) => element !== undefined);
      if (found.some(({ versions }) => versions.some(({ name }) => name === version))) continue;
      // A CRD of the kind in another group is told by kubebuilder/group-mismatch.
      if (found.length === 0 && crds.some(({ defines }) => defines.some((one) => one.kind === kind))) continue;
      yield found.length === 0
        ? {
            message: `No CRD defines ${kind} of ${group}: run make manifests, or take the API out of PROJECT.`,
            place: placeIn(project, [...path, 'kind']),
          }
        : {
            message: `The CRD of ${kind} has no version ${version}: run make manifests, or correct the version.`,
            place: placeIn(project, [...path, 'version']),
          };
    }
  },
};
