import { listAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { listSites } from '../../sites.ts';
import { projectFiles, version } from '../examples.ts';
import { generatedCrds } from '../folders.ts';
import { projectOf } from './subject.ts';

export const unfinishedApi: Rule = {
  code: 'kubebuilder/unfinished-api',
  severity: 'info',
  title: 'An API that tells its users little',
  why: 'Markers on the Go type give it a short name, columns for kubectl get and a description: +kubebuilder:resource:shortName, +kubebuilder:printcolumn, and its comment.',
  source:
    'Kubebuilder book, Generating CRDs: additional printer columns; Kubernetes API reference, CustomResourceDefinitionNames: shortNames',
  examples: {
    bad: projectFiles({ versions: version('v1', true).replace(/.*additionalPrinterColumns.*\n/, '') }),
    good: projectFiles(),
  },
  *check(subject, look) {
    const project = projectOf(subject);
    if (!project) return;
    for (const crd of generatedCrds(project, look)) {
      const lacks: string[] = [];
      if (listAt(crd.value, 'spec', 'names', 'shortNames').length === 0) lacks.push('short name');
      const versions = listSites(crd.value, ['spec', 'versions']);
      if (versions.every(({ value }) => listAt(value, 'additionalPrinterColumns').length === 0))
        lacks.push('columns for kubectl get');
      if (versions.every(({ value }) => !textAt(value, 'schema', 'openAPIV3Schema', 'description')))
        lacks.push('description');
      if (lacks.length === 0) continue;
      yield {
        message: `${crd.defines[0]?.kind ?? crd.name} has no ${lacks.join(', no ')}.`,
        place: placeIn(crd, ['spec', 'names']),
      };
    }
  },
};
