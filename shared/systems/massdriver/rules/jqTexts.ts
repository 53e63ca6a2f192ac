import { type JsonObject, type JsonPath, listAt, objectAt } from '../../../json.ts';
import { bundle } from './examples.ts';

/** The jq expressions of a bundle with their places. */
export function* expressionsOf(value: JsonObject): Iterable<readonly [string, JsonPath]> {
  for (const [name, text] of Object.entries(objectAt(value, 'app', 'envs')))
    if (typeof text === 'string') yield [text, ['app', 'envs', name]];
  for (const [index, text] of listAt(value, 'app', 'policies').entries())
    if (typeof text === 'string') yield [text, ['app', 'policies', index]];
}

export const app = (
  expression: string,
  connections = '  required: [db]\n  properties:\n    db: { $ref: postgres }\n',
) => bundle({ connections, more: `app:\n  envs:\n    HOST: ${expression}\n` });
