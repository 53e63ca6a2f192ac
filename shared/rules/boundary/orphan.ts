import { exampleApi, exampleWorkload } from '../contract/examples.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';

const blueprint = `apiVersion: entresol.dev/v1alpha2
kind: Blueprint
domains:
  - { name: Shop, files: [shop/**] }
`;
const common = {
  'blueprint.yaml': blueprint,
  'shop/score.yaml': exampleWorkload('type: postgres, params: { size: small }'),
  'shop/api.yaml': exampleApi,
};
const settings = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\n';

/** An element that is joined to nothing and belongs to nobody. */
export const orphan: Rule = {
  code: 'boundary/orphan',
  severity: 'info',
  title: 'Element without any edge or domain',
  why: 'Nothing needs it and nobody owns it. Put it into a domain, join it to what it is for, or delete it.',
  source: 'Entresol: a domain is a named set of elements with an owner team',
  examples: {
    bad: { ...common, 'left/settings.yaml': settings },
    good: { ...common, 'shop/settings.yaml': settings },
  },
  *check({ element, domain, edges }, look) {
    // Before the first domain is drawn, belonging to none says nothing.
    if (domain !== undefined || edges.length > 0 || look.blueprint.domains.length === 0) return;
    if (element.contract.requires.length > 0 || element.references.length > 0) return;
    if (look.dependents(element.id).length > 0) return;
    yield {
      message: `${element.title} ${element.name} is joined to nothing and belongs to no domain. Put it into a domain, or delete it.`,
      place: placeIn(element, element.namePath),
      fixes: look.blueprint.domains.slice(0, 5).map(({ name }) => ({
        title: `Move to ${name}`,
        call: { id: 'element.move-to-domain', args: { elements: [element.id], domain: name } },
      })),
    };
  },
};
