import type { Element, ElementId } from '../../graph/element.ts';
import type { Look } from '../../graph/look.ts';
import { foldersAbove } from '../folders.ts';

/** The folder of a cloud and Git provider that a file lies in the root of: `k3d-github`. */
export function rootOf(element: Element): string {
  return foldersAbove(element.source.file).at(-1) ?? '';
}

/** True for the name of a folder that holds the template for one cloud and Git provider. */
export function isCloudFolder(name: string): boolean {
  return /^[a-z0-9]+-(github|gitlab)$/.test(name);
}

/** The elements anywhere below a folder. */
export function elementsBelow(folder: string, look: Look): readonly ElementId[] {
  return [
    ...look.membersOf(folder).map(({ id }) => id),
    ...(look.subfolders(folder) ?? []).flatMap((name) =>
      elementsBelow(folder === '' ? name : `${folder}/${name}`, look),
    ),
  ];
}
