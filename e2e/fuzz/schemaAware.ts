import { isObject, type JsonValue, textAt } from '../../shared/json.ts';
import type { Schema } from '../../shared/schema/schema.ts';
import { SchemaCatalog } from '../../shared/workspace/schemaCatalog.ts';
import { builtInSchemas } from '../../shared/workspace/testing/openExample.ts';
import { placesOf, type SchemaPlace, withValue } from '../verdicts/places.ts';
import { smallest } from '../verdicts/smallest.ts';
import type { Random } from './random.ts';

const catalog = new SchemaCatalog(builtInSchemas);
const placesByKind = new Map<Schema, readonly SchemaPlace[]>();

/** A Kubernetes object with a field that its kind has: filled in as the schema says, or with one of the odd values. Others come back as they are. */
export function fillField(object: JsonValue, odd: readonly JsonValue[], random: Random): JsonValue {
  const places = placesFor(object);
  if (places.length === 0) return object;
  const { schema, path } = random.pick(places);
  return withValue(object, path, random.below(2) === 0 ? smallest(schema) : random.pick(odd));
}

function placesFor(object: JsonValue): readonly SchemaPlace[] {
  if (!isObject(object)) return [];
  const [version = '', group = ''] = (textAt(object, 'apiVersion') ?? '').split('/').reverse();
  const kind = catalog.versions(group, textAt(object, 'kind') ?? '').find((one) => one.version === version);
  if (kind === undefined) return [];
  const known = placesByKind.get(kind.schema);
  if (known !== undefined) return known;
  const places = placesOf(kind.schema, kind.definitions).slice(1);
  placesByKind.set(kind.schema, places);
  return places;
}
