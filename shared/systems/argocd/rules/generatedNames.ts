import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { nameFault } from '../../kubernetes/nameSyntax.ts';
import { listLines, setText } from '../examples.ts';
import { generatedApplications } from '../generated.ts';
import { argoGroup } from '../kinds.ts';
import { argoSet } from './subject.ts';

export const generatedNames: Rule = {
  code: 'argocd/generated-names',
  severity: 'error',
  title: 'Generated Applications have no good names',
  why: 'The template needs metadata.name, and what comes out must be different for each Application and a valid name. Put a parameter into the name that tells them apart.',
  source:
    'Argo CD documentation, ApplicationSet, Templates: metadata.name; Kubernetes documentation, Object Names and IDs',
  examples: {
    bad: { 'set.yaml': setText(listLines(['dev', 'prod']), { name: 'shop' }) },
    good: { 'set.yaml': setText(listLines(['dev', 'prod'])) },
  },
  *check(subject) {
    const element = argoSet(subject);
    if (!element) return;
    const path = ['spec', 'template', 'metadata', 'name'];
    const place = placeIn(element, path);
    if (!textAt(element.value, ...path)) {
      yield { message: 'The template has no metadata.name (generateName is not read).', place };
      return;
    }
    const { applications } = generatedApplications(element.value);
    const names = applications.filter(({ known }) => known).map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
      yield {
        message: `More than one generated Application is called ${twice}. Put a parameter into the name that tells them apart.`,
        place,
      };
    const wrong = names.find((name) => !/[<>{]/.test(name) && nameFault(argoGroup, 'Application', name) !== undefined);
    if (wrong !== undefined)
      yield {
        message: `A generated Application would be called "${wrong}": a name must ${nameFault(argoGroup, 'Application', wrong)}.`,
        place,
      };
  },
};
