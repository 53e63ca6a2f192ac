import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../shared/json.ts';
import { type ControlPlane, controlPlaneBinaries } from '../controlplane/controlPlane.ts';
import type { FaultProxy } from '../controlplane/faultProxy.ts';
import type { ClusterHost } from './host.ts';
import { configMap, secret, widget, widgetDefinition } from './objects.ts';
import { startCluster, type TestCluster } from './startCluster.ts';

const binaries = controlPlaneBinaries();
if (!binaries.found) console.warn(`skipped: ${binaries.reason}`);

/** Nobody makes Deployments ready here. */
const noWait = { timeoutSeconds: 0.1 };

/** A Deployment as people write it: the server fills in more than is stated. */
function deployment(name: string, limits: JsonObject = { memory: '64Mi' }): JsonObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, labels: { app: name } },
    spec: {
      selector: { matchLabels: { app: name } },
      template: {
        metadata: { labels: { app: name } },
        spec: {
          containers: [
            {
              name: 'web',
              image: 'registry.test/web:1.0.0',
              ports: [{ name: 'http', containerPort: 8080 }, { containerPort: 9090 }],
              env: [
                { name: 'LEVEL', value: 'info' },
                { name: 'KEY', valueFrom: { secretKeyRef: { name: 'web', key: 'key' } } },
              ],
              readinessProbe: { httpGet: { path: '/ready', port: 'http' } },
              resources: { limits },
            },
            { name: 'side', image: 'registry.test/side:1.0.0', volumeMounts: [{ name: 'room', mountPath: '/room' }] },
          ],
          volumes: [{ name: 'room', emptyDir: {} }],
        },
      },
    },
  };
}

function service(name: string): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: { selector: { app: name }, ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
  };
}

describe.skipIf(!binaries.found)('a preview where little or nothing is to do', () => {
  let cluster: TestCluster | undefined;
  let plane: ControlPlane;
  let proxy: FaultProxy;
  let host: ClusterHost;

  beforeAll(async () => {
    cluster = await startCluster();
    ({ plane, proxy, host } = cluster);
  });
  afterAll(() => cluster?.stop());

  /** What the preview says of the only object, and how many objects the server had to judge for it. */
  async function previewed(object: JsonObject): Promise<{ action: string | undefined; dryRuns: number }> {
    const before = proxy.seen.length;
    const preview = await host.preview([object]);
    const diff = preview.ok ? preview.value.diffs.at(-1) : undefined;
    const dryRuns = proxy.seen.slice(before).filter(({ method }) => method === 'PATCH').length;
    return { action: diff?.action, dryRuns };
  }

  test.each([
    ['a Deployment with fields that the server filled in', deployment('filled')],
    ['a Service, whose address and protocol the server gave', service('given')],
    ['a ConfigMap with a file in it', configMap('file', { 'a.txt': 'one\ntwo\n', empty: '' })],
  ])('%s is known to be unchanged without asking the server to judge it', async (_, object) => {
    await host.apply([object], noWait);
    expect(await previewed(object)).toEqual({ action: 'unchanged', dryRuns: 0 });
    const asked = proxy.seen.length;
    expect((await host.apply([object], noWait)).summary).toMatchObject({ applied: 0, unchanged: 1 });
    expect(proxy.seen.slice(asked).filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  test('a custom resource with free-form fields is known to be unchanged', async () => {
    const object = widget('free', { size: 'small', free: { any: [{ a: 1 }, { b: null }], none: {} } }, 'Idle');
    await host.apply([widgetDefinition('Idle'), object]);
    expect((await previewed(object)).action).toBe('unchanged');
  });

  test('what the server writes down in other words is judged by the server', async () => {
    const object = deployment('words', { memory: '64Mi', cpu: '1000m' });
    await host.apply([object], noWait);
    expect(await previewed(object)).toEqual({ action: 'unchanged', dryRuns: 1 });
    const credentials = secret('words', { password: 'correct horse' });
    await host.apply([credentials]);
    expect((await previewed(credentials)).action).toBe('unchanged');
  });

  test('what others own may change: it is still unchanged for us', async () => {
    const object = deployment('shared');
    await host.apply([object], noWait);
    await plane.kubectl(['scale', 'deployment', 'shared', '--replicas=3']);
    await plane.kubectl(['annotate', 'deployment', 'shared', 'team=web']);
    expect(await previewed(object)).toEqual({ action: 'unchanged', dryRuns: 0 });
  });

  test('a field of ours that somebody changed is a conflict, and one that somebody took away comes back', async () => {
    const object = configMap('touched', { level: 'info', place: 'here' });
    await host.apply([object], noWait);
    await plane.kubectl(['patch', 'configmap', 'touched', '-p', '{"data":{"level":"debug"}}']);
    expect((await previewed(object)).action).toBe('conflict');
    await plane.kubectl(['patch', 'configmap', 'touched', '-p', '{"data":{"level":"info","place":null}}']);
    expect((await previewed(object)).action).not.toBe('unchanged');
  });

  test('a field that is no longer stated is taken away', async () => {
    await host.apply([configMap('less', { kept: '1', gone: '2' })]);
    expect(await previewed(configMap('less', { kept: '1' }))).toEqual({ action: 'update', dryRuns: 1 });
  });

  test('containers in another order are a change', async () => {
    const object = deployment('order');
    await host.apply([object], noWait);
    const turned: JsonObject = JSON.parse(JSON.stringify(object), (key, value) =>
      key === 'containers' ? value.reverse() : value,
    );
    expect((await previewed(turned)).action).toBe('update');
  });

  test('one that lost the label of its blueprint is not unchanged', async () => {
    const object = configMap('unlabelled', { level: 'info' });
    await host.apply([object], noWait);
    await plane.kubectl(['label', 'configmap', 'unlabelled', 'applyset.kubernetes.io/part-of-']);
    expect((await previewed(object)).action).toBe('update');
  });
});
