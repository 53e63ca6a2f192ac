import type { KindSchema } from '../../graph/look.ts';
import type { SchemaNode } from '../../schema/compile.ts';
import { nodeAt } from '../../schema/describe.ts';
import { fieldsOf, nodeFor } from '../../schema/fields.ts';
import { OBJECT_META_NODE } from '../../schema/objectMeta.ts';
import type { FieldSegment } from './fieldPath.ts';

/** What a schema says of a field path. */
export type FieldLookup =
  | { readonly state: 'found'; readonly node: SchemaNode }
  /** The schema lets it be and says nothing of it. */
  | { readonly state: 'open' }
  /** The schema has no such field. `at` counts the segments that are there; `siblings` are the fields that could follow. */
  | { readonly state: 'missing'; readonly at: number; readonly siblings: readonly string[] };

/** Any name will do: the value of a map. */
const anyKey = '\u0000';

/** Follows a field path through the schema of a whole object. */
export function lookUpField(kind: KindSchema, segments: readonly FieldSegment[]): FieldLookup {
  const options = { definitions: kind.definitions, dialect: kind.dialect };
  let node = nodeFor(kind.schema, options);
  for (const [at, segment] of segments.entries()) {
    const resource = at === 0;
    // A definition states at most the form of the name; all objects have the same metadata.
    if (resource && segment.kind === 'field' && segment.name === 'metadata') {
      node = OBJECT_META_NODE;
      continue;
    }
    const next =
      segment.kind === 'wildcard'
        ? (nodeAt(node, [0], options) ?? nodeAt(node, [anyKey], options))
        : nodeAt(node, [segment.kind === 'index' ? segment.index : segment.name], { ...options, resource });
    if (next === 'unknown') return { state: 'open' };
    if (next === undefined)
      return { state: 'missing', at, siblings: fieldsOf(node, { resource, maybe: true }).map((field) => field.name) };
    node = next;
  }
  return { state: 'found', node };
}
