import { isObject, objectAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn } from '../../findingPlace.ts';
import { schemasIn } from '../jsonSchemaWalk.ts';
import { annotation } from '../kinds.ts';
import { blockOf, slotsOf } from '../slots.ts';
import { bundle } from './examples.ts';
import { isBundle } from './subject.ts';

const choice = (connection: string) =>
  bundle({
    params: `  properties:\n    database:\n      type: string\n      $md.enum: { connection: ${connection}, options: .data.names }\n`,
    connections: '  properties:\n    db: { $ref: postgres }\n',
  });

/** A choice whose options come of a dependency that is not there. */
export const enumConnection: Rule = {
  code: 'massdriver/enum-connection',
  severity: 'error',
  title: 'Choices of a dependency that is not there',
  why: 'The form has no options to choose from. Name a dependency (or connection) of this bundle.',
  source: 'Massdriver documentation, Massdriver Annotations: $md.enum',
  examples: { bad: { 'massdriver.yaml': choice('base') }, good: { 'massdriver.yaml': choice('db') } },
  *check({ element }) {
    if (!isBundle(element)) return;
    const names = slotsOf(element.value, 'takes').map(({ name }) => name);
    for (const { schema, path } of schemasIn(objectAt(element.value, 'params'), ['params'])) {
      const options = annotation(schema, 'enum');
      // The newer name wins where both are stated.
      const key = isObject(options) && options.dependency !== undefined ? 'dependency' : 'connection';
      const source = textAt(options, key);
      if (source === undefined || names.includes(source)) continue;
      const at = '$md.enum' in schema ? ['$md.enum', key] : ['$md', 'enum', key];
      yield {
        message: `There is no ${blockOf(element.value, 'takes').word} ${source}${didYouMean(nearestNames(source, names)) || '.'}`,
        place: placeIn(element, [...path, ...at]),
      };
    }
  },
};
