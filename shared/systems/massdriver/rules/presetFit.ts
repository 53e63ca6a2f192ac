import { isObject, listAt, objectAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { readSchema } from '../../../schema/schema.ts';
import { validate } from '../../../schema/validate.ts';
import { placeIn } from '../../findingPlace.ts';
import { bundle } from './examples.ts';
import { isBundle } from './subject.ts';

const preset = (size: string) =>
  bundle({
    params: `  examples:\n  - __name: Small\n    size: ${size}\n  properties:\n    size: { type: integer, minimum: 1 }\n`,
  });

/** A preset that the form would refuse. */
export const presetFit: Rule = {
  code: 'massdriver/preset',
  severity: 'error',
  title: 'Preset that its own schema refuses',
  why: 'Whoever chooses the preset can not deploy. Mend the value, or the schema.',
  source: 'Massdriver documentation, Bundle YAML Specification: params.examples',
  examples: { bad: { 'massdriver.yaml': preset('0') }, good: { 'massdriver.yaml': preset('5') } },
  *check({ element }) {
    if (!isBundle(element)) return;
    const schema = readSchema(objectAt(element.value, 'params'));
    for (const [index, example] of listAt(element.value, 'params', 'examples').entries()) {
      if (!isObject(example)) continue;
      const { __name: name, ...values } = example;
      for (const problem of validate(schema, values, { dialect: 'json-schema' }).problems) {
        // A preset fills a part of the form; the rest comes from defaults and the user.
        if (problem.code === 'required') continue;
        yield {
          message: `Preset ${String(name ?? index + 1)}: ${problem.message}`,
          place: placeIn(element, ['params', 'examples', index, ...problem.path]),
        };
      }
    }
  },
};
