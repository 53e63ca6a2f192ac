import { providerOf } from '../../../contract/requestFit.ts';
import type { JsonPath } from '../../../json.ts';
import { valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { placeholdersIn } from '../placeholders.ts';
import { driverInputs, textsUnder } from '../texts.ts';
import { outputsOfType } from '../types.ts';
import { definitionText } from './examples.ts';
import { definitionOf } from './subject.ts';

const password = `\${resources.mysql-instance.outputs.password}`;

export const secretInValues: Rule = {
  code: 'humanitec/secret-in-values',
  severity: 'warning',
  title: 'A secret output among plain values',
  why: 'Plain values are stored and shown as they are. Read secret outputs under secret_refs, as { value: … }, and secrets of a template in its part secrets.',
  source: 'Humanitec documentation, Resource Definitions: driver_inputs.values, driver_inputs.secrets',
  examples: {
    bad: {
      'mysql.yaml': definitionText({ id: 'orders', type: 'mysql', inputs: `values: { password: "${password}" }` }),
    },
    good: {
      'mysql.yaml': definitionText({
        id: 'orders',
        type: 'mysql',
        inputs: `secret_refs: { password: { value: "${password}" } }`,
      }),
    },
  },
  *check(subject, look) {
    const element = definitionOf(subject);
    if (!element) return;
    for (const port of element.contract.requires) {
      const answer = subject.answers.get(port.key);
      const provider = answer && providerOf(port, answer, look);
      const outputs = provider ? provider.port.outputs : outputsOfType(port.type);
      for (const use of port.outputsUsed) {
        if (!isPlain(use.path) || !outputs?.some((output) => output.name === use.name && output.secret)) continue;
        yield {
          message: `${use.name} of ${port.name} is secret. Read it under secret_refs, or in the part secrets of a template.`,
          place: placeIn(element, use.path, 'value', use.within),
          marks: [port.key],
        };
      }
    }
  },
};

/** `init` is only read by the other parts of a template, and `secrets` is where secrets belong. */
function isPlain(path: JsonPath): boolean {
  const [values, templates, part] = path.slice(driverInputs.length);
  return values === 'values' && !(templates === 'templates' && (part === 'init' || part === 'secrets'));
}

export const literalSecret: Rule = {
  code: 'humanitec/literal-secret',
  severity: 'warning',
  title: 'A secret written into the file',
  why: 'Whoever reads the file reads the secret. Keep it in a secret store and refer to it by secret_refs.',
  source: 'Humanitec documentation, Resource Definitions: driver_inputs.secrets, driver_inputs.secret_refs',
  examples: {
    bad: { 'redis.yaml': definitionText({ type: 'redis', inputs: 'secrets: { password: changeme }' }) },
    good: {
      'redis.yaml': definitionText({
        type: 'redis',
        inputs: 'secret_refs: { password: { store: vault, ref: redis-password } }',
      }),
    },
  },
  *check(subject) {
    const element = definitionOf(subject);
    if (!element) return;
    const path = [...driverInputs, 'secrets'];
    for (const [text, at] of textsUnder(valueAt(element.value, path), path)) {
      if (text === '' || placeholdersIn(text).length > 0) continue;
      yield {
        message: `The secret ${at.slice(path.length).join('.')} stands here as it is. Move it to a store and refer to it by secret_refs.`,
        place: placeIn(element, at),
      };
    }
  },
};
