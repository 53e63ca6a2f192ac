import type { Look } from '../../../graph/look.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { gatheredEntries, isKustomizationElement } from '../kustomization.ts';

const takes = (entry: string) => `resources: [${entry}]\n`;

/** Kustomizations that take each other in. */
export const kustomizeCycle: Rule = {
  code: 'kubernetes/kustomize-cycle',
  severity: 'error',
  title: 'Kustomizations that take each other in',
  why: 'kustomize stops when a folder leads back to itself. Take one of the entries out.',
  source: 'Kustomize documentation, kustomization file: resources, components',
  examples: {
    bad: { 'a/kustomization.yaml': takes('../b'), 'b/kustomization.yaml': takes('../a') },
    good: { 'a/kustomization.yaml': takes('../b'), 'b/kustomization.yaml': 'namePrefix: b-\n' },
  },
  *check({ element }, look) {
    if (!isKustomizationElement(element)) return;
    const { file } = element.source;
    const own = file.slice(0, Math.max(file.lastIndexOf('/'), 0));
    for (const { entry, path, inside, isFile } of gatheredEntries(file, element.value))
      if (!isFile && leadsTo(inside, own, look))
        yield {
          message:
            inside === own
              ? `${entry} is this folder itself. Take it out.`
              : `${entry} takes this folder in again. Take one of the two entries out.`,
          place: placeIn(element, path),
        };
  },
};

/** True where the folder is that one, or takes it in at any depth. */
function leadsTo(folder: string, goal: string, look: Look): boolean {
  const seen = new Set<string>();
  const open = [folder];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === goal) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    for (const member of look.membersOf(next)) open.push(...(member.gathers ?? []));
  }
  return false;
}
