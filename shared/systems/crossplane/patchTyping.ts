import type { KindSchema } from '../../graph/look.ts';
import { type FieldLookup, lookUpField } from './fieldLookup.ts';
import { parseFieldPath } from './fieldPath.ts';
import { patchForm, type Side, sourcesOf, targetOf, type WrittenPath } from './patchForm.ts';
import type { PatchSite } from './patchInput.ts';
import { type TransformTrouble, throughTransforms } from './transformTyping.ts';
import { typesMeet, typesOf, type ValueTypes } from './valueType.ts';

/** The schemas that the ends of a patch are looked up in; undefined = none is known. */
export interface PatchSchemas {
  readonly composite?: KindSchema | undefined;
  readonly composed?: KindSchema | undefined;
}

/** An end of a patch with what its schema says: `unknown` without a schema, and where the path can't be read. */
export interface TypedEnd extends WrittenPath {
  readonly lookup: FieldLookup | { readonly state: 'unknown' };
}

/** A patch with the types that flow through it. */
export interface TypedPatch {
  readonly sources: readonly TypedEnd[];
  readonly target?: TypedEnd;
  /** What comes out of the transforms; undefined = unknown. */
  readonly result: ValueTypes;
  /** Types that the target takes; undefined = unknown. */
  readonly wanted: ValueTypes;
  /** The first transform that can't take what reaches it. */
  readonly trouble?: TransformTrouble;
  /** False only when no value that the patch gives can be one that the target takes. */
  readonly fits: boolean;
}

/** Types a patch from its source through its transforms to its target. */
export function typePatch(patch: PatchSite, schemas: PatchSchemas): TypedPatch {
  const sources = sourcesOf(patch).map((end) => typedEnd(end, schemas));
  const written = targetOf(patch);
  const target = written && typedEnd(written, schemas);
  const combined = patchForm(patch)?.combines ?? false;
  const [source] = sources;
  const start: ValueTypes = combined ? new Set(['string']) : source ? endTypes(source) : undefined;
  const { types: result, trouble } = throughTransforms(patch, start);
  const wanted = target && endTypes(target);
  return {
    sources,
    ...(target ? { target } : {}),
    result,
    wanted,
    ...(trouble ? { trouble } : {}),
    fits: typesMeet(result, wanted),
  };
}

function typedEnd(end: WrittenPath, schemas: PatchSchemas): TypedEnd {
  const schema = schemaOf(end.side, schemas);
  const parsed = parseFieldPath(end.text);
  if (!schema || !parsed.ok) return { ...end, lookup: { state: 'unknown' } };
  return { ...end, lookup: lookUpField(schema, parsed.segments) };
}

function schemaOf(side: Side, schemas: PatchSchemas): KindSchema | undefined {
  if (side === 'composite') return schemas.composite;
  return side === 'composed' ? schemas.composed : undefined;
}

function endTypes(end: TypedEnd): ValueTypes {
  return end.lookup.state === 'found' ? typesOf(end.lookup.node) : undefined;
}
