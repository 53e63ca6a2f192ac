import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { projectFiles } from '../examples.ts';
import { generatedCrds } from '../folders.ts';
import { resourcesOf } from '../resources.ts';
import { projectOf } from './subject.ts';

export const undeclaredCrd: Rule = {
  code: 'kubebuilder/undeclared-crd',
  severity: 'warning',
  title: 'A CRD that PROJECT does not list',
  why: 'Plug-ins and later scaffolding do not know of the API. Add it with kubebuilder create api, or remove the CRD.',
  source: 'Kubebuilder book, PROJECT config: resources',
  examples: {
    bad: {
      ...projectFiles(),
      'config/crd/bases/db.acme.io_redises.yaml': (projectFiles()['config/crd/bases/db.acme.io_postgreses.yaml'] ?? '')
        .replaceAll('postgreses', 'redises')
        .replaceAll('Postgres', 'Redis')
        .replaceAll('postgres', 'redis'),
    },
    good: projectFiles(),
  },
  *check(subject, look) {
    const project = projectOf(subject);
    if (!project) return;
    const listed = resourcesOf(project.value);
    for (const crd of generatedCrds(project, look)) {
      const [definition] = crd.defines;
      // The kind in another group is told by kubebuilder/group-mismatch.
      if (!definition || listed.some(({ kind }) => kind === definition.kind)) continue;
      yield {
        message: `PROJECT does not list ${definition.kind} of ${definition.group}.`,
        place: placeIn(crd, crd.namePath),
        related: [{ message: 'the project', place: placeIn(project, ['resources'], 'key') }],
      };
    }
  },
};
