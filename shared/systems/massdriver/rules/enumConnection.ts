import { isObject, objectAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn } from '../../findingPlace.ts';
import { schemasIn } from '../jsonSchemaWalk.ts';
import { annotation } from '../kinds.ts';
import { bundle } from './examples.ts';
import { isBundle } from './subject.ts';

const choice = (connection: string) =>
  bundle({
    params: `  properties:\n    database:\n      type: string\n      $md.enum: { connection: ${connection}, options: .data.names }\n`,
    connections: '  properties:\n    db: { $ref: postgres }\n',
  });

/** A choice whose options come of a connection that is not there. */
export const enumConnection: Rule = {
  code: 'massdriver/enum-connection',
  severity: 'error',
  title: 'Choices of a connection that is not there',
  why: 'The form has no options to choose from. Name a connection of this bundle.',
  source: 'Massdriver documentation, Massdriver Annotations: $md.enum',
  examples: { bad: { 'massdriver.yaml': choice('base') }, good: { 'massdriver.yaml': choice('db') } },
  *check({ element }) {
    if (!isBundle(element)) return;
    const names = Object.keys(objectAt(element.value, 'connections', 'properties'));
    for (const { schema, path } of schemasIn(objectAt(element.value, 'params'), ['params'])) {
      const options = annotation(schema, 'enum');
      const connection = isObject(options) ? textAt(options, 'connection') : undefined;
      if (connection === undefined || names.includes(connection)) continue;
      const at = '$md.enum' in schema ? ['$md.enum', 'connection'] : ['$md', 'enum', 'connection'];
      yield {
        message: `There is no connection ${connection}${didYouMean(nearestNames(connection, names)) || '.'}`,
        place: placeIn(element, [...path, ...at]),
      };
    }
  },
};
