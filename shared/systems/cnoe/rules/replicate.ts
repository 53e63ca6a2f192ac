import { textAt, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';

const customPackage = (url: string) => `apiVersion: idpbuilder.cnoe.io/v1alpha1
kind: CustomPackage
metadata:
  name: shop
  namespace: idpbuilder-localdev
spec:
  replicate: true
  gitServerURL: https://gitea.example.dev
  internalGitServeURL: http://gitea.gitea.svc:3000
  gitServerAuthSecretRef: { name: gitea-credential, namespace: gitea }
  remoteRepository: { url: '${url}', path: '', ref: '', cloneSubmodules: false }
`;

export const replicate: Rule = {
  code: 'cnoe/replicate',
  severity: 'info',
  title: 'Nothing local to replicate',
  why: 'replicate copies a local folder into the Git server of the build. A package from a remote repository is read from there; replicate changes nothing that is seen locally.',
  source: 'idpbuilder, API CustomPackage: spec.replicate',
  examples: {
    bad: { 'package.yaml': customPackage('https://git.example.dev/stacks.git') },
    good: { 'package.yaml': customPackage('') },
  },
  *check({ element }) {
    if (element.system !== 'cnoe' || element.kind !== 'CustomPackage') return;
    const url = textAt(element.value, 'spec', 'remoteRepository', 'url');
    if (valueAt(element.value, ['spec', 'replicate']) !== true || !url) return;
    yield {
      message: `The package comes from ${url}, so there is no local folder to replicate.`,
      place: placeIn(element, ['spec', 'replicate']),
      fixes: [setFix(element, ['spec', 'replicate'], false, 'Do not replicate', true)],
    };
  },
};
