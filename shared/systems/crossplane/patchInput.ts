import { isObject, type JsonObject, type JsonPath, textAt, valueAt } from '../../json.ts';
import { objectHeader } from '../kubernetes/header.ts';
import { listSites } from '../sites.ts';
import type { ObjectHeader } from '../system.ts';
import { isPatchStep, stepsOf } from './pipeline.ts';

/** Whose list a patch stands in. */
export type PatchPlace = 'resource' | 'patch-set' | 'environment' | 'secret';

/** One patch, as written. */
export interface PatchSite {
  /** `FromCompositeFieldPath` when it states none. */
  readonly type: string;
  readonly value: JsonObject;
  readonly path: JsonPath;
  readonly place: PatchPlace;
}

/** One composed resource. */
export interface Composed {
  /** Empty when it states none. */
  readonly name: string;
  /** Its name, or its number in the list. */
  readonly label: string;
  readonly value: JsonObject;
  readonly path: JsonPath;
  readonly base?: JsonObject;
  readonly basePath: JsonPath;
  /** What its base makes, where the base says so. */
  readonly header?: ObjectHeader;
  readonly patches: readonly PatchSite[];
}

export interface PatchSet {
  readonly name: string;
  readonly path: JsonPath;
  readonly patches: readonly PatchSite[];
}

/** What patch-and-transform is told: the input of one step, or the removed `spec.resources` of Crossplane 1. */
export interface PatchInput {
  readonly legacy: boolean;
  /** Step name; empty for the legacy form. */
  readonly step: string;
  readonly path: JsonPath;
  readonly value: JsonObject;
  readonly resources: readonly Composed[];
  readonly patchSets: readonly PatchSet[];
  readonly environment: readonly PatchSite[];
  readonly secret: readonly PatchSite[];
}

const known = new WeakMap<JsonObject, readonly PatchInput[]>();

/** All patch-and-transform inputs of a Composition, in the order in which they run. The same value gives the same list. */
export function patchInputsOf(composition: JsonObject): readonly PatchInput[] {
  const before = known.get(composition);
  if (before) return before;
  const spec = valueAt(composition, ['spec']);
  const inputs = stepsOf(composition).flatMap((step) =>
    isPatchStep(step) && step.input ? [readInput(step.input, step.inputPath, step.name, false)] : [],
  );
  const legacy = isObject(spec) && Array.isArray(spec.resources) ? [readInput(spec, ['spec'], '', true)] : [];
  const all = [...legacy, ...inputs];
  known.set(composition, all);
  return all;
}

function readInput(value: JsonObject, path: JsonPath, step: string, legacy: boolean): PatchInput {
  return {
    legacy,
    step,
    path,
    value,
    resources: listSites(value, ['resources']).map((site) =>
      readComposed(site.value, [...path, ...site.path], site.index),
    ),
    patchSets: listSites(value, ['patchSets']).map((site) => ({
      name: textAt(site.value, 'name') ?? '',
      path: [...path, ...site.path],
      patches: patchesIn(site.value, [...path, ...site.path], ['patches'], 'patch-set'),
    })),
    environment: patchesIn(value, path, ['environment', 'patches'], 'environment'),
    secret: patchesIn(value, path, ['writeConnectionSecretToRef', 'patches'], 'secret'),
  };
}

function readComposed(value: JsonObject, path: JsonPath, index: number): Composed {
  const base = valueAt(value, ['base']);
  const header = base === undefined ? undefined : objectHeader(base);
  const name = textAt(value, 'name') ?? '';
  return {
    name,
    label: name || `no. ${index + 1}`,
    value,
    path,
    ...(isObject(base) ? { base } : {}),
    basePath: [...path, 'base'],
    ...(header ? { header } : {}),
    patches: patchesIn(value, path, ['patches'], 'resource'),
  };
}

function patchesIn(value: JsonObject, path: JsonPath, list: JsonPath, place: PatchPlace): readonly PatchSite[] {
  return listSites(value, list).map((site) => ({
    type: textAt(site.value, 'type') ?? 'FromCompositeFieldPath',
    value: site.value,
    path: [...path, ...site.path],
    place,
  }));
}

/** Every patch of an input as it is written, patch sets once. */
export function allPatches(input: PatchInput): readonly PatchSite[] {
  return [
    ...input.patchSets.flatMap((set) => set.patches),
    ...input.resources.flatMap((resource) => resource.patches),
    ...input.environment,
    ...input.secret,
  ];
}

/** A patch as it is applied to a resource. `via` is the entry of the resource that names the patch set. */
export interface AppliedPatch {
  readonly patch: PatchSite;
  readonly resource: Composed;
  readonly via?: PatchSite;
}

/** The patches of a resource with those of the patch sets that it names. */
export function appliedPatches(input: PatchInput, resource: Composed): readonly AppliedPatch[] {
  return resource.patches.flatMap((patch): readonly AppliedPatch[] => {
    if (patch.type !== 'PatchSet') return [{ patch, resource }];
    const name = textAt(patch.value, 'patchSetName');
    const set = input.patchSets.find((each) => each.name !== '' && each.name === name);
    return (set?.patches ?? [])
      .filter((each) => each.type !== 'PatchSet')
      .map((each) => ({ patch: each, resource, via: patch }));
  });
}
