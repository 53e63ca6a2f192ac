import { objectAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, removeFix } from '../../findingPlace.ts';
import { placeholdersIn } from '../placeholders.ts';
import { expandedTexts } from '../texts.ts';
import { workload } from './example.ts';

/** Types that do their work without being read. */
const silent: ReadonlySet<string> = new Set([
  'route',
  'horizontal-pod-autoscaler',
  'dapr-subscription',
  'service',
  'service-port',
]);

export const unusedResource: Rule = {
  code: 'score/unused-resource',
  severity: 'warning',
  title: 'Resource that nothing in the workload reads',
  why: 'It is made and paid for without being used. Read one of its outputs, or remove it.',
  source: 'Score specification, workload schema: resources',
  examples: {
    bad: { 'score.yaml': workload('', 'resources:\n  db:\n    type: postgres') },
    good: {
      'score.yaml': workload(`variables:\n  HOST: "\${resources.db.host}"`, 'resources:\n  db:\n    type: postgres'),
    },
  },
  *check({ element }) {
    if (element.kind !== 'Workload') return;
    const read = new Set<string>();
    for (const { text } of expandedTexts(element.value))
      for (const { segments } of placeholdersIn(text)) if (segments?.[1]) read.add(segments[1].text);
    for (const [name, resource] of Object.entries(objectAt(element.value, 'resources'))) {
      if (read.has(name) || silent.has(textAt(resource, 'type') ?? '')) continue;
      const path = ['resources', name];
      yield {
        message: `Nothing reads the resource ${name}. Use one of its outputs, or remove it.`,
        place: placeIn(element, path, 'key'),
        marks: [`requires:${name}`],
        fixes: [removeFix(element, path, `Remove ${name}`)],
      };
    }
  },
};
