import { objectAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { compareQuantities, parseQuantity } from '../../../schema/quantity.ts';
import { placeIn } from '../../findingPlace.ts';
import { workload } from './example.ts';

const sized = (request: string) =>
  workload(`resources:\n  requests: { memory: ${request} }\n  limits: { memory: 256Mi }`);

export const requestAboveLimit: Rule = {
  code: 'score/request-above-limit',
  severity: 'warning',
  title: 'More requested than allowed',
  why: 'Kubernetes refuses a container that requests more than its limit. Lower the request or raise the limit.',
  source: 'Score specification, workload schema: containers.*.resources',
  examples: { bad: { 'score.yaml': sized('1Gi') }, good: { 'score.yaml': sized('128Mi') } },
  *check({ element }) {
    if (element.kind !== 'Workload') return;
    for (const [name, container] of Object.entries(objectAt(element.value, 'containers'))) {
      for (const field of ['cpu', 'memory']) {
        const request = textAt(container, 'resources', 'requests', field);
        const limit = textAt(container, 'resources', 'limits', field);
        const wanted = request === undefined ? undefined : parseQuantity(request);
        const allowed = limit === undefined ? undefined : parseQuantity(limit);
        if (!wanted || !allowed || compareQuantities(wanted, allowed) <= 0) continue;
        yield {
          message: `${name} requests ${field} ${request}, more than its limit of ${limit}.`,
          place: placeIn(element, ['containers', name, 'resources', 'requests', field]),
        };
      }
    }
  },
};
