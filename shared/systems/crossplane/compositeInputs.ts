import type { JsonObject } from '../../json.ts';
import { parseFieldPath } from './fieldPath.ts';
import { sourcesOf, targetOf } from './patchForm.ts';
import { allPatches, patchInputsOf } from './patchInput.ts';

/** Fields of an object by name; a field without fields of its own is a leaf. */
export interface FieldTree {
  readonly [name: string]: FieldTree;
}

/** The fields of `spec` and `status` of the composite resource that the patches of a Composition read or write. */
export function compositeInputs(composition: JsonObject): { readonly spec: FieldTree; readonly status: FieldTree } {
  const root = new Map<string, Branch>();
  for (const input of patchInputsOf(composition))
    for (const patch of allPatches(input))
      for (const end of [...sourcesOf(patch), targetOf(patch)]) {
        if (end?.side !== 'composite') continue;
        const parsed = parseFieldPath(end.text);
        if (!parsed.ok) continue;
        let branch = root;
        for (const segment of parsed.segments) {
          if (segment.kind !== 'field') break;
          const next: Branch = branch.get(segment.name) ?? new Map<string, Branch>();
          branch.set(segment.name, next);
          branch = next;
        }
      }
  return { spec: treeOf(root.get('spec')), status: treeOf(root.get('status')) };
}

interface Branch extends Map<string, Branch> {}

function treeOf(branch: Branch | undefined): FieldTree {
  return Object.fromEntries([...(branch ?? [])].map(([name, inner]) => [name, treeOf(inner)]));
}
