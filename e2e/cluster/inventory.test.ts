import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ControlPlane, controlPlaneBinaries, startControlPlane } from '../controlplane/controlPlane.ts';
import type { FaultProxy } from '../controlplane/faultProxy.ts';
import { runProcess } from '../runProcess.ts';
import { type ClusterHost, startHost } from './host.ts';
import { configMap, namespace, secret } from './objects.ts';
import { startCluster, type TestCluster } from './startCluster.ts';

const binaries = controlPlaneBinaries();
if (!binaries.found) console.warn(`skipped: ${binaries.reason}`);

describe.skipIf(!binaries.found)('what left the blueprint', () => {
  let cluster: TestCluster | undefined;
  let plane: ControlPlane;
  let proxy: FaultProxy;
  let host: ClusterHost;

  beforeAll(async () => {
    cluster = await startCluster();
    ({ plane, proxy, host } = cluster);
  });
  afterAll(() => cluster?.stop());
  const kubectl = async (...args: string[]): Promise<string> => (await plane.kubectl(args)).stdout.trim();

  /** What kubectl's own ApplySet code would prune after an apply of these objects to the inventory `name`. */
  const pruned = async (name: string, objects: readonly object[]) => {
    const args = ['apply', '--prune', `--applyset=secret/${name}`, '-n', 'default'];
    const { code, stdout, stderr } = await runProcess(
      binaries.found ? binaries.kubectl : '',
      [...args, '--server-side', '--force-conflicts', '--dry-run=server', '-f', '-'],
      {
        env: { HOME: `${plane.kubeconfig.admin}.home`, KUBECONFIG: plane.kubeconfig.admin, KUBECTL_APPLYSET: 'true' },
        stdin: JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }),
      },
    );
    const lines = stdout.split('\n').filter((line) => line.includes(' pruned'));
    return { code, stderr, objects: lines.map((line) => line.slice(0, line.indexOf(' '))).sort() };
  };

  test('A7: stays in the cluster, whoever made or edited it', async () => {
    const [kept, left, edited] = ['kept', 'left', 'edited'].map((name) => configMap(name, { a: '1' }));
    if (kept === undefined || left === undefined || edited === undefined) throw new Error('no objects');
    await kubectl('create', 'configmap', 'foreign', '--from-literal=a=1');
    await host.apply([kept, left, edited], { blueprint: 'a7' });
    await kubectl('patch', 'configmap', 'edited', '-p', '{"data":{"b":"2"}}');
    const from = proxy.seen.length;
    await host.apply([kept], { blueprint: 'a7' });
    expect(proxy.seen.slice(from).filter(({ method }) => method === 'DELETE')).toEqual([]);
    expect((await kubectl('get', 'configmaps', '-o', 'name')).split('\n')).toEqual(
      expect.arrayContaining(['configmap/kept', 'configmap/left', 'configmap/edited', 'configmap/foreign']),
    );
  });

  test('A17: kubectl takes our inventory for an ApplySet, and finds in it exactly what left', async () => {
    const near = ['one', 'two'].map((name) => configMap(name, { a: '1' }, 'default'));
    const far = configMap('far', { a: '1' }, 'a17');
    const hidden = secret('hidden', { a: 'value' }, 'default');
    await host.apply([namespace('a17'), ...near, far, hidden], { blueprint: 'a17' });
    // Whose set it is, kubectl asks first: it takes nothing over that another tool made.
    const refused = await pruned('entresol-a17', near);
    expect(refused.stderr).toContain('entresol');
    expect(refused.code).not.toBe(0);
    await kubectl('annotate', 'secret', 'entresol-a17', '--overwrite', 'applyset.kubernetes.io/tooling=kubectl/v1.34');
    const [one] = near;
    expect(await pruned('entresol-a17', [namespace('a17'), one ?? {}, hidden])).toMatchObject({
      code: 0,
      objects: ['configmap/far', 'configmap/two'],
    });
    expect(await pruned('entresol-a17', [namespace('a17'), ...near, far, hidden])).toMatchObject({ objects: [] });
  });
});

describe.skipIf(!binaries.found)('what is being deleted', () => {
  let plane: ControlPlane;
  let host: ClusterHost;

  beforeAll(async () => {
    plane = await startControlPlane();
    host = startHost(plane.kubeconfig.admin);
  });
  afterAll(async () => {
    host?.stop();
    await plane?.stop();
  });
  const kubectl = async (...args: string[]): Promise<string> => (await plane.kubectl(args)).stdout.trim();

  test('A13: a namespace that goes away takes nothing, and is named', async () => {
    await kubectl('create', 'namespace', 'leaving');
    await kubectl('delete', 'namespace', 'leaving', '--wait=false');
    const preview = await host.preview([configMap('late', { a: '1' }, 'leaving')]);
    expect(preview.ok && preview.value.diffs.find(({ key }) => key === 'ConfigMap/late')).toMatchObject({
      action: 'forbidden',
      message: expect.stringContaining('namespace leaving because it is being terminated'),
    });
    const { summary } = await host.apply([namespace('leaving')], { timeoutSeconds: 1 });
    expect(summary).toMatchObject({ total: 1, ready: 0 });
    expect(host.progress).toContainEqual({
      key: 'Namespace/leaving',
      phase: 'not-ready',
      reason: 'it is being deleted, which waits for kubernetes',
    });
  });

  test('A13: an object that a finalizer holds is not ready, and the finalizer is named', async () => {
    const held = { ...configMap('held', { a: '1' }), metadata: { name: 'held', finalizers: ['shop.dev/wait'] } };
    await host.apply([held]);
    await kubectl('delete', 'configmap', 'held', '--wait=false');
    const { summary } = await host.apply([held], { timeoutSeconds: 1 });
    expect(summary).toMatchObject({ total: 1, ready: 0 });
    expect(host.progress).toContainEqual({
      key: 'ConfigMap/held',
      phase: 'not-ready',
      reason: 'it is being deleted, which waits for shop.dev/wait',
    });
  });
});
