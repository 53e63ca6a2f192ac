import type { Rule } from '../../../rules/rule.ts';
import { cycleThrough } from '../../cycleThrough.ts';
import { placeIn } from '../../findingPlace.ts';
import { type Node, nodeKey, waitsFor } from '../chosen.ts';
import { criteriaOf } from '../criteria.ts';
import { configText, definitionText } from './examples.ts';
import { definitionOf } from './subject.ts';

const bucket = definitionText({ inputs: `values: { bucket: "\${resources.config.outputs.name}" }` });

export const cycle: Rule = {
  code: 'humanitec/cycle',
  severity: 'error',
  title: 'Resources that wait for each other',
  why: 'A resource is made after those that its driver inputs read. In a circle none can be first, and the deployment stops. Break the circle.',
  source: 'Humanitec documentation, Resource Graph',
  examples: {
    bad: { 's3.yaml': bucket, 'config.yaml': configText(`{ name: "\${resources.s3.outputs.region}" }`) },
    good: { 's3.yaml': bucket, 'config.yaml': configText('{ name: shop }') },
  },
  *check(subject, look) {
    const element = definitionOf(subject);
    for (const className of new Set(element ? criteriaOf(element.value).map((criterion) => criterion.class) : [])) {
      if (!element) return;
      const nodes = new Map<string, Node>();
      const start: Node = { definition: element, class: className };
      nodes.set(nodeKey(start), start);
      const way = cycleThrough(nodeKey(start), (key) => {
        const node = nodes.get(key);
        return (node ? waitsFor(node, look) : []).map((next) => {
          nodes.set(nodeKey(next), next);
          return nodeKey(next);
        });
      });
      if (!way) continue;
      const names = way.map((key) => nodes.get(key)?.definition.name ?? key);
      const [first] = element.contract.requires;
      yield {
        message: `A resource of ${element.name} waits for itself: ${[...names, element.name].join(' → ')}. Break the circle.`,
        place: first ? placeIn(element, first.path, first.part ?? 'value') : placeIn(element, element.namePath),
      };
      return;
    }
  },
};
