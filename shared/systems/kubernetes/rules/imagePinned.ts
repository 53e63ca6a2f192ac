import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { containersOf } from '../pods.ts';
import { isTemplated } from '../references/site.ts';
import { deployment } from './example.ts';

/** A guardrail: good practice, not correctness. */
export const imagePinned: Rule = {
  code: 'kubernetes/image-unpinned',
  severity: 'info',
  title: 'Image that is not pinned',
  why: 'An image without a fixed tag changes under the workload’s feet. Name a version or a digest. A guardrail: set its severity in blueprint.yaml.',
  source: 'Kubernetes documentation, Images: image names and tags',
  examples: {
    bad: { 'app.yaml': deployment().replace(':1.4.2', ':latest') },
    good: { 'app.yaml': deployment() },
  },
  *check({ element }) {
    for (const { value, path } of containersOf(element)) {
      const image = textAt(value, 'image');
      if (!image || isTemplated(image) || image.includes('@')) continue;
      const tag = /:([^/:]+)$/.exec(image)?.[1];
      if (tag !== undefined && tag !== 'latest') continue;
      yield {
        message: `${image} ${tag ? 'moves with every release' : 'has no tag'}. Name a version or a digest.`,
        place: placeIn(element, [...element.source.path, ...path, 'image']),
      };
    }
  },
};
