import { objectAt, textAt, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { workload } from './example.ts';

const routed = (port: string) =>
  workload(
    '',
    `service:\n  ports:\n    web:\n      port: 8080\nresources:\n  edge:\n    type: route\n    params: { host: shop.acme.io, path: /, port: ${port} }`,
  );

export const route: Rule = {
  code: 'score/route',
  severity: 'error',
  title: 'Route that leads nowhere',
  why: 'A route names one of the workload’s own service ports, by name or number, and a path that starts with a slash.',
  source: 'score-k8s, default provisioner of type route',
  examples: { bad: { 'score.yaml': routed('http') }, good: { 'score.yaml': routed('web') } },
  *check({ element }) {
    if (element.kind !== 'Workload') return;
    const ports = objectAt(element.value, 'service', 'ports');
    const names = Object.keys(ports);
    const numbers = Object.values(ports).map((port) => String(valueAt(port, ['port'])));
    for (const [name, resource] of Object.entries(objectAt(element.value, 'resources'))) {
      if (textAt(resource, 'type') !== 'route') continue;
      const params = ['resources', name, 'params'];
      const marks = [`requires:${name}`];
      const port = valueAt(resource, ['params', 'port']);
      const known = port === undefined || names.includes(String(port)) || numbers.includes(String(port));
      if (!known && !String(port).includes('${')) {
        const offer = names.length > 0 ? `Use ${names.join(' or ')}.` : 'Declare it under service.ports.';
        yield {
          message: `The workload has no service port ${port}. ${offer}`,
          place: placeIn(element, [...params, 'port']),
          marks,
          fixes: names.map((one) => setFix(element, [...params, 'port'], one, `Use ${one}`)),
        };
      }
      const path = textAt(resource, 'params', 'path');
      if (path !== undefined && !path.startsWith('/') && !path.includes('${'))
        yield {
          message: `The path ${path} must start with a slash.`,
          place: placeIn(element, [...params, 'path']),
          marks,
          fixes: [setFix(element, [...params, 'path'], `/${path}`, `Use /${path}`, true)],
        };
    }
  },
};
