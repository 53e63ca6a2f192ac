import { isDependence } from '../../graph/dependence.ts';
import { exampleApi, exampleWorkload } from '../contract/examples.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';

const blueprint = (published: string) => `apiVersion: entresol.dev/v1alpha1
kind: Blueprint
domains:
  - name: Shop
    files: [shop/**]
  - name: Data
    files: [data/**]
    published: [${published}]
`;
const workload = exampleWorkload('type: postgres, params: { size: small }');

/** A use of an element that its domain keeps to itself. */
export const boundaryBreach: Rule = {
  code: 'boundary/breach',
  severity: 'error',
  title: 'Use of something that another domain hides',
  why: 'What a domain does not publish may change without notice. Ask for what it publishes, or publish this.',
  source: 'Entresol: domains hide what they do not publish',
  examples: {
    bad: { 'blueprint.yaml': blueprint('other'), 'shop/score.yaml': workload, 'data/api.yaml': exampleApi },
    good: {
      'blueprint.yaml': blueprint('postgres.db.acme.io'),
      'shop/score.yaml': workload,
      'data/api.yaml': exampleApi,
    },
  },
  *check({ element, edges, domain }, look) {
    for (const edge of edges) {
      if (edge.from !== element.id || !isDependence(edge)) continue;
      const [target] = look.byId(edge.to);
      if (!target) continue;
      const { published, domain: there } = look.link(target);
      if (published || there === undefined || there === domain) continue;
      const port = element.contract.requires.find((one) => one.key === edge.fromPort);
      const reference = element.references.find((one) => one.reason === edge.reason);
      const path = port?.typePath ?? reference?.path ?? element.namePath;
      yield {
        message: `${target.name} is hidden inside ${there}, but ${element.name}${domain ? ` of ${domain}` : ''} uses it. Publish it, or use what ${there} publishes.`,
        place: {
          ...placeIn(element, path, 'value', port ? undefined : reference?.within),
          ...(reference?.file && !port ? { file: reference.file, document: 0 } : {}),
        },
        marks: port ? [port.key] : [],
        related: [{ message: `hidden in ${there}`, place: placeIn(target, target.namePath) }],
        fixes: [
          { title: `Publish ${target.name}`, call: { id: 'domain.publish', args: { element: target.id } } },
          {
            title: `Move ${element.name} to ${there}`,
            call: { id: 'element.move-to-domain', args: { elements: [element.id], domain: there } },
          },
        ],
      };
    }
  },
};
