import type { Element } from '../../../graph/element.ts';
import { objectAt } from '../../../json.ts';
import { type SchemaSite, schemasIn } from '../jsonSchemaWalk.ts';
import { schemaOfType } from '../kinds.ts';
import { isBundle } from './subject.ts';

/** Every schema inside a bundle's params or a resource type. */
export function sitesOf(element: Element): Iterable<SchemaSite> {
  if (isBundle(element)) return schemasIn(objectAt(element.value, 'params'), ['params']);
  if (element.kind !== 'ResourceType') return [];
  const schema = schemaOfType(element.value);
  return schemasIn(schema, schema === element.value ? [] : ['schema']);
}
