import { textAt } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { placeIn, setFix } from '../../../findingPlace.ts';
import { xrdText } from '../../examples.ts';
import { groups } from '../../kinds.ts';
import { ofKind } from '../subject.ts';

export const xrdName: Rule = {
  code: 'crossplane/definition-name',
  severity: 'error',
  title: 'A definition is not named plural.group',
  why: 'Crossplane makes a CustomResourceDefinition of the same name, and Kubernetes accepts that only as plural, dot, group.',
  source: 'Crossplane documentation, Composite Resource Definitions: metadata.name',
  examples: { bad: { 'definition.yaml': xrdText({ name: 'database' }) }, good: { 'definition.yaml': xrdText() } },
  *check(subject) {
    const definition = ofKind(subject, groups.extensions, 'CompositeResourceDefinition', 'ManagedResourceDefinition');
    const plural = definition && textAt(definition.value, 'spec', 'names', 'plural');
    const group = definition && textAt(definition.value, 'spec', 'group');
    if (!definition || !plural || !group) return;
    const expected = `${plural}.${group}`;
    // A plural in capitals is told elsewhere; the name then has to follow the corrected plural.
    if (definition.name === expected || plural !== plural.toLowerCase()) return;
    yield {
      message: `The definition must be named ${expected}, not ${definition.name}.`,
      place: placeIn(definition, ['metadata', 'name']),
      fixes: [setFix(definition, ['metadata', 'name'], expected, `Name it ${expected}`, true)],
    };
  },
};
