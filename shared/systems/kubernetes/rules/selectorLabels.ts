import { formatPath, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { textsOf } from '../header.ts';
import { builtInKind } from '../kinds.ts';
import { deployment } from './example.ts';

export const selectorLabels: Rule = {
  code: 'kubernetes/selector-labels',
  severity: 'error',
  title: 'Selector that misses its own pods',
  why: 'The API server refuses a workload whose selector does not match the labels of its pod template.',
  source: 'Kubernetes API reference, apps/v1: spec.selector, spec.template.metadata.labels',
  examples: { bad: { 'app.yaml': deployment({ label: 'store' }) }, good: { 'app.yaml': deployment() } },
  *check({ element }) {
    const template = builtInKind(element.group, element.kind)?.podTemplate;
    if (!template || !element.podLabels || template.length === 0) return;
    const at = element.kind === 'ReplicationController' ? ['spec', 'selector'] : ['spec', 'selector', 'matchLabels'];
    const wanted = textsOf(valueAt(element.value, at));
    for (const [key, value] of Object.entries(wanted)) {
      const has = element.podLabels[key];
      if (has === value) continue;
      const labels = [...template, 'metadata', 'labels'];
      const label = [...element.source.path, ...labels, key];
      yield {
        message: `The selector wants ${key}=${value}, and ${formatPath(labels)} has ${has === undefined ? `no ${key}` : `${key}=${has}`}.`,
        place: placeIn(element, [...element.source.path, ...at, key]),
        related: [{ message: 'the labels of the pods', place: placeIn(element, [...element.source.path, ...labels]) }],
        fixes: [setFix(element, label, value, `Label the pods ${key}=${value}`)],
      };
    }
  },
};
