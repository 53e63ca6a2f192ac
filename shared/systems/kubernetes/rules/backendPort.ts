import { type JsonPath, listAt, textAt, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { service } from './example.ts';

const ingress = (port: string) => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
spec:
  rules:
    - host: shop.acme.io
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: shop
                port: ${port}
`;

export const backendPort: Rule = {
  code: 'kubernetes/backend-port',
  severity: 'error',
  title: 'Backend port that the service does not have',
  why: 'The route would answer with an error for every request. Use a port of the service.',
  source:
    'Kubernetes API reference, Ingress: IngressServiceBackend.port; Gateway API reference, HTTPRoute: backendRefs',
  examples: {
    bad: { 'shop.yaml': `${service()}---\n${ingress('{ number: 8080 }')}` },
    good: { 'shop.yaml': `${service()}---\n${ingress('{ number: 80 }')}` },
  },
  *check({ element }, look) {
    for (const reference of element.references) {
      if (reference.target.by !== 'object' || reference.target.kind !== 'Service' || reference.type !== 'exposes')
        continue;
      const { namespace, name } = reference.target;
      const [target] = look.objects('', 'Service', namespace ?? element.namespace, name);
      if (!target) continue;
      const holder = reference.path.slice(element.source.path.length, -1);
      const asked = askedPort(element.value, holder);
      if (!asked) continue;
      const ports = listAt(target.value, 'spec', 'ports');
      const numbers = ports.flatMap((port) => valueAt(port, ['port']) ?? []);
      const names = ports.flatMap((port) => textAt(port, 'name') ?? []);
      const choices = typeof asked.port === 'string' ? names : numbers;
      if (choices.includes(asked.port)) continue;
      const path = [...element.source.path, ...asked.path];
      yield {
        message: `Service ${name} has no port ${asked.port}. It has ${ports.length === 0 ? 'none' : [...new Set([...names, ...numbers])].join(', ')}.`,
        place: placeIn(element, path),
        related: [
          { message: `the ports of ${name}`, place: placeIn(target, [...target.source.path, 'spec', 'ports'], 'key') },
        ],
        fixes: choices.map((one) => setFix(element, path, one, `Use ${String(one)}`)),
      };
    }
  },
};

/** The port asked of a backend: a number or a name, in the form of Ingress, of its predecessor, or of Gateway API. */
function askedPort(
  value: Parameters<typeof valueAt>[0],
  holder: JsonPath,
): { port: string | number; path: JsonPath } | undefined {
  for (const field of [['port', 'number'], ['port', 'name'], ['port'], ['servicePort']]) {
    const path = [...holder, ...field];
    const port = valueAt(value, path);
    if (typeof port === 'number' || typeof port === 'string') return { port, path };
  }
  return undefined;
}
