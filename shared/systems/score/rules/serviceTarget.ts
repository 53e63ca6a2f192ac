import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn } from '../../findingPlace.ts';
import { scoreGroup } from '../kinds.ts';
import { workload } from './example.ts';

const cart = workload('', 'service:\n  ports:\n    web:\n      port: 8080', 'cart');
const asks = (name: string) =>
  workload(`variables:\n  CART: "\${resources.${name}.name}"`, `resources:\n  ${name}:\n    type: service`);

export const serviceTarget: Rule = {
  code: 'score/service-target',
  severity: 'warning',
  title: 'Service that is no workload here',
  why: 'A resource of type service is called after the workload that it reaches. Use the name of a workload, or add its file.',
  source: 'Score community provisioners, type service',
  examples: {
    bad: { 'score.yaml': asks('kart'), 'cart/score.yaml': cart },
    good: { 'score.yaml': asks('cart'), 'cart/score.yaml': cart },
  },
  *check({ element, missing }, look) {
    for (const index of missing) {
      const reference = element.references[index];
      if (reference?.missing?.code !== 'score/service-target' || reference.target.by !== 'object') continue;
      const { name } = reference.target;
      const nearest = nearestNames(
        name,
        look.ofKind(scoreGroup, 'Workload').flatMap((other) => (other === element ? [] : [other.name])),
      );
      yield {
        message: `${reference.missing.message}${didYouMean(nearest) || '.'}`,
        place: placeIn(element, reference.path, 'key'),
        marks: [`requires:${name}`],
        fixes: nearest.map((candidate) => ({
          title: `Rename it to ${candidate}`,
          call: { id: 'request.rename', args: { element: element.id, port: `requires:${name}`, name: candidate } },
        })),
      };
    }
  },
};
