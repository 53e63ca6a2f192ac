import { type JsonObject, listAt, objectAt } from '../../../json.ts';
import { propertiesOf } from '../jsonSchemaWalk.ts';

/** The names that the module of a bundle is given. */
export function givenNames(value: JsonObject): readonly string[] {
  const params = propertiesOf(objectAt(value, 'params')).names.keys();
  return [...params, ...Object.keys(objectAt(value, 'connections', 'properties')), 'md_metadata'];
}

/** True where the name is listed as required. */
export function isRequired(value: JsonObject, side: 'connections' | 'artifacts', name: string): boolean {
  return listAt(value, side, 'required').includes(name);
}
