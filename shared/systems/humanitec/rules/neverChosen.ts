import { listAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { criteriaPath } from '../criteria.ts';
import { definitionText } from './examples.ts';
import { definitionOf } from './subject.ts';

export const neverChosen: Rule = {
  code: 'humanitec/never-chosen',
  severity: 'warning',
  title: 'A definition without criteria',
  why: 'Without criteria a definition matches nothing, so nobody is answered by it. State criteria here, unless they are kept elsewhere, such as in Terraform.',
  source: 'Humanitec documentation, Resource Definitions: criteria',
  examples: {
    bad: { 's3.yaml': definitionText({ criteria: '' }) },
    good: { 's3.yaml': definitionText() },
  },
  *check(subject) {
    const element = definitionOf(subject);
    if (!element || listAt(element.value, ...criteriaPath).length > 0) return;
    const type = textAt(element.value, 'entity', 'type') ?? 'its type';
    yield {
      message: `${element.name} has no criteria in this file, so no request for ${type} is answered by it.`,
      place: placeIn(element, ['entity'], 'key'),
      fixes: [setFix(element, criteriaPath, [{}], `Answer every request for ${type}`)],
    };
  },
};
