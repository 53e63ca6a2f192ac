import { z } from 'zod';
import type { Command } from '../../shared/command/command.ts';
import type { CommandCall } from '../../shared/command/commandCall.ts';
import { isObject, type JsonObject, type JsonValue, listAt, objectAt, textAt } from '../../shared/json.ts';
import type { Delta } from '../../shared/workspace/snapshot.ts';
import { inheritedNames } from './mutate.ts';
import type { Random } from './random.ts';

/** A call of a command with arguments of the right shape: names that the workspace has, and names that it can't have. */
export function callFor(command: Command, { elements, files }: Delta, random: Random): CommandCall {
  const schema: JsonObject = JSON.parse(JSON.stringify(z.toJSONSchema(command.args, { unrepresentable: 'any' })));
  const ids = elements.map(({ id }) => id);
  const paths = files.map(({ path }) => path);
  const names = elements.flatMap(({ name }) => name);
  const invented = ['shop', 'postgres', 'small', 'a b', '', 'x.y', ...inheritedNames];

  function nameFor(key: string): string {
    if (random.below(4) === 0) return random.pick(invented);
    if (/element|composition|definition/i.test(key) && ids.length > 0) return random.pick(ids);
    if (/file/.test(key) && paths.length > 0) return random.pick(paths);
    if (/path/.test(key)) return random.pick(['metadata', 'name', 'spec', 'kind', ...inheritedNames]);
    return random.pick([...ids, ...names, ...invented]);
  }

  function valueFor(part: JsonObject, key: string): JsonValue {
    const choices = [...listAt(part, 'anyOf'), ...listAt(part, 'oneOf')].filter(isObject);
    if (choices.length > 0) return valueFor(random.pick(choices), key);
    const listed = listAt(part, 'enum');
    if (listed.length > 0) return random.pick(listed);
    if (part.const !== undefined) return part.const;
    switch (textAt(part, 'type')) {
      case 'string':
        return textAt(part, 'format') === 'date' ? '2026-01-01' : nameFor(key);
      case 'integer':
      case 'number':
        return random.pick([0, 1, -1, 3]);
      case 'boolean':
        return random.below(2) === 0;
      case 'null':
        return null;
      case 'array':
        return Array.from({ length: random.pick([0, 1, 1, 2]) }, () => valueFor(objectAt(part, 'items'), key));
      case 'object':
        return objectFor(part);
      default:
        return random.pick<JsonValue>([null, 'x', 1, {}, [], { name: 'x' }]);
    }
  }

  function objectFor(part: JsonObject): JsonObject {
    const required = listAt(part, 'required');
    const entries = Object.entries(objectAt(part, 'properties'))
      .filter(([key]) => required.includes(key) || random.below(2) === 0)
      .map(([key, inner]): readonly [string, JsonValue] => [key, valueFor(objectAt(inner), key)]);
    return Object.fromEntries(entries);
  }

  const args = valueFor(schema, '');
  return { id: command.id, args: isObject(args) ? args : {} };
}
