import { filePath } from '../../../document/document.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { gatheredEntries, isKustomizationElement } from '../kustomization.ts';

/** A folder among the resources that kustomize can not build. */
export const kustomizeFolder: Rule = {
  code: 'kubernetes/kustomize-folder',
  severity: 'warning',
  title: 'Folder that holds no kustomization',
  why: 'kustomize takes a folder in only where it has a kustomization.yaml of its own; otherwise the build stops.',
  source: 'Kustomize documentation, kustomization file: resources, components',
  examples: {
    bad: { 'prod/kustomization.yaml': 'resources: [../base]\n' },
    good: { 'prod/kustomization.yaml': 'resources: [../base]\n', 'base/kustomization.yaml': 'namePrefix: shop-\n' },
  },
  *check({ element }, look) {
    if (!isKustomizationElement(element)) return;
    for (const { entry, path, inside, isFile } of gatheredEntries(element.source.file, element.value)) {
      const names = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
      if (isFile || names.some((name) => look.fileExists(filePath(inside === '' ? name : `${inside}/${name}`))))
        continue;
      yield {
        message:
          look.subfolders(inside) === undefined
            ? `There is no folder ${entry} here. Correct the path, or add the folder with its kustomization.yaml.`
            : `The folder ${entry} has no kustomization.yaml. Add one, or list its files here.`,
        place: placeIn(element, path),
      };
    }
  },
};
