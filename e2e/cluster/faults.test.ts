import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../shared/json.ts';
import { type ControlPlane, controlPlaneBinaries } from '../controlplane/controlPlane.ts';
import type { FaultProxy } from '../controlplane/faultProxy.ts';
import type { ClusterHost } from './host.ts';
import { configMap, namespace, widget, widgetDefinition } from './objects.ts';
import { startCluster, type TestCluster } from './startCluster.ts';

const binaries = controlPlaneBinaries();
if (!binaries.found) console.warn(`skipped: ${binaries.reason}`);

describe.skipIf(!binaries.found)('apply through a bad network', () => {
  let cluster: TestCluster | undefined;
  let plane: ControlPlane;
  let proxy: FaultProxy;
  let host: ClusterHost;
  let folder: string;

  beforeAll(async () => {
    cluster = await startCluster(1500);
    ({ plane, proxy, host } = cluster);
    folder = mkdtempSync(join(tmpdir(), 'entresol-faults-'));
  });
  afterEach(() => proxy?.heal());
  afterAll(async () => {
    await cluster?.stop();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  /** The requests that changed something, or tried to. */
  const writesTo = (name: string) =>
    proxy.seen.filter(({ method, path }) => method === 'PATCH' && path.includes(name) && !path.includes('dryRun'));
  const realWrite = (name: string) => ({ method: 'PATCH', path: new RegExp(`/${name}\\?.*Strict$`) });

  test('A5: 429 with Retry-After, 500 and 503 are asked again, and as late as the server wants', async () => {
    proxy.fail({ kind: 'status', code: 429, retryAfterSeconds: 1 }, { ...realWrite('busy'), times: 1 });
    proxy.fail({ kind: 'status', code: 500 }, { ...realWrite('busy'), times: 1 });
    proxy.fail({ kind: 'status', code: 503 }, { ...realWrite('busy'), times: 1 });
    const { summary } = await host.apply([configMap('busy', { a: '1' })]);
    expect(summary).toMatchObject({ applied: 1, failed: 0, ready: 1 });
    expect(writesTo('/busy').map(({ fault }) => fault)).toEqual(['status', 'status', 'status', undefined]);
  });

  test('A5: a connection that is cut, refused or silent is tried again', async () => {
    proxy.fail({ kind: 'cut', afterBytes: 10 }, { ...realWrite('torn'), times: 1 });
    proxy.fail({ kind: 'refuse' }, { ...realWrite('torn'), times: 1 });
    proxy.fail({ kind: 'hang' }, { ...realWrite('torn'), times: 1 });
    const { summary } = await host.apply([configMap('torn', { a: '1' })]);
    expect(summary).toMatchObject({ failed: 0, ready: 1 });
    expect(writesTo('/torn').map(({ fault }) => fault)).toEqual(['cut', 'refuse', 'hang', undefined]);
  });

  test('A5: a refusal is not asked again', async () => {
    proxy.fail({ kind: 'status', code: 403, message: 'not you' }, realWrite('denied'));
    const { summary } = await host.apply([configMap('denied', { a: '1' }), configMap('granted', { a: '1' })]);
    expect(summary).toMatchObject({ applied: 1, failed: 1 });
    expect(writesTo('/denied')).toHaveLength(1);
    expect(host.progress).toContainEqual({ key: 'ConfigMap/denied', phase: 'failed', reason: 'not you' });
  });

  test('A6: when the answer to a successful apply is lost, the second one changes nothing', async () => {
    proxy.fail({ kind: 'lose' }, { ...realWrite('lost'), times: 1 });
    const { summary } = await host.apply([configMap('lost', { a: '1' })]);
    expect(summary).toMatchObject({ failed: 0, ready: 1 });
    expect(writesTo('/lost')).toHaveLength(2);
    const before = (await plane.kubectl(['get', 'configmap', 'lost', '-o', 'jsonpath={.metadata.resourceVersion}']))
      .stdout;
    const again = await host.apply([configMap('lost', { a: '1' })]);
    expect(again.summary).toMatchObject({ applied: 0, unchanged: 1 });
    const after = (await plane.kubectl(['get', 'configmap', 'lost', '-o', 'jsonpath={.metadata.resourceVersion}']))
      .stdout;
    expect(after).toBe(before);
  });

  test('a watch that is cut, refused or too old is taken up again', async () => {
    await host.apply([widgetDefinition('Seen', true)]);
    const watching = /\/seens\?.*watch=true/;
    proxy.fail({ kind: 'refuse' }, { path: watching, times: 1 });
    proxy.fail({ kind: 'status', code: 410 }, { path: watching, times: 1 });
    const applied = host.apply([widget('w', { size: 'small' }, 'Seen')]);
    while (proxy.seen.filter(({ path }) => watching.test(path)).length < 3) await pause(5);
    const status = JSON.stringify({ status: { conditions: [{ type: 'Ready', status: 'True' }] } });
    await plane.kubectl(['patch', 'seen', 'w', '--subresource=status', '--type=merge', '-p', status]);
    expect((await applied).summary).toMatchObject({ applied: 1, ready: 1 });
  });

  test('an API server that is killed and comes back in the middle is waited for', async () => {
    const objects = Array.from({ length: 40 }, (_, index) => configMap(`survivor-${index}`, { a: '1' }));
    const preview = await host.preview(objects);
    const started = preview.ok ? host.start(preview.value.plan) : undefined;
    while (writesTo('/survivor-').length === 0) await pause(1);
    await plane.kill9('apiserver');
    await plane.restart();
    expect(await started).toMatchObject({ ok: true, value: { failed: 0, total: 40, ready: 40 } });
  });

  test('a cancelled apply stops after the requests in flight and says how far it came', async () => {
    proxy.fail({ kind: 'hang' }, realWrite('widgets.shop.dev'));
    const preview = await host.preview([widgetDefinition(), widget('w', { size: 'small' })]);
    if (!preview.ok) throw new Error(preview.problem.message);
    const { plan } = preview.value;
    const started = host.start(plan);
    while (writesTo('widgets.shop.dev').length === 0) await pause(5);
    await host.handlers['apply.cancel']({ plan });
    expect(await started).toMatchObject({ ok: true, value: { applied: 0, unchanged: 0, total: 2 } });
    expect(writesTo('/widgets/w')).toHaveLength(0);
  });

  test('A4: killed at any request, an apply leaves nothing unlisted, and the next one completes it', async () => {
    const script = fileURLToPath(new URL('applyOnce.ts', import.meta.url));
    const run = (home: string, objects: readonly JsonObject[]) => {
      const file = join(folder, `${home}.json`);
      writeFileSync(file, JSON.stringify(objects));
      return spawn(process.execPath, [script, proxy.kubeconfig, file, home], {
        env: { ...process.env, TMPDIR: folder },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    };
    const objectsFor = (round: number) => {
      const [home, kind] = [`a4-${round}`, `Part${round}`];
      const objects = [
        namespace(home),
        widgetDefinition(kind),
        widget('w', { size: 'small' }, kind, home),
        ...['one', 'two', 'three'].map((name) => configMap(name, { name }, home)),
      ];
      return { home, kind, objects };
    };
    const whole = objectsFor(0);
    const start = proxy.seen.length;
    await once(run(whole.home, whole.objects), 'exit');
    const requests = proxy.seen.length - start;
    expect(requests).toBeGreaterThan(15);

    for (let round = 1; round <= requests; round += 1) {
      const { home, kind, objects } = objectsFor(round);
      const from = proxy.seen.length;
      const child = run(home, objects);
      const gone = once(child, 'exit');
      while (proxy.seen.length < from + round && child.exitCode === null) await pause(1);
      child.kill('SIGKILL');
      await gone;

      const left = await plane.kubectl([
        'get',
        'configmaps',
        '-n',
        home,
        '-l',
        'applyset.kubernetes.io/part-of',
        '-o',
        'name',
      ]);
      if (left.stdout.trim() !== '') {
        const listed = await plane.kubectl([
          'get',
          'secret',
          'entresol-shop',
          '-n',
          home,
          '-o',
          'jsonpath={.metadata.annotations.applyset\\.kubernetes\\.io/contains-group-kinds}',
        ]);
        expect(listed.stdout, `killed at request ${round}`).toContain(
          `ConfigMap,CustomResourceDefinition.apiextensions.k8s.io,Namespace,${kind}`,
        );
      }
      const { summary } = await host.apply(objects, { namespace: home });
      expect(summary, `killed at request ${round}`).toMatchObject({ failed: 0, total: 6, ready: 6 });
    }
  }, 240_000);
});
