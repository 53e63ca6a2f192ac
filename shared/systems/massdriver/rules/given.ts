import { type JsonObject, objectAt } from '../../../json.ts';
import { propertiesOf } from '../jsonSchemaWalk.ts';
import { slotsOf } from '../slots.ts';

/** The names that the module of a bundle is given. */
export function givenNames(value: JsonObject): readonly string[] {
  const params = propertiesOf(objectAt(value, 'params')).names.keys();
  return [...params, ...slotsOf(value, 'takes').map(({ name }) => name), 'md_metadata'];
}
