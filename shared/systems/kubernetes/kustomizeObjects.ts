import { filePath } from '../../document/document.ts';
import type { Element } from '../../graph/element.ts';
import type { Look } from '../../graph/look.ts';
import { listAt } from '../../json.ts';
import { gatheredEntries, isKustomizationElement } from './kustomization.ts';

/** Fields of a kustomization that bring in objects, or give them other names, in ways that only kustomize works out. */
const opaqueFields = ['generators', 'transformers', 'helmCharts', 'configurations', 'namePrefix', 'nameSuffix'];

/**
 * The objects that a kustomization puts together, with those of the folders it takes in. Undefined where that is not
 * known: something comes from elsewhere, is generated, or is given another name.
 */
export function objectsTakenIn(kustomization: Element, look: Look): readonly Element[] | undefined {
  const found = new Map<string, Element>();
  const seen = new Set<string>();
  return collect(kustomization, look, found, seen) ? [...found.values()] : undefined;
}

function collect(kustomization: Element, look: Look, found: Map<string, Element>, seen: Set<string>): boolean {
  const { file } = kustomization.source;
  if (seen.has(file)) return true;
  seen.add(file);
  if (opaqueFields.some((field) => kustomization.value[field] !== undefined)) return false;
  if (['configMapGenerator', 'secretGenerator'].some((field) => listAt(kustomization.value, field).length > 0))
    return false;
  const entries = gatheredEntries(file, kustomization.value);
  if (
    entries.length < ['resources', 'bases', 'components'].flatMap((field) => listAt(kustomization.value, field)).length
  )
    return false;
  return entries.every(({ inside, isFile }) =>
    isFile ? collectFile(inside, look, found) : collectFolder(inside, look, found, seen),
  );
}

function collectFile(path: string, look: Look, found: Map<string, Element>): boolean {
  const members = elementsIn(path.slice(0, Math.max(path.lastIndexOf('/'), 0)), look).filter(
    ({ source }) => source.file === path,
  );
  for (const member of members) found.set(`${member.source.file} ${member.source.document}`, member);
  return look.fileExists(filePath(path)) && members.length > 0;
}

function collectFolder(folder: string, look: Look, found: Map<string, Element>, seen: Set<string>): boolean {
  const inner = elementsIn(folder, look).find(isKustomizationElement);
  return inner !== undefined && collect(inner, look, found, seen);
}

function elementsIn(folder: string, look: Look): readonly Element[] {
  return look.membersOf(folder).flatMap(({ id, file }) => look.byId(id).filter(({ source }) => source.file === file));
}
