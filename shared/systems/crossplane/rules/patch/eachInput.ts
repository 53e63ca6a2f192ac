import type { LinkedElement } from '../../../../graph/edge.ts';
import type { Element } from '../../../../graph/element.ts';
import type { KindSchema, Look } from '../../../../graph/look.ts';
import type { JsonObject } from '../../../../json.ts';
import type { Schema } from '../../../../schema/schema.ts';
import { composedSchema } from '../../composedSchema.ts';
import { type AppliedPatch, appliedPatches, type Composed, type PatchInput, patchInputsOf } from '../../patchInput.ts';
import { type TypedPatch, typePatch } from '../../patchTyping.ts';
import { compositeSchema, compositionOf } from '../subject.ts';

/** A Composition with one of its patch-and-transform inputs. */
export interface InputOf {
  readonly composition: Element;
  readonly input: PatchInput;
}

/** The patch-and-transform inputs of the Composition that a rule looks at. */
export function inputsOf(subject: LinkedElement): readonly InputOf[] {
  const composition = compositionOf(subject);
  return composition ? patchInputsOf(composition.value).map((input) => ({ composition, input })) : [];
}

/** A patch as applied to a resource, typed by the schemas of both ends. */
export interface TypedApplied extends AppliedPatch {
  readonly typed: TypedPatch;
}

const known = new WeakMap<
  JsonObject,
  { readonly schemas: readonly (Schema | undefined)[]; readonly patches: readonly TypedApplied[] }
>();

/**
 * The patches of an input, typed: first those of the resources, patch sets unfolded, then those of environment and secret.
 * As long as input and schemas stay the same, so does the answer: several rules ask for it.
 */
export function typedPatches({ composition, input }: InputOf, look: Look): readonly TypedApplied[] {
  const composite = compositeSchema(composition, look);
  const composed = input.resources.map((resource) => composedSchema(composition, resource, look));
  const schemas = [composite, ...composed].map((kind) => kind?.schema);
  const before = known.get(input.value);
  if (before && before.schemas.length === schemas.length && before.schemas.every((each, at) => each === schemas[at]))
    return before.patches;
  const ofResource = input.resources.flatMap((resource, at) =>
    appliedPatches(input, resource).map((applied) => typed(applied, composite, composed[at])),
  );
  const others = [...input.environment, ...input.secret].map((patch) =>
    typed({ patch, resource: nothing }, composite, undefined),
  );
  const patches = [...ofResource, ...others];
  known.set(input.value, { schemas, patches });
  return patches;
}

function typed(
  applied: AppliedPatch,
  composite: KindSchema | undefined,
  composed: KindSchema | undefined,
): TypedApplied {
  return { ...applied, typed: typePatch(applied.patch, { composite, composed }) };
}

const nothing: Composed = { name: '', label: '', value: {}, path: [], basePath: [], patches: [] };
