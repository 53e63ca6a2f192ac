import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, removeFix, renameKeyFix, setFix } from '../../findingPlace.ts';
import { listSites } from '../../sites.ts';
import { writtenApplication } from '../application.ts';
import { applicationText } from '../examples.ts';
import { generatorTypes } from '../generators.ts';

export const destination: Rule = {
  code: 'argocd/destination',
  severity: 'error',
  title: 'The destination does not name one cluster',
  why: 'Argo CD refuses an Application whose destination has both server and name, or neither. Keep one: the address in server, or the name of the cluster in name.',
  source: 'Argo CD documentation, Application Specification: spec.destination.server, spec.destination.name',
  examples: {
    bad: {
      'app.yaml': applicationText({ destination: '    name: in-cluster\n    server: https://kubernetes.default.svc' }),
      'other.yaml': applicationText({ name: 'other', destination: '    server: in-cluster' }),
    },
    good: { 'app.yaml': applicationText() },
  },
  *check(subject) {
    const application = writtenApplication(subject);
    if (!application) return;
    const { element, spec } = application;
    const path = [...application.path, 'destination'];
    const server = textAt(spec, 'destination', 'server');
    const name = textAt(spec, 'destination', 'name');
    if (server && name)
      yield {
        message: `The destination has a server and the name ${name}. Keep one of them.`,
        place: placeIn(element, [...path, 'name'], 'key'),
        fixes: [
          removeFix(element, [...path, 'name'], 'Keep the server'),
          removeFix(element, [...path, 'server'], `Keep the name ${name}`),
        ],
      };
    else if (server && !server.includes('://') && !/[{<*]/.test(server))
      yield {
        message: `${server} is the name of a cluster, not its address: it belongs into destination.name.`,
        place: placeIn(element, [...path, 'server']),
        fixes: [renameKeyFix(element, [...path, 'server'], 'name', 'Make it destination.name')],
      };
    else if (!server && !name && !generatorsLayTemplates(element.value))
      yield {
        message: 'The destination names no cluster: state server or name.',
        place: placeIn(element, path, 'key'),
        fixes: [setFix(element, [...path, 'name'], 'in-cluster', 'Deliver to the cluster of Argo CD itself')],
      };
  },
};

/** True when a generator brings a template of its own, which may say what the common one leaves out. */
function generatorsLayTemplates(value: Parameters<typeof listSites>[0]): boolean {
  return listSites(value, ['spec', 'generators']).some((entry) =>
    generatorTypes.some((type) => Object.keys(Object(Object(entry.value[type]).template)).length > 0),
  );
}
