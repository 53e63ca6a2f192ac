import { textAt } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { placeIn, setFix } from '../../../findingPlace.ts';
import { xrdText } from '../../examples.ts';
import { groups } from '../../kinds.ts';
import { ofKind } from '../subject.ts';

export const xrdLowerCase: Rule = {
  code: 'crossplane/definition-lower-case',
  severity: 'error',
  title: 'Plural or singular is not in lower case',
  why: 'The API server serves kinds under their plural, which must be in lower case; Crossplane refuses the definition otherwise.',
  source: 'Crossplane API reference, CompositeResourceDefinition and ManagedResourceDefinition: spec.names',
  examples: {
    bad: { 'definition.yaml': xrdText({ plural: 'Databases', name: 'databases.example.dev' }) },
    good: { 'definition.yaml': xrdText() },
  },
  *check(subject) {
    const definition = ofKind(subject, groups.extensions, 'CompositeResourceDefinition', 'ManagedResourceDefinition');
    if (!definition) return;
    for (const names of ['names', 'claimNames'])
      for (const field of ['plural', 'singular']) {
        const path = ['spec', names, field];
        const stated = textAt(definition.value, ...path);
        if (!stated || stated === stated.toLowerCase()) continue;
        yield {
          message: `${path.join('.')} must be in lower case: ${stated.toLowerCase()}.`,
          place: placeIn(definition, path),
          fixes: [setFix(definition, path, stated.toLowerCase(), `Write ${stated.toLowerCase()}`, true)],
        };
      }
  },
};
