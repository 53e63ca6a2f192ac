import { portType } from '../../../contract/portTypes.ts';
import type { Element } from '../../../graph/element.ts';
import { textAt } from '../../../json.ts';
import type { Rule, RuleReport } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { type Criterion, criteriaOf, criterionText } from '../criteria.ts';
import { definitionText } from './examples.ts';
import { definitionOf } from './subject.ts';

export const sameCriteria: Rule = {
  code: 'humanitec/same-criteria',
  severity: 'error',
  title: 'The same criteria twice for a type',
  why: 'Two criteria of one type that are alike would answer the same requests, and the platform refuses the second. Change one of them.',
  source: 'Humanitec documentation, Resource Definitions: criteria',
  examples: {
    bad: {
      'a.yaml': definitionText({ id: 'a', criteria: '[{ app_id: shop }]' }),
      'b.yaml': definitionText({ id: 'b', criteria: '[{ app_id: shop }]' }),
    },
    good: {
      'a.yaml': definitionText({ id: 'a', criteria: '[{ app_id: shop }]' }),
      'b.yaml': definitionText({ id: 'b', criteria: '[{ app_id: billing }]' }),
    },
  },
  *check(subject, look) {
    const element = definitionOf(subject);
    const type = element && textAt(element.value, 'entity', 'type');
    if (!element || !type) return;
    const others = new Set(
      look
        .providers(portType(type))
        .flatMap(({ element: one }) => (one.group === element.group && one.name !== element.name ? [one] : [])),
    );
    const seen = new Set<string>();
    for (const criterion of criteriaOf(element.value)) {
      const key = keyOf(criterion);
      if (seen.has(key)) yield report(element, criterion, type, 'this definition', undefined);
      else
        for (const other of others) {
          const twin = criteriaOf(other.value).find((one) => keyOf(one) === key);
          if (twin) yield report(element, criterion, type, other.name, { element: other, criterion: twin });
        }
      seen.add(key);
    }
  },
};

function keyOf({ class: className, resourceId, limits }: Criterion): string {
  return JSON.stringify([className, resourceId ?? '', ...limits]);
}

function report(
  element: Element,
  criterion: Criterion,
  type: string,
  where: string,
  twin: { readonly element: Element; readonly criterion: Criterion } | undefined,
): RuleReport {
  return {
    message: `${where} answers ${type} for ${criterionText(criterion)} as well. Change one of the two.`,
    place: placeIn(element, criterion.path),
    ...(twin ? { related: [{ message: twin.element.name, place: placeIn(twin.element, twin.criterion.path) }] } : {}),
  };
}
