import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { gatheredEntries, isKustomizationElement } from '../kustomization.ts';

const map = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings, namespace: shop }\ndata: {}\n';

/** A file above the kustomization's own folder. */
export const kustomizeOutside: Rule = {
  code: 'kubernetes/kustomize-outside',
  severity: 'error',
  title: 'File outside the folder of the kustomization',
  why: 'kustomize refuses files that do not lie below its own folder, and kubectl apply -k has no switch for it. Take in the folder of the file, which needs a kustomization of its own.',
  source: 'Kustomize documentation, kustomize build: --load-restrictor',
  examples: {
    bad: { 'prod/kustomization.yaml': 'resources: [../settings.yaml]\n', 'settings.yaml': map },
    good: { 'prod/kustomization.yaml': 'resources: [settings.yaml]\n', 'prod/settings.yaml': map },
  },
  *check({ element }) {
    if (!isKustomizationElement(element)) return;
    const { file } = element.source;
    const own = file.slice(0, file.lastIndexOf('/') + 1);
    for (const { entry, path, inside, isFile } of gatheredEntries(file, element.value))
      if (isFile && !inside.startsWith(own))
        yield {
          message: `${entry} lies outside this folder, where kustomize does not read it. Move it here, or take in its folder.`,
          place: placeIn(element, path),
        };
  },
};
