import { valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { containersOf } from '../pods.ts';
import { deployment } from './example.ts';

/** A guardrail: good practice, not correctness. */
export const containerLimits: Rule = {
  code: 'kubernetes/container-resources',
  severity: 'info',
  title: 'Container without requests or limits',
  why: 'Without requests the scheduler guesses, without limits one container can starve its neighbours. A guardrail: set its severity in blueprint.yaml.',
  source: 'Kubernetes documentation, Resource Management for Pods and Containers',
  examples: {
    bad: { 'app.yaml': deployment() },
    good: {
      'app.yaml': deployment({
        container: 'resources:\n  requests: { cpu: 50m, memory: 64Mi }\n  limits: { memory: 128Mi }',
      }),
    },
  },
  *check({ element }) {
    for (const { name, value, path } of containersOf(element)) {
      const lacking = ['requests', 'limits'].filter((field) => valueAt(value, ['resources', field]) === undefined);
      if (lacking.length === 0) continue;
      yield {
        message: `The container ${name} states no ${lacking.join(' and no ')}.`,
        place: placeIn(element, [...element.source.path, ...path, 'name']),
      };
    }
  },
};
