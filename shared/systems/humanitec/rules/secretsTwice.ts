import { valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, removeFix } from '../../findingPlace.ts';
import { driverInputs } from '../texts.ts';
import { definitionText } from './examples.ts';
import { definitionOf } from './subject.ts';

const refs = 'secret_refs: { password: { store: vault, ref: redis-password } }';

export const secretsTwice: Rule = {
  code: 'humanitec/secrets-twice',
  severity: 'error',
  title: 'Secrets stated in both forms',
  why: 'A definition takes its secrets either as values or as references to a store. The platform refuses both together. Keep the references.',
  source: 'Humanitec documentation, Resource Definitions: driver_inputs.secrets, driver_inputs.secret_refs',
  examples: {
    bad: {
      'redis.yaml': definitionText({
        type: 'redis',
        inputs: `${refs}\nsecrets: { username: "\${resources.config.outputs.user}" }`,
      }),
    },
    good: { 'redis.yaml': definitionText({ type: 'redis', inputs: refs }) },
  },
  *check(subject) {
    const element = definitionOf(subject);
    const inputs = element && valueAt(element.value, driverInputs);
    if (!element || valueAt(inputs, ['secrets']) === undefined || valueAt(inputs, ['secret_refs']) === undefined)
      return;
    yield {
      message: 'secrets and secret_refs exclude each other. Move all of them to secret_refs.',
      place: placeIn(element, [...driverInputs, 'secrets'], 'key'),
      fixes: ['secrets', 'secret_refs'].map((name) => removeFix(element, [...driverInputs, name], `Remove ${name}`)),
    };
  },
};
