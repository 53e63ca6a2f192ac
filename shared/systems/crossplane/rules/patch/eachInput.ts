import type { LinkedElement } from '../../../../graph/edge.ts';
import type { Element } from '../../../../graph/element.ts';
import type { KindSchema, Look } from '../../../../workspace/look.ts';
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

/** The patches of an input, typed: first those of the resources, patch sets unfolded, then those of environment and secret. */
export function typedPatches({ composition, input }: InputOf, look: Look): readonly TypedApplied[] {
  const composite = compositeSchema(composition, look);
  const ofResource = input.resources.flatMap((resource) => {
    const composed = composedSchema(composition, resource, look);
    return appliedPatches(input, resource).map((applied) => typed(applied, composite, composed));
  });
  const others = [...input.environment, ...input.secret].map((patch) =>
    typed({ patch, resource: nothing }, composite, undefined),
  );
  return [...ofResource, ...others];
}

function typed(
  applied: AppliedPatch,
  composite: KindSchema | undefined,
  composed: KindSchema | undefined,
): TypedApplied {
  return { ...applied, typed: typePatch(applied.patch, { composite, composed }) };
}

const nothing: Composed = { name: '', label: '', value: {}, path: [], basePath: [], patches: [] };
