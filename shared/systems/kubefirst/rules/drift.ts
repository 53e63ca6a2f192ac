import type { Look } from '../../../graph/look.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { atlantisText, componentText, manifestText } from '../examples.ts';
import { isCloudFolder, rootOf } from '../layout.ts';

const component = componentText('registry/<CLUSTER_NAME>/components/vault');
const both = {
  'aws-github/atlantis.yaml': atlantisText,
  'k3d-github/atlantis.yaml': atlantisText,
  'aws-github/mgmt/vault.yaml': component,
  'aws-github/mgmt/components/vault/map.yaml': manifestText(),
};

export const drift: Rule = {
  code: 'kubefirst/drift',
  severity: 'info',
  title: 'The templates of two clouds drift apart',
  why: 'Folders of different clouds offer the same platform. A file that only one of them has in a folder that both have is either meant for that cloud, or was forgotten in the other.',
  source: 'Kubefirst gitops-template, folders by cloud and Git provider',
  examples: {
    bad: { ...both, 'k3d-github/mgmt/other.yaml': component.replace('name: vault', 'name: other') },
    good: {
      ...both,
      'k3d-github/mgmt/vault.yaml': component,
      'k3d-github/mgmt/components/vault/map.yaml': manifestText(),
    },
  },
  *check({ element }, look) {
    if (element.system !== 'kubefirst') return;
    const root = rootOf(element);
    const parent = root.slice(0, Math.max(root.lastIndexOf('/'), 0));
    const own = root.slice(parent === '' ? 0 : parent.length + 1);
    if (!isCloudFolder(own)) return;
    for (const other of look.subfolders(parent) ?? []) {
      if (!isCloudFolder(other) || other <= own) continue;
      const there = parent === '' ? other : `${parent}/${other}`;
      const differences = compared(root, there, look);
      const [first] = differences;
      if (first === undefined) continue;
      yield {
        message: `${own} and ${other} differ in ${differences.length} files of folders that both have: ${differences.slice(0, 3).join(', ')}.`,
        place: placeIn(element, [], 'value'),
      };
    }
  },
};

/** Files that only one side has, in the folders that both have. */
function compared(left: string, right: string, look: Look): readonly string[] {
  const files = (folder: string) =>
    new Set(look.membersOf(folder).map(({ file }) => file.slice(file.lastIndexOf('/') + 1)));
  const [mine, theirs] = [files(left), files(right)];
  const here = [
    ...[...mine].filter((name) => !theirs.has(name)).map((name) => `${left}/${name}`),
    ...[...theirs].filter((name) => !mine.has(name)).map((name) => `${right}/${name}`),
  ];
  const shared = (look.subfolders(left) ?? []).filter((name) => look.subfolders(right)?.includes(name));
  return [...here, ...shared.flatMap((name) => compared(`${left}/${name}`, `${right}/${name}`, look))];
}
