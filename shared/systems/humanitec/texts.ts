import { isList, isObject, type JsonObject, type JsonPath, type JsonValue, objectAt, valueAt } from '../../json.ts';

export const driverInputs: JsonPath = ['entity', 'driver_inputs'];

/** The texts under a value, with their places. */
export function* textsUnder(value: JsonValue | undefined, path: JsonPath): Iterable<readonly [string, JsonPath]> {
  if (typeof value === 'string') yield [value, path];
  else if (isList(value)) for (const [index, item] of value.entries()) yield* textsUnder(item, [...path, index]);
  else if (isObject(value)) for (const [key, item] of Object.entries(value)) yield* textsUnder(item, [...path, key]);
}

/** The texts of a Definition in which placeholders are filled in: driver inputs, and params of co-provisioned resources. */
export function* filledTexts(definition: JsonObject): Iterable<readonly [string, JsonPath]> {
  yield* textsUnder(valueAt(definition, driverInputs), driverInputs);
  for (const [key, entry] of Object.entries(objectAt(definition, 'entity', 'provision')))
    if (isObject(entry)) yield* textsUnder(entry.params, ['entity', 'provision', key, 'params']);
}
