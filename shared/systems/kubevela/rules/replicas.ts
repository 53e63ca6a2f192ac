import { objectAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, removeFix } from '../../findingPlace.ts';
import { listSites } from '../../sites.ts';
import { componentsOf, policiesOf, traitsOf, typeParts } from '../application.ts';
import { applicationText, webWith } from './examples.ts';
import { applicationOf } from './subject.ts';

const hpa = 'traits:\n  - type: hpa\n    properties: { min: 1, max: 5, cpu: { value: 80 } }';
const scaling = new Set(['hpa', 'cpuscaler', 'keda-auto-scaler']);

export const replicasTwice: Rule = {
  code: 'kubevela/replicas-twice',
  severity: 'warning',
  title: 'A fixed and an automatic number of replicas',
  why: 'Each reconciliation sets the number of the scaler again, against what the autoscaler has chosen. Keep one of the two, or let an apply-once policy leave spec.replicas alone.',
  source: 'KubeVela documentation, Built-in Trait Type: scaler, hpa',
  examples: {
    bad: {
      'app.yaml': applicationText({
        components: [webWith(`${hpa}\n  - type: scaler\n    properties: { replicas: 2 }`)],
      }),
    },
    good: { 'app.yaml': applicationText({ components: [webWith(hpa)] }) },
  },
  *check(subject) {
    const element = applicationOf(subject);
    if (!element || policiesOf(element.value).some((policy) => policy.type === 'apply-once')) return;
    for (const component of componentsOf(element.value)) {
      const traits = traitsOf(component);
      const fixed = traits.find((trait) => typeParts(trait.type).name === 'scaler');
      const automatic = traits.find((trait) => scaling.has(typeParts(trait.type).name));
      if (!fixed || !automatic) continue;
      yield {
        message: `${component.name} has a fixed number of replicas and ${automatic.type} at once. Keep one of them.`,
        place: placeIn(element, [...fixed.path, 'type']),
        related: [{ message: `The trait ${automatic.type}`, place: placeIn(element, [...automatic.path, 'type']) }],
        fixes: [removeFix(element, fixed.path, 'Remove the scaler')],
      };
    }
  },
};

const gateway = (port: number) =>
  webWith(
    `traits:\n  - type: gateway\n    properties: { domain: shop.example.dev, http: { "/": ${port} } }`,
    'ports: [{ port: 8000 }]',
  );

export const gatewayPort: Rule = {
  code: 'kubevela/gateway-port',
  severity: 'warning',
  title: 'A gateway leads to a port that is not there',
  why: 'The gateway sends requests to this port of the component, which does not open it. Name one of its ports.',
  source: 'KubeVela documentation, Built-in Trait Type: gateway',
  examples: {
    bad: { 'app.yaml': applicationText({ components: [gateway(8080)] }) },
    good: { 'app.yaml': applicationText({ components: [gateway(8000)] }) },
  },
  *check(subject) {
    const element = applicationOf(subject);
    for (const component of element ? componentsOf(element.value) : []) {
      const ports = listSites(component.value, ['properties', 'ports']).flatMap(({ value }) =>
        [value.port, value.containerPort].filter((port) => typeof port === 'number'),
      );
      if (!element || ports.length === 0) continue;
      for (const trait of traitsOf(component)) {
        if (typeParts(trait.type).name !== 'gateway' || textAt(trait.properties, 'existingServiceName')) continue;
        for (const [route, port] of Object.entries(objectAt(trait.properties, 'http'))) {
          if (typeof port !== 'number' || ports.includes(port)) continue;
          yield {
            message: `${component.name} has no port ${port}; it has ${[...new Set(ports)].join(', ')}.`,
            place: placeIn(element, [...trait.path, 'properties', 'http', route]),
          };
        }
      }
    }
  },
};
