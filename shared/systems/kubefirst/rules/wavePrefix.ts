import type { Rule } from '../../../rules/rule.ts';
import { holdsToken } from '../../../schema/token.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { componentText, manifestText } from '../examples.ts';

const annotation = 'argocd.argoproj.io/sync-wave';
const path = 'registry/<CLUSTER_NAME>/components/vault';

export const wavePrefix: Rule = {
  code: 'kubefirst/wave-prefix',
  severity: 'warning',
  title: 'File name and sync wave tell different orders',
  why: 'Kubefirst templates number their files by the order in which they go out. A wave other than the number in the name misleads whoever adds the next file.',
  source: 'Argo CD documentation, Sync Phases and Waves; Kubefirst gitops-template, numbered file names',
  examples: {
    bad: { 'mgmt/30-vault.yaml': componentText(path, '10'), 'mgmt/components/vault/map.yaml': manifestText() },
    good: { 'mgmt/10-vault.yaml': componentText(path, '10'), 'mgmt/components/vault/map.yaml': manifestText() },
  },
  *check({ element }) {
    if (element.kind !== 'Application' || element.group !== 'argoproj.io') return;
    const number = /(?:^|\/)(\d+)-[^/]*$/.exec(element.source.file)?.[1];
    const wave = element.annotations[annotation];
    if (number === undefined || wave === undefined || !holdsToken(element.value) || Number(number) === Number(wave))
      return;
    const at = ['metadata', 'annotations', annotation];
    yield {
      message: `The file is number ${number}, but the sync wave is ${wave}. Make them the same.`,
      place: placeIn(element, at),
      fixes: [setFix(element, at, number, `Use wave ${number}`, true)],
    };
  },
};
