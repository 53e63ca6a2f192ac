import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { loadKubeconfig } from '../../electron/host/kubeconfig/loadKubeconfig.ts';
import { controlPlaneBinaries } from '../controlplane/binaries.mjs';
import { runKubectl } from '../controlplane/kubectl.ts';

const binaries = controlPlaneBinaries();
if (!binaries.found) console.warn(`skipped: ${binaries.reason}`);

const entry = (name: string, file: string) => ({
  clusters: [{ name, cluster: { server: `https://${file}-${name}` } }],
  users: [{ name, user: { token: `${file}-${name}` } }],
  contexts: [{ name, context: { cluster: name, user: name, namespace: file } }],
});
const together = (...parts: readonly ReturnType<typeof entry>[]) => ({
  clusters: parts.flatMap(({ clusters }) => clusters),
  users: parts.flatMap(({ users }) => users),
  contexts: parts.flatMap(({ contexts }) => contexts),
});

describe.skipIf(!binaries.found)('K7: several kubeconfigs are read as kubectl reads them', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'entresol-merge-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each<readonly [string, readonly object[]]>([
    ['one file', [{ 'current-context': 'a', ...entry('a', '1') }]],
    ['different names', [entry('a', '1'), entry('b', '2')]],
    ['the same name twice', [entry('a', '1'), together(entry('a', '2'), entry('b', '2'))]],
    ['current context in the second', [entry('a', '1'), { 'current-context': 'a', ...entry('b', '2') }]],
    [
      'current context in both',
      [
        { 'current-context': 'b', ...entry('a', '1') },
        { 'current-context': 'a', ...entry('b', '2') },
      ],
    ],
    ['an empty file first', [{}, entry('a', '2')]],
  ])('%s', async (title, files) => {
    const paths = files.map((file, index) => {
      const path = join(folder, `${title}-${index}`);
      writeFileSync(path, stringify({ apiVersion: 'v1', kind: 'Config', ...file }), { mode: 0o600 });
      return path;
    });
    const list = [...paths, join(folder, 'missing')].join(delimiter);
    const ours = await loadKubeconfig(list);
    const output = await runKubectl(binaries.found ? binaries.kubectl : '', list, [
      'config',
      'view',
      '--raw',
      '-o',
      'json',
    ]);
    const theirs: unknown = JSON.parse(output.stdout);
    const shown = (entries: typeof ours.clusters, field: string) =>
      [...entries.values()]
        .map(({ name, value }) => ({ name, [field]: value }))
        .sort((one, two) => (one.name < two.name ? -1 : 1));
    expect({
      'current-context': ours.currentContext,
      clusters: shown(ours.clusters, 'cluster'),
      users: shown(ours.users, 'user'),
      contexts: shown(ours.contexts, 'context'),
    }).toEqual({
      'current-context': '',
      ...(typeof theirs === 'object' ? theirs : {}),
      apiVersion: undefined,
      kind: undefined,
      preferences: undefined,
    });
    expect(ours.warnings).toEqual([]);
  });
});
