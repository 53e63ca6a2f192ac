import type { Rule } from '../../../rules/rule.ts';
import { placeIn, renameKeyFix } from '../../findingPlace.ts';
import { isKustomizationElement } from '../kustomization.ts';

/** Old fields, what took their place, and whether the new one has the same shape. */
const replaced = [
  { old: 'bases', now: 'resources', same: true },
  { old: 'patchesJson6902', now: 'patches', same: true },
  { old: 'patchesStrategicMerge', now: 'patches', same: false },
  { old: 'commonLabels', now: 'labels', same: false },
  { old: 'vars', now: 'replacements', same: false },
  { old: 'imageTags', now: 'images', same: false },
] as const;

/** Fields of older kustomizations. */
export const kustomizeDeprecated: Rule = {
  code: 'kubernetes/kustomize-deprecated',
  severity: 'warning',
  title: 'Field that newer kustomizations do without',
  why: 'kustomize warns of these fields and will drop them. kustomize edit fix rewrites them as well.',
  source:
    'Kustomize documentation, kustomization file: bases, commonLabels, patchesStrategicMerge, patchesJson6902, vars',
  examples: {
    bad: { 'kustomization.yaml': 'bases: [https://github.com/acme/base]\n' },
    good: { 'kustomization.yaml': 'resources: [https://github.com/acme/base]\n' },
  },
  *check({ element }) {
    if (!isKustomizationElement(element)) return;
    for (const { old, now, same } of replaced) {
      if (element.value[old] === undefined) continue;
      yield {
        message: `${old} is deprecated. Write it as ${now}.`,
        place: placeIn(element, [old], 'key'),
        fixes: same && element.value[now] === undefined ? [renameKeyFix(element, [old], now, `Call it ${now}`)] : [],
      };
    }
  },
};
