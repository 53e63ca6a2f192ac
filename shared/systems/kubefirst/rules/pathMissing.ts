import { foldersOf } from '../../../graph/folder.ts';
import { textAt, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { isOwnRepoToken } from '../../repoFolder.ts';
import { componentText, manifestText } from '../examples.ts';

export const pathMissing: Rule = {
  code: 'kubefirst/path-missing',
  severity: 'error',
  title: 'The folder of a template is not in the repository',
  why: 'An Application whose repository is the token of this one takes a folder of the template; without it nothing is delivered once the template is installed. Correct the path or add the folder.',
  source:
    'Argo CD documentation, Application Specification: spec.source.path; Kubefirst gitops-template, token GITOPS_REPO_URL',
  examples: {
    bad: {
      'mgmt/vault.yaml': componentText('registry/<CLUSTER_NAME>/components/valt'),
      'mgmt/components/vault/map.yaml': manifestText(),
    },
    good: {
      'mgmt/vault.yaml': componentText('registry/<CLUSTER_NAME>/components/vault'),
      'mgmt/components/vault/map.yaml': manifestText(),
    },
  },
  *check({ element }, look) {
    if (element.kind !== 'Application' || element.group !== 'argoproj.io') return;
    for (const { type, target, path } of element.references) {
      if (type !== 'delivers' || target.by !== 'folder') continue;
      const source = path.slice(0, -1);
      if (!isOwnRepoToken(textAt(element.value, ...source, 'repoURL') ?? '')) continue;
      if (foldersOf(target, undefined, look)) continue;
      yield {
        message: `The template has no folder ${String(valueAt(element.value, path))}: looked for ${target.paths.join(', ')}.`,
        place: placeIn(element, path),
      };
    }
  },
};
