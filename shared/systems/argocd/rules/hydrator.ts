import { isObject, textAt, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { writtenApplication } from '../application.ts';
import { applicationText } from '../examples.ts';

const hydrated = (path: string) => `  sourceHydrator:
    drySource:
      repoURL: https://git.example.dev/platform/fleet.git
      targetRevision: main
      path: shop
    syncSource:
      targetBranch: env/prod
      path: ${path}`;

export const hydrator: Rule = {
  code: 'argocd/hydrator',
  severity: 'error',
  title: 'The source hydrator is incomplete',
  why: 'The hydrator reads a dry source and writes manifests to a branch and folder of their own; the root of a branch is refused, because it would be cleared.',
  source: 'Argo CD documentation, Source Hydrator: spec.sourceHydrator',
  examples: {
    bad: { 'app.yaml': applicationText({ source: hydrated('.') }) },
    good: { 'app.yaml': applicationText({ source: hydrated('shop') }) },
  },
  *check(subject) {
    const application = writtenApplication(subject);
    const value = application && valueAt(application.spec, ['sourceHydrator']);
    if (!application || !isObject(value)) return;
    const { element } = application;
    const at = [...application.path, 'sourceHydrator'];
    for (const field of [
      ['drySource', 'repoURL'],
      ['syncSource', 'targetBranch'],
      ...(value.hydrateTo === undefined ? [] : [['hydrateTo', 'targetBranch']]),
    ])
      if (!textAt(value, ...field))
        yield { message: `sourceHydrator.${field.join('.')} is missing.`, place: placeIn(element, [...at, ...field]) };
    const path = textAt(value, 'syncSource', 'path');
    if (path !== undefined && /^[./]*$/.test(path))
      yield {
        message: 'The hydrated manifests need a folder of their own: name one in syncSource.path.',
        place: placeIn(element, [...at, 'syncSource', 'path']),
      };
  },
};
