import { listAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { containerPortNames } from '../pods.ts';
import { deployment, service } from './example.ts';

export const targetPort: Rule = {
  code: 'kubernetes/target-port',
  severity: 'error',
  title: 'Target port that no container has',
  why: 'A service finds a named port by the name in the pods. Without it, the service has no endpoints. Use a name that a container declares, or a number.',
  source: 'Kubernetes API reference, ServicePort.targetPort',
  examples: {
    bad: { 'app.yaml': `${deployment()}---\n${service('web')}` },
    good: { 'app.yaml': `${deployment()}---\n${service('http')}` },
  },
  *check({ element, edges }, look) {
    if (element.kind !== 'Service' || element.group !== '') return;
    const pods = edges.filter(({ type }) => type === 'exposes').flatMap(({ to }) => look.byId(to));
    if (pods.length === 0) return;
    for (const [index, port] of listAt(element.value, 'spec', 'ports').entries()) {
      const name = textAt(port, 'targetPort');
      // Digits in quotes are read as a number.
      if (name === undefined || /^\d+$/.test(name)) continue;
      const lacking = pods.filter((pod) => !containerPortNames(pod).includes(name));
      const [first] = lacking;
      if (!first) continue;
      const path = [...element.source.path, 'spec', 'ports', index, 'targetPort'];
      const names = containerPortNames(first);
      const nearest = nearestNames(name, names);
      yield {
        message: `No container of ${first.kind} ${first.name} has a port named ${name}${didYouMean(nearest) || '.'}`,
        place: placeIn(element, path),
        severity: lacking.length === pods.length ? 'error' : 'warning',
        related: [{ message: 'the pods that the service selects', place: placeIn(first, first.namePath) }],
        fixes: (nearest.length > 0 ? nearest : names).map((one) => setFix(element, path, one, `Use ${one}`)),
      };
    }
  },
};
