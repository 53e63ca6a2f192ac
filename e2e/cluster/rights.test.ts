import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ControlPlane, controlPlaneBinaries, startControlPlane } from '../controlplane/controlPlane.ts';
import { type FaultProxy, startFaultProxy } from '../controlplane/faultProxy.ts';
import { startHost } from './host.ts';
import { configMap, widget, widgetDefinition } from './objects.ts';

const binaries = controlPlaneBinaries();
if (!binaries.found) console.warn(`skipped: ${binaries.reason}`);

describe.skipIf(!binaries.found)('who may apply, and where', () => {
  let plane: ControlPlane;
  let proxy: FaultProxy;

  beforeAll(async () => {
    plane = await startControlPlane();
    proxy = await startFaultProxy(plane);
  });
  afterAll(async () => {
    await proxy?.stop();
    await plane?.stop();
  });
  const names = async (kind: string): Promise<string> =>
    (await plane.kubectl(['get', kind, '-A', '-o', 'name'])).stdout;

  test('A10: a kind that the person may not write is told by the preview, and nothing is applied', async () => {
    const verbs = ['--verb=get,list,watch,create,patch', '--resource=configmaps,secrets', '-n', 'default'];
    await plane.kubectl(['create', 'role', 'maps', ...verbs]);
    await plane.kubectl(['create', 'rolebinding', 'maps', '--role=maps', '--group=devs', '-n', 'default']);
    const host = startHost(plane.writeKubeconfig([{ name: 'devs', user: 'devs', server: proxy.server }]));
    const service = {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'web' },
      spec: { ports: [{ port: 80 }], selector: { app: 'web' } },
    };
    const from = proxy.seen.length;
    const preview = await host.preview([configMap('allowed', { a: '1' }), service]);
    if (!preview.ok) throw new Error(preview.problem.message);
    expect(preview.value.diffs.map(({ key, action }) => [key, action])).toEqual([
      ['entresol/inventory', 'create'],
      ['ConfigMap/allowed', 'create'],
      ['Service/web', 'forbidden'],
    ]);
    expect(preview.value.diffs[2]?.message).toContain('services "web" is forbidden: User "dev" cannot patch');
    const start = await host.start(preview.value.plan);
    expect(start).toMatchObject({ ok: false, problem: { code: 'apply/refused' } });
    const writes = proxy.seen
      .slice(from)
      .filter(({ method, path }) => method !== 'GET' && !path.includes('dryRun=All'));
    expect(writes).toEqual([]);

    const granted = await host.apply([configMap('allowed', { a: '1' })]);
    expect(granted.summary).toMatchObject({ applied: 1, failed: 0, ready: 1 });
    host.stop();
  });

  test('A10: the same holds for a kind that the apply itself brings', async () => {
    await plane.kubectl([
      'create',
      'clusterrole',
      'crds',
      '--verb=get,create,patch',
      '--resource=customresourcedefinitions',
    ]);
    await plane.kubectl(['create', 'clusterrolebinding', 'crds', '--clusterrole=crds', '--group=devs']);
    const host = startHost(plane.kubeconfig.devs);
    const preview = await host.preview([widgetDefinition('Barred'), widget('w', { size: 'small' }, 'Barred')]);
    const diffs = preview.ok ? preview.value.diffs : [];
    expect(diffs.find(({ key }) => key === 'Barred/w')).toMatchObject({
      action: 'forbidden',
      message: 'You may not patch Barred in namespace “default”.',
    });
    expect(await names('crds')).not.toContain('barred');
    host.stop();
  });

  test('without the right to list or watch, readiness is still seen', async () => {
    await plane.kubectl(['apply', '--server-side', '-f', '-'], JSON.stringify(widgetDefinition('Polled', true)));
    await plane.kubectl([
      'create',
      'role',
      'polled',
      '--verb=get,create,patch',
      '--resource=polleds.shop.dev',
      '-n',
      'default',
    ]);
    await plane.kubectl(['create', 'rolebinding', 'polled', '--role=polled', '--group=devs', '-n', 'default']);
    const host = startHost(plane.kubeconfig.devs);
    const applied = host.apply(['a', 'b'].map((name) => widget(name, { size: 'small' }, 'Polled')));
    const status = JSON.stringify({ status: { conditions: [{ type: 'Ready', status: 'True' }] } });
    for (const name of ['a', 'b']) {
      const patch = ['patch', 'polled', name, '--subresource=status', '--type=merge', '-p', status];
      while ((await plane.kubectl(patch)).code !== 0) await pause(20);
    }
    expect((await applied).summary).toEqual({ applied: 2, unchanged: 0, failed: 0, total: 2, ready: 2 });
    host.stop();
  });

  test('someone who may not keep an inventory is told so before anything is applied', async () => {
    const host = startHost(plane.writeKubeconfig([{ name: 'devs', user: 'devs' }]));
    expect(await host.preview([configMap('elsewhere', {})], { namespace: 'kube-public' })).toMatchObject({
      ok: false,
      problem: { code: 'apply/inventory-refused', message: expect.stringContaining('forbidden') },
    });
    host.stop();
  });

  test('K11: a kubeconfig that changes between preview and apply stops the apply', async () => {
    const file = plane.writeKubeconfig([{ name: 'moved', user: 'admin', server: proxy.server }]);
    const host = startHost(file);
    const preview = await host.preview([configMap('k11', { a: '1' })]);
    if (!preview.ok) throw new Error(preview.problem.message);
    writeFileSync(file, readFileSync(file, 'utf8').replace(proxy.server, plane.server));
    expect(await host.start(preview.value.plan)).toMatchObject({ ok: false, problem: { code: 'cluster/changed' } });
    expect(await names('configmap')).not.toContain('k11');
    host.stop();
  });

  test('K12: a production context takes its name typed, and nothing else', async () => {
    const host = startHost(plane.writeKubeconfig([{ name: 'shop-prod', user: 'admin' }]));
    const preview = await host.preview([configMap('k12', { a: '1' })]);
    if (!preview.ok) throw new Error(preview.problem.message);
    const { plan } = preview.value;
    expect(await host.start(plan)).toMatchObject({ ok: false, problem: { code: 'apply/confirm' } });
    expect(await host.start(plan, { confirm: 'yes' })).toMatchObject({ ok: false, problem: { code: 'apply/confirm' } });
    expect(await names('configmap')).not.toContain('k12');
    expect(await host.start(plan, { confirm: 'shop-prod' })).toMatchObject({ ok: true, value: { applied: 1 } });
    host.stop();
  });

  test('K5: a context without TLS verification takes its name typed', async () => {
    const file = plane.writeKubeconfig([{ name: 'loose', user: 'admin' }]);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/certificate-authority-data: .*/, 'insecure-skip-tls-verify: true'),
    );
    const host = startHost(file);
    const preview = await host.preview([configMap('k5', { a: '1' })]);
    if (!preview.ok) throw new Error(preview.problem.message);
    expect(await host.start(preview.value.plan)).toMatchObject({ ok: false, problem: { code: 'apply/confirm' } });
    expect(await host.start(preview.value.plan, { confirm: 'loose' })).toMatchObject({
      ok: true,
      value: { applied: 1 },
    });
    host.stop();
  });

  test('a plan is applied once, and never without a preview', async () => {
    const host = startHost(plane.kubeconfig.admin);
    const { preview } = await host.apply([configMap('once', { a: '1' })]);
    expect(await host.start(preview.plan)).toMatchObject({ ok: false, problem: { code: 'apply/no-plan' } });
    expect(await host.start('made-up')).toMatchObject({ ok: false, problem: { code: 'apply/no-plan' } });
    host.stop();
  });

  test('a probe tells version and namespaces; nobody there is told at once', async () => {
    const host = startHost(
      plane.writeKubeconfig([
        { name: 'up', user: 'admin' },
        { name: 'down', user: 'admin', server: 'https://127.0.0.1:1' },
      ]),
    );
    const contexts = await host.handlers['cluster.contexts']({});
    const [up, down] = contexts.ok ? contexts.value.contexts : [];
    expect(up).toMatchObject({ name: 'up', current: true, badges: [], server: new URL(plane.server).host });
    expect(await host.handlers['cluster.probe']({ context: up?.id ?? '' })).toMatchObject({
      ok: true,
      value: {
        version: expect.stringMatching(/^v1\./),
        namespaces: expect.arrayContaining(['default', 'kube-system']),
      },
    });
    expect(await host.handlers['cluster.probe']({ context: down?.id ?? '' })).toMatchObject({
      ok: false,
      problem: { code: 'cluster/unreachable' },
    });
    host.stop();
  });

  test('A20: neither keys nor certificates are in any answer', async () => {
    const host = startHost(plane.kubeconfig.admin);
    await host.apply([configMap('canary', { a: '1' })]);
    const everything = host.said();
    const { key, certificate } = plane.users.admin;
    for (const secret of [key, certificate].flatMap((pem) => pem.split('\n').slice(1, 4))) {
      expect(everything).not.toContain(secret);
    }
    host.stop();
  });
});
