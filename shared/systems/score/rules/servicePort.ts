import { objectAt, textAt, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { scoreGroup } from '../kinds.ts';
import { workload } from './example.ts';

const cart = workload('', 'service:\n  ports:\n    web:\n      port: 8080', 'cart');
const asks = (port: string) =>
  workload(
    `variables:\n  CART: "\${resources.cart.hostname}"`,
    `resources:\n  cart:\n    type: service-port\n    params: { workload: cart, port: ${port} }`,
  );

export const servicePort: Rule = {
  code: 'score/service-port',
  severity: 'error',
  title: 'Port that the other workload does not have',
  why: 'A service-port names a workload and one of its service ports by name. Name a port that it declares.',
  source: 'score-k8s and score-compose, default provisioner of type service-port',
  examples: {
    bad: { 'score.yaml': asks('grpc'), 'cart/score.yaml': cart },
    good: { 'score.yaml': asks('web'), 'cart/score.yaml': cart },
  },
  *check({ element, answers }, look) {
    if (element.kind !== 'Workload') return;
    for (const [name, resource] of Object.entries(objectAt(element.value, 'resources'))) {
      if (textAt(resource, 'type') !== 'service-port') continue;
      const params = ['resources', name, 'params'];
      const marks = [`requires:${name}`];
      // A provisioner that is there states by itself what it needs.
      const alone = answers.get(`requires:${name}`)?.state !== 'answered';
      for (const param of ['workload', 'port'])
        if (alone && valueAt(resource, ['params', param]) === undefined)
          yield {
            message: `${name} needs the parameter ${param}: the ${param === 'port' ? "name of the other workload's port" : 'workload to reach'}.`,
            place: placeIn(element, ['resources', name], 'key'),
            marks,
          };
      const port = valueAt(resource, ['params', 'port']);
      const [target] = look.objects(scoreGroup, 'Workload', undefined, textAt(resource, 'params', 'workload') ?? '');
      if (!target || port === undefined || String(port).includes('${')) continue;
      const ports = Object.keys(objectAt(target.value, 'service', 'ports'));
      if (ports.includes(String(port))) continue;
      const nearest = nearestNames(String(port), ports);
      const hint = ports.length === 0 ? '; it declares none.' : didYouMean(nearest) || `; it has ${ports.join(', ')}.`;
      yield {
        message: `${target.name} has no service port named ${port}${hint}`,
        place: placeIn(element, [...params, 'port']),
        marks,
        related: [{ message: `the ports of ${target.name}`, place: placeIn(target, ['service', 'ports'], 'key') }],
        fixes: (nearest.length > 0 ? nearest : ports).map((one) =>
          setFix(element, [...params, 'port'], one, `Use ${one}`),
        ),
      };
    }
  },
};
