import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { kustomizeGroup } from '../kustomization.ts';
import { allowedName, keyFault, labelValueFault, nameFault } from '../nameSyntax.ts';
import { isTemplated } from '../references/site.ts';

const map = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n`;

export const nameSyntax: Rule = {
  code: 'kubernetes/name-syntax',
  severity: 'error',
  title: 'Name, label or annotation that is not allowed',
  why: 'The API server refuses the object. Names and labels have a fixed set of characters and lengths.',
  source: 'Kubernetes documentation, Object Names and IDs; Kubernetes documentation, Labels and Selectors',
  examples: { bad: { 'map.yaml': map('Shop_Settings') }, good: { 'map.yaml': map('shop-settings') } },
  *check({ element }) {
    const metadata = [...element.source.path, 'metadata'];
    const name = textAt(element.value, 'metadata', 'name');
    if (element.group === kustomizeGroup) return;
    const fault = name && !isTemplated(name) ? nameFault(element.group, element.kind, name) : undefined;
    if (name && fault) {
      const allowed = allowedName(name);
      const fixes = nameFault(element.group, element.kind, allowed)
        ? []
        : [setFix(element, element.namePath, allowed, `Call it ${allowed}`)];
      yield { message: `The name ${name} must ${fault}.`, place: placeIn(element, element.namePath), fixes };
    }
    for (const [field, texts] of [
      ['labels', element.labels],
      ['annotations', element.annotations],
    ] as const) {
      for (const [key, value] of Object.entries(texts)) {
        const path = [...metadata, field, key];
        const badKey = isTemplated(key) ? undefined : keyFault(key);
        if (badKey) yield { message: `The key ${key} must ${badKey}.`, place: placeIn(element, path, 'key') };
        const badValue = field === 'labels' && !isTemplated(value) ? labelValueFault(value) : undefined;
        if (badValue) yield { message: `The label ${key} must ${badValue}.`, place: placeIn(element, path) };
      }
    }
  },
};
