import { type JsonPath, textAt } from '../../json.ts';
import { listSites } from '../sites.ts';
import type { PatchSite } from './patchInput.ts';

/** Which object an end of a patch reads or writes. */
export type Side = 'composite' | 'composed' | 'environment' | 'secret';

interface PatchForm {
  readonly from: Side;
  readonly to: Side;
  readonly combines: boolean;
}

const forms: Readonly<Record<string, PatchForm>> = {
  FromCompositeFieldPath: { from: 'composite', to: 'composed', combines: false },
  ToCompositeFieldPath: { from: 'composed', to: 'composite', combines: false },
  CombineFromComposite: { from: 'composite', to: 'composed', combines: true },
  CombineToComposite: { from: 'composed', to: 'composite', combines: true },
  FromEnvironmentFieldPath: { from: 'environment', to: 'composed', combines: false },
  ToEnvironmentFieldPath: { from: 'composed', to: 'environment', combines: false },
  CombineFromEnvironment: { from: 'environment', to: 'composed', combines: true },
  CombineToEnvironment: { from: 'composed', to: 'environment', combines: true },
};

/** The types of patches that exist, without the reference to a patch set. */
export const patchTypes: readonly string[] = Object.keys(forms);

/** What a patch joins; undefined for references to patch sets and for types that do not exist. */
export function patchForm(patch: PatchSite): PatchForm | undefined {
  const form = Object.hasOwn(forms, patch.type) ? forms[patch.type] : undefined;
  if (!form) return undefined;
  // Patches of the environment join the composite resource and the environment, those of the secret its name.
  const instead = patch.place === 'environment' ? 'environment' : patch.place === 'secret' ? 'secret' : undefined;
  const side = (at: Side): Side => (at === 'composed' && instead ? instead : at);
  if (patch.place === 'environment' && (form.from === 'environment' || form.to === 'environment'))
    return form.from === 'environment'
      ? { ...form, from: 'environment', to: 'composite' }
      : { ...form, from: 'composite', to: 'environment' };
  return { ...form, from: side(form.from), to: side(form.to) };
}

/** A field path as written in a patch. */
export interface WrittenPath {
  readonly text: string;
  readonly path: JsonPath;
  readonly side: Side;
}

/** Where a patch reads: one path, or those of the variables that it combines. */
export function sourcesOf(patch: PatchSite): readonly WrittenPath[] {
  const form = patchForm(patch);
  if (!form) return [];
  if (!form.combines) {
    const text = textAt(patch.value, 'fromFieldPath');
    return text === undefined ? [] : [{ text, path: [...patch.path, 'fromFieldPath'], side: form.from }];
  }
  return listSites(patch.value, ['combine', 'variables']).flatMap(({ value, path }) => {
    const text = textAt(value, 'fromFieldPath');
    return text === undefined ? [] : [{ text, path: [...patch.path, ...path, 'fromFieldPath'], side: form.from }];
  });
}

/** Where a patch writes; without `toFieldPath` that is the path that it reads. */
export function targetOf(patch: PatchSite): WrittenPath | undefined {
  const form = patchForm(patch);
  if (!form) return undefined;
  const to = textAt(patch.value, 'toFieldPath');
  if (to !== undefined) return { text: to, path: [...patch.path, 'toFieldPath'], side: form.to };
  const from = textAt(patch.value, 'fromFieldPath');
  if (form.combines || from === undefined) return undefined;
  return { text: from, path: [...patch.path, 'fromFieldPath'], side: form.to };
}
