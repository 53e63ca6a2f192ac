import { type JsonPath, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { writtenApplication } from '../application.ts';
import { listLines, setText } from '../examples.ts';

const typed: readonly JsonPath[] = [
  ...['prune', 'selfHeal', 'allowEmpty', 'enabled'].map((field) => ['syncPolicy', 'automated', field]),
  ['syncPolicy', 'retry', 'limit'],
  ['revisionHistoryLimit'],
  ['source', 'helm', 'skipCrds'],
  ['source', 'directory', 'recurse'],
];
const prune = (value: string) => `      syncPolicy:\n        automated:\n          prune: ${value}\n`;

export const templatedType: Rule = {
  code: 'argocd/templated-type',
  severity: 'error',
  title: 'A field that is no text can not be templated',
  why: 'The template is an object of typed fields: true, false and numbers can not be put in by {{ … }}. Use spec.templatePatch for them.',
  source: 'Argo CD documentation, ApplicationSet, Templates: templatePatch',
  examples: {
    bad: { 'set.yaml': setText(listLines(['dev']), { spec: prune(`'{{.cluster}}'`) }) },
    good: { 'set.yaml': setText(listLines(['dev']), { spec: prune('true') }) },
  },
  *check(subject) {
    const written = writtenApplication(subject);
    if (!written?.template) return;
    for (const path of typed) {
      const value = valueAt(written.spec, path);
      if (typeof value !== 'string' || !value.includes('{{')) continue;
      yield {
        message: `${path.join('.')} is no text, so it can not be templated. Set it in spec.templatePatch.`,
        place: placeIn(written.element, [...written.path, ...path]),
      };
    }
  },
};
