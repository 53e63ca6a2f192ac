import { defaultClass } from '../../../graph/answer.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { configText, definitionText } from './examples.ts';
import { definitionOf } from './subject.ts';

const reads = (selector: string) =>
  definitionText({ inputs: `values: { bucket: "\${resources['${selector}'].outputs.name}" }` });

export const unmatchedSelector: Rule = {
  code: 'humanitec/unmatched-selector',
  severity: 'warning',
  title: 'A resource that no definition answers',
  why: 'The platform looks for a definition of exactly this type and class. Where none matches, the deployment stops. A class that is left out is that of the resource which asks.',
  source: 'Humanitec documentation, Resource Definitions: criteria and their precedence',
  examples: {
    bad: { 's3.yaml': reads('config.names'), 'config.yaml': configText('{ name: shop }') },
    good: { 's3.yaml': reads('config'), 'config.yaml': configText('{ name: shop }') },
  },
  *check(subject, look) {
    const element = definitionOf(subject);
    if (!element || element.contract.provides.length === 0) return;
    for (const port of element.contract.requires) {
      const state = subject.answers.get(port.key)?.state;
      if (state !== 'none' && state !== 'unknown') continue;
      const place = placeIn(element, port.path, port.part ?? 'value', port.outputsUsed[0]?.within);
      const providers = look.providers(port.type).filter((provider) => provider.element !== element);
      if (providers.length === 0) {
        const message = `Whether ${port.name} is answered is unknown: no definition of ${port.type} is in this blueprint.`;
        yield { message, place, severity: 'info', unknown: true, marks: [port.key] };
        continue;
      }
      const wanted = port.class ?? defaultClass;
      const inClass = providers.filter((one) => (one.port.class ?? wanted) === wanted);
      const offered = [...new Set(providers.map((one) => one.port.class ?? defaultClass))];
      const ids = [...new Set(inClass.flatMap((one) => one.port.resourceId ?? []))];
      yield {
        message:
          inClass.length > 0
            ? `${port.name} takes the id of the resource that asks, and ${port.type} of class ${wanted} is only answered for the id ${ids.join(', ')}. Write #${ids[0] ?? ''} behind it, or add a criterion without res_id.`
            : `No definition answers ${port.type} of class ${wanted}. There is ${port.type} of class ${offered.join(', ')}.`,
        place,
        marks: [port.key],
      };
    }
  },
};
