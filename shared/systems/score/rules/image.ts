import { objectAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { workload } from './example.ts';

const of = (image: string) => workload('').replace('ghcr.io/acme/shop:1.4.2', image);

export const image: Rule = {
  code: 'score/image',
  severity: 'warning',
  title: 'Image that is not pinned',
  why: 'An image without a fixed tag changes under the workload’s feet. Name a version or a digest.',
  source: 'Score specification, workload schema: containers.*.image',
  examples: { bad: { 'score.yaml': of('ghcr.io/acme/shop:latest') }, good: { 'score.yaml': workload('') } },
  *check({ element }) {
    if (element.kind !== 'Workload') return;
    for (const [name, container] of Object.entries(objectAt(element.value, 'containers'))) {
      const text = textAt(container, 'image');
      if (text === undefined || text.includes('${')) continue;
      const place = placeIn(element, ['containers', name, 'image']);
      if (text === '.') {
        const message = `The image of ${name} is given on the command line when the workload is generated.`;
        yield { message, place, severity: 'info' };
        continue;
      }
      const tag = /:([^/:]+)$/.exec(text)?.[1];
      if (text.includes('@') || (tag !== undefined && tag !== 'latest')) continue;
      yield {
        message: `${text} ${tag ? 'moves with every release' : 'has no tag'}. Name a version or a digest.`,
        place,
      };
    }
  },
};
