import { isObject, type JsonValue, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, removeFix } from '../../findingPlace.ts';
import { componentsOf, type Piece, traitsOf, typeParts } from '../application.ts';
import { templateOf } from '../definition.ts';
import { findType } from '../definitions.ts';
import { applicationText, definitionText, webWith } from './examples.ts';
import { applicationOf } from './subject.ts';

const scaler = (replicas: number) => `  - type: scaler\n    properties: { replicas: ${replicas} }`;

export const traitTwice: Rule = {
  code: 'kubevela/trait-twice',
  severity: 'warning',
  title: 'A component has the same trait twice',
  why: 'Both change the same fields of the workload, and the last one wins or the two collide. Keep one, or give them names where the trait takes one.',
  source: 'KubeVela documentation, Trait Definition: template.patch',
  examples: {
    bad: { 'app.yaml': applicationText({ components: [webWith(`traits:\n${scaler(2)}\n${scaler(3)}`)] }) },
    good: { 'app.yaml': applicationText({ components: [webWith(`traits:\n${scaler(2)}`)] }) },
  },
  *check(subject) {
    const element = applicationOf(subject);
    for (const component of element ? componentsOf(element.value) : []) {
      if (!element) return;
      const seen = new Map<string, Piece>();
      for (const trait of traitsOf(component)) {
        const key = `${typeParts(trait.type).name} ${names(trait.properties)}`;
        const first = seen.get(key);
        if (!first) {
          seen.set(key, trait);
          continue;
        }
        yield {
          message: `${component.name} has the trait ${trait.type} twice. Keep one of them.`,
          place: placeIn(element, [...trait.path, 'type']),
          related: [{ message: 'The first one', place: placeIn(element, [...first.path, 'type']) }],
          fixes: [removeFix(element, trait.path, 'Remove this one')],
        };
      }
    }
  },
};

/** What tells two traits of one type apart: the names of what they make or change. */
function names(properties: JsonValue): string {
  if (!isObject(properties)) return '';
  return ['name', 'containerName', 'claimName', 'domain'].map((key) => textAt(properties, key) ?? '').join(' ');
}

const making = (name: string, output: string) =>
  definitionText(
    'TraitDefinition',
    name,
    `outputs: ${output}: {apiVersion: "v1", kind: "Service", metadata: name: context.name}\nparameter: {}`,
  );
const both = { 'app.yaml': applicationText({ components: [webWith('traits:\n  - type: door\n  - type: gate')] }) };

export const outputClash: Rule = {
  code: 'kubevela/output-clash',
  severity: 'error',
  title: 'Two traits make an object of one name',
  why: 'The objects that traits add are kept by their name under outputs, so the second one collides with the first. Use one of the traits, or rename the output in its definition.',
  source: 'KubeVela documentation, Trait Definition: template.outputs',
  examples: {
    bad: { ...both, 'door.yaml': making('door', 'service'), 'gate.yaml': making('gate', 'service') },
    good: { ...both, 'door.yaml': making('door', 'service'), 'gate.yaml': making('gate', 'gateService') },
  },
  *check(subject, look) {
    const element = applicationOf(subject);
    for (const component of element ? componentsOf(element.value) : []) {
      if (!element) return;
      const makers = new Map<string, string>();
      for (const trait of traitsOf(component)) {
        const type = typeParts(trait.type).name;
        const found = findType(look, 'trait', type, element.namespace);
        if (found.state !== 'blueprint') continue;
        const outputs = (templateOf(found.element.value)?.rendered ?? []).flatMap((one) => one.name ?? []);
        for (const output of new Set(outputs)) {
          const first = makers.get(output);
          if (first === undefined) makers.set(output, type);
          else if (first !== type)
            yield {
              message: `The traits ${first} and ${type} of ${component.name} both make an output named ${output}.`,
              place: placeIn(element, [...trait.path, 'type']),
            };
        }
      }
    }
  },
};
