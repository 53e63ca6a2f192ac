import { isObject, type JsonObject, type JsonPath, listAt, objectAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn } from '../../findingPlace.ts';
import { jqFault, jqPaths } from '../jq.ts';
import { missingSegment, propertiesOf, schemasIn } from '../jsonSchemaWalk.ts';
import { annotation, typeOfRef } from '../kinds.ts';
import { bundle } from './examples.ts';
import { isRequired } from './names.ts';
import { isBundle, schemaNamed } from './subject.ts';

/** The jq expressions of a bundle with their places. */
function* expressionsOf(value: JsonObject): Iterable<readonly [string, JsonPath]> {
  for (const [name, text] of Object.entries(objectAt(value, 'app', 'envs')))
    if (typeof text === 'string') yield [text, ['app', 'envs', name]];
  for (const [index, text] of listAt(value, 'app', 'policies').entries())
    if (typeof text === 'string') yield [text, ['app', 'policies', index]];
}

const app = (expression: string, connections = '  required: [db]\n  properties:\n    db: { $ref: postgres }\n') =>
  bundle({ connections, more: `app:\n  envs:\n    HOST: ${expression}\n` });

/** A jq expression that can not be read, or reads what is not there. */
export const jqPath: Rule = {
  code: 'massdriver/jq-path',
  severity: 'error',
  title: 'jq expression that reads nothing',
  why: 'The variable would be null when the application is deployed. Read a parameter, or a connection and a field of its type.',
  source: 'app-and-orchestrators 2, MD8',
  examples: {
    bad: { 'massdriver.yaml': app('.connections.dbb.auth.hostname') },
    good: { 'massdriver.yaml': app('.connections.db.auth.hostname') },
  },
  *check({ element }, look) {
    if (!isBundle(element)) return;
    const { value } = element;
    for (const [text, path] of expressionsOf(value)) {
      const fault = jqFault(text);
      if (fault) {
        yield { message: `Not valid jq: ${fault}.`, place: placeIn(element, path) };
        continue;
      }
      for (const { segments, span } of jqPaths(text)) {
        const [root, first, ...rest] = segments;
        const place = placeIn(element, path, 'value', span);
        if (root === 'params' && first !== undefined) {
          const at = missingSegment(objectAt(value, 'params'), segments.slice(1));
          if (at !== undefined) {
            const name = segments[at + 1] ?? '';
            const names = at === 0 ? propertiesOf(objectAt(value, 'params')).names.keys() : [];
            yield {
              message: `There is no parameter ${segments.slice(1, at + 2).join('.')}${didYouMean(nearestNames(name, names)) || '.'}`,
              place,
            };
          }
        }
        if (root !== 'connections' || first === undefined) continue;
        const names = Object.keys(objectAt(value, 'connections', 'properties'));
        if (!names.includes(first)) {
          yield { message: `There is no connection ${first}${didYouMean(nearestNames(first, names)) || '.'}`, place };
          continue;
        }
        const type = typeOfRef(textAt(value, 'connections', 'properties', first, '$ref'));
        const at = missingSegment(schemaNamed(look, type), rest);
        if (at !== undefined)
          yield {
            message: `The type ${type} has no field ${rest.slice(0, at + 1).join('.')}.`,
            severity: 'warning',
            place,
          };
      }
    }
  },
};

/** A variable that reads a connection which may be empty. */
export const optionalConnection: Rule = {
  code: 'massdriver/optional-connection',
  severity: 'warning',
  title: 'Optional connection read without a default',
  why: 'Without the connection the expression gives null, or fails. Add a default with //, or make the connection required.',
  source: 'app-and-orchestrators 2, MD9',
  examples: {
    bad: { 'massdriver.yaml': app('.connections.db.auth.hostname', '  properties:\n    db: { $ref: postgres }\n') },
    good: {
      'massdriver.yaml': app('.connections.db.auth.hostname // ""', '  properties:\n    db: { $ref: postgres }\n'),
    },
  },
  *check({ element }) {
    if (!isBundle(element)) return;
    for (const [text, path] of expressionsOf(element.value))
      for (const { segments, span, withDefault } of jqPaths(text)) {
        const [root, name] = segments;
        if (root !== 'connections' || name === undefined || withDefault || /\bif\b/.test(text)) continue;
        const stated = objectAt(element.value, 'connections', 'properties')[name] !== undefined;
        if (stated && !isRequired(element.value, 'connections', name))
          yield {
            message: `The connection ${name} is optional. Add a default with //, or make it required.`,
            place: placeIn(element, path, 'value', span),
          };
      }
  },
};

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
  source: 'app-and-orchestrators 2, MD10',
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
