import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ControlPlane, controlPlaneBinaries } from '../controlplane/controlPlane.ts';
import type { FaultProxy } from '../controlplane/faultProxy.ts';
import { type ClusterHost, startHost } from './host.ts';
import { configMap, namespace, secret, widget, widgetDefinition } from './objects.ts';
import { startCluster, type TestCluster } from './startCluster.ts';

const binaries = controlPlaneBinaries();
if (!binaries.found) console.warn(`skipped: ${binaries.reason}`);

describe.skipIf(!binaries.found)('apply to a real API server', () => {
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
  const versionOf = (kind: string, name: string, home = 'default'): Promise<string> =>
    kubectl('get', kind, name, '-n', home, '-o', 'jsonpath={.metadata.resourceVersion}');
  const actions = (diffs: readonly { key: string; action: string }[]): unknown =>
    diffs.map(({ key, action }) => `${key}: ${action}`);

  test('A2: a definition, a namespace and what needs them in one apply', async () => {
    const objects = [
      widget('one', { size: 'small', free: { any: { thing: 1 } } }, 'Gadget', 'a2'),
      configMap('plain', { a: '1' }, 'a2'),
      namespace('a2'),
      widgetDefinition('Gadget'),
    ];
    const { preview, summary } = await host.apply(objects, { namespace: 'a2' });
    expect(preview.waves).toEqual([
      ['Namespace/a2', 'CustomResourceDefinition/gadgets.shop.dev'],
      ['ConfigMap/plain', 'Gadget/one'],
    ]);
    expect(actions(preview.diffs)).toEqual([
      'entresol/inventory: later',
      'Namespace/a2: create',
      'CustomResourceDefinition/gadgets.shop.dev: create',
      'ConfigMap/plain: later',
      'Gadget/one: later',
    ]);
    expect(summary).toEqual({ applied: 4, unchanged: 0, failed: 0, total: 4, ready: 4 });
    expect(await kubectl('get', 'gadget', 'one', '-n', 'a2', '-o', 'jsonpath={.spec.free.any.thing}')).toBe('1');
  });

  test('a definition arrives whole: its enum and its CEL rules refuse what they should', async () => {
    await host.apply([widgetDefinition('Whole')]);
    const apply = async (size: string): Promise<string> =>
      (await plane.kubectl(['apply', '-f', '-'], JSON.stringify(widget('w', { size }, 'Whole', 'default')))).stderr;
    expect(await apply('huge')).toContain('huge is too much');
    expect(await apply('odd')).toContain('Unsupported value');
    expect(await apply('small')).toBe('');
  });

  test('the diff is there before anything changes, and shows what changes', async () => {
    await host.apply([configMap('diffed', { kept: 'a', changed: 'old' })]);
    const version = await versionOf('configmap', 'diffed');
    const preview = await host.preview([configMap('diffed', { kept: 'a', changed: 'new' })]);
    const diff = preview.ok ? preview.value.diffs.find(({ key }) => key === 'ConfigMap/diffed') : undefined;
    expect(diff?.action).toBe('update');
    expect(diff?.title).toBe('ConfigMap default/diffed');
    expect(diff?.before).toContain('changed: old');
    expect(diff?.after).toContain('changed: new');
    expect(diff?.after).not.toMatch(/managedFields|resourceVersion|uid|creationTimestamp/);
    expect(diff?.after?.replace('new', 'old')).toBe(diff?.before);
    expect(host.diffs).toContainEqual(diff);
    expect(await versionOf('configmap', 'diffed')).toBe(version);
  });

  test('A11: a preview sends only dry runs and reads', async () => {
    const before = proxy.seen.length;
    const everything = () => kubectl('get', 'configmaps,secrets,namespaces,crds', '-A', '-o', 'name');
    const inventory = await everything();
    await host.preview([
      namespace('a11'),
      widgetDefinition('Dry'),
      configMap('dry', { a: '1' }),
      widget('w', {}, 'Dry'),
    ]);
    // An access review is a question, though it is asked by POST.
    const writes = proxy.seen
      .slice(before)
      .filter(({ method, path }) => method !== 'GET' && !path.endsWith('/selfsubjectaccessreviews'));
    expect(writes.length).toBeGreaterThanOrEqual(4);
    expect(writes.filter(({ path }) => !path.includes('dryRun=All'))).toEqual([]);
    expect(await everything()).toBe(inventory);
  });

  test('user objects are sent as they are, but for the label of the inventory', async () => {
    const object = configMap('exact', { text: 'a\nb', empty: '' });
    await host.apply([object]);
    const sent = proxy.seen.findLast(({ method, path }) => method === 'PATCH' && path.includes('/configmaps/exact'));
    expect(sent?.path).toContain('fieldManager=entresol&force=false&fieldValidation=Strict');
    const body: unknown = JSON.parse(sent?.body ?? '');
    expect(body).toEqual({
      ...object,
      metadata: {
        name: 'exact',
        labels: { 'applyset.kubernetes.io/part-of': expect.stringMatching(/^applyset-.*-v1$/) },
      },
    });
  });

  test('A12: a second apply of the same plan changes nothing and writes nothing', async () => {
    const objects = [
      widgetDefinition('Same'),
      widget('w', { size: 'small' }, 'Same'),
      ...Array.from({ length: 30 }, (_, index) => configMap(`same-${index}`, { index: String(index) })),
      secret('same', { password: 'kept' }),
    ];
    await host.apply(objects);
    const version = await versionOf('configmap', 'same-7');
    const before = proxy.seen.length;
    const { preview, summary } = await host.apply(objects);
    expect(new Set(preview.diffs.map(({ action }) => action))).toEqual(new Set(['unchanged']));
    expect(summary).toEqual({ applied: 0, unchanged: 33, failed: 0, total: 33, ready: 33 });
    const writes = proxy.seen
      .slice(before)
      .filter(({ method, path }) => method !== 'GET' && !path.includes('dryRun=All'));
    expect(writes).toEqual([]);
    expect(await versionOf('configmap', 'same-7')).toBe(version);
  });

  test('what somebody changed between preview and apply is noticed, and not called unchanged', async () => {
    const objects = [configMap('touched', { a: '1' }), configMap('removed', { a: '1' })];
    await host.apply(objects);
    const preview = await host.preview(objects);
    await kubectl('patch', 'configmap', 'touched', '-p', '{"data":{"a":"2"}}');
    await kubectl('delete', 'configmap', 'removed');
    const summary = preview.ok ? await host.start(preview.value.plan) : preview;
    expect(summary.ok && summary.value).toMatchObject({ applied: 1, unchanged: 0, failed: 1 });
    expect(await kubectl('get', 'configmap', 'removed', '-o', 'jsonpath={.data.a}')).toBe('1');
    expect(await kubectl('get', 'configmap', 'touched', '-o', 'jsonpath={.data.a}')).toBe('2');
    expect(host.progress).toContainEqual({
      key: 'ConfigMap/touched',
      phase: 'failed',
      reason: expect.stringContaining('conflict with "kubectl-patch"'),
    });
  });

  test('A3: a field of somebody else is a conflict with its path and manager, and stays as it is unless chosen', async () => {
    await plane.kubectl(
      ['apply', '--server-side', '--field-manager=autoscaler', '-f', '-'],
      JSON.stringify(configMap('shared', { replicas: '7' }, 'default')),
    );
    const objects = [configMap('shared', { replicas: '2', other: 'x' }), configMap('alone', { a: '1' })];
    const { preview, summary } = await host.apply(objects);
    const diff = preview.diffs.find(({ key }) => key === 'ConfigMap/shared');
    expect(diff?.action).toBe('conflict');
    expect(diff?.conflicts).toEqual([{ field: '.data.replicas', manager: 'autoscaler' }]);
    expect(diff?.before).toContain('replicas: "7"');
    expect(diff?.after).toContain('replicas: "2"');
    expect(summary).toMatchObject({ applied: 1, failed: 1, total: 2 });
    expect(await kubectl('get', 'configmap', 'shared', '-o', 'jsonpath={.data}')).toBe('{"replicas":"7"}');
    expect(host.progress).toContainEqual({
      key: 'ConfigMap/shared',
      phase: 'skipped',
      reason: 'Others own fields of it: .data.replicas belongs to autoscaler.',
    });

    const forced = await host.apply(objects, { force: ['ConfigMap/shared'] });
    expect(forced.summary).toMatchObject({ applied: 1, unchanged: 1, failed: 0 });
    expect(await kubectl('get', 'configmap', 'shared', '-o', 'jsonpath={.data.replicas}')).toBe('2');
  });

  test('a mistake that the server finds stops the apply before the first write', async () => {
    const preview = await host.preview([
      configMap('fine', { a: '1' }),
      { ...configMap('wrong', {}), spec: { nope: 1 } },
    ]);
    const diffs = preview.ok ? preview.value.diffs : [];
    expect(diffs.find(({ key }) => key === 'ConfigMap/wrong')).toMatchObject({
      action: 'invalid',
      message: expect.stringContaining('field not declared in schema'),
    });
    const start = preview.ok ? await host.start(preview.value.plan) : preview;
    expect(start.ok ? '' : start.problem.code).toBe('apply/refused');
    expect(await kubectl('get', 'configmap', 'fine', '--ignore-not-found')).toBe('');
  });

  test('a kind that nobody serves is named, with the versions that are served', async () => {
    const preview = await host.preview([
      { apiVersion: 'nowhere.dev/v1', kind: 'Thing', metadata: { name: 't' } },
      { apiVersion: 'apps/v1beta1', kind: 'Deployment', metadata: { name: 'old' } },
    ]);
    const messages = preview.ok ? preview.value.diffs.map(({ message }) => message) : [];
    expect(messages).toContain('The cluster has no kind Thing in nowhere.dev/v1, and nothing in this apply brings it.');
    expect(messages).toContain('The cluster has no Deployment in apps/v1beta1; it serves v1.');
  });

  test('a changed definition and an object that uses the change are applied together', async () => {
    const narrow = widgetDefinition('Grows');
    await host.apply([narrow]);
    const wide: typeof narrow = JSON.parse(
      JSON.stringify(narrow).replace('"free":', '"added":{"type":"string"},"free":'),
    );
    const { preview, summary } = await host.apply([wide, widget('w', { size: 'small', added: 'x' }, 'Grows')]);
    expect(actions(preview.diffs)).toContain('Grows/w: later');
    expect(summary).toMatchObject({ applied: 2, failed: 0 });
    expect(await kubectl('get', 'grows', 'w', '-o', 'jsonpath={.spec.added}')).toBe('x');
  });

  test('A15: an object that no controller has looked at is not ready, and turns ready when one has', async () => {
    const objects = [widgetDefinition('Watched', true), widget('w', { size: 'small' }, 'Watched')];
    const { summary } = await host.apply(objects, { timeoutSeconds: 1 });
    expect(summary).toMatchObject({ applied: 2, ready: 1 });
    expect(host.progress).toContainEqual({
      key: 'Watched/w',
      phase: 'not-ready',
      reason: 'no controller has looked at it',
    });
    const preview = await host.preview(objects);
    const started = preview.ok ? host.start(preview.value.plan, { timeoutSeconds: 30 }) : undefined;
    const status = { status: { conditions: [{ type: 'Ready', status: 'True', reason: 'Done' }] } };
    await kubectl('patch', 'watched', 'w', '--subresource=status', '--type=merge', '-p', JSON.stringify(status));
    expect(await started).toMatchObject({ ok: true, value: { unchanged: 2, ready: 2 } });
    expect(host.progress).toContainEqual({ key: 'Watched/w', phase: 'ready', reason: 'Ready is True: Done' });
  });

  test('what needs something that never becomes ready is left out, with the reason; the rest is applied', async () => {
    const waiting = {
      ...configMap('waiting', { a: '1' }),
      metadata: {
        name: 'waiting',
        annotations: { 'config.kubernetes.io/depends-on': 'shop.dev/namespaces/default/Stuck/w' },
      },
    };
    await host.apply([widgetDefinition('Stuck', true)]);
    const { summary } = await host.apply(
      [widget('w', { size: 'small' }, 'Stuck'), waiting, configMap('free', { a: '1' })],
      { timeoutSeconds: 1 },
    );
    expect(summary).toEqual({ applied: 2, unchanged: 0, failed: 1, total: 3, ready: 1 });
    expect(host.progress).toContainEqual({
      key: 'ConfigMap/waiting',
      phase: 'skipped',
      reason: 'It needs Stuck default/w, which is not ready: no controller has looked at it.',
    });
    expect(await kubectl('get', 'configmap', 'waiting', '--ignore-not-found')).toBe('');
  });

  test('A14: an immutable field is explained, and nothing is replaced', async () => {
    const secretOf = (type: string) => ({ ...secret('typed', { a: 'value' }), type });
    await host.apply([secretOf('Opaque')]);
    const preview = await host.preview([secretOf('shop.dev/other')]);
    const diffs = preview.ok ? preview.value.diffs : [];
    expect(diffs.find(({ key }) => key === 'Secret/typed')).toMatchObject({
      action: 'invalid',
      message: expect.stringContaining('field is immutable'),
    });
  });

  test('A8: two who apply to one inventory at once both find their kinds in it', async () => {
    const other = startHost(proxy.kubeconfig);
    await Promise.all([
      host.apply([configMap('mine', { a: '1' })], { blueprint: 'both' }),
      other.apply([secret('theirs', { a: 'value' })], { blueprint: 'both' }),
      host.apply([{ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'account' } }], { blueprint: 'both' }),
    ]);
    other.stop();
    const annotation = 'jsonpath={.metadata.annotations.applyset\\.kubernetes\\.io/contains-group-kinds}';
    expect(await kubectl('get', 'secret', 'entresol-both', '-o', annotation)).toBe('ConfigMap,Secret,ServiceAccount');
  });

  test('A9: an inventory that somebody else made is not taken over', async () => {
    await kubectl('create', 'secret', 'generic', 'entresol-foreign');
    await kubectl('annotate', 'secret', 'entresol-foreign', 'applyset.kubernetes.io/tooling=kubectl/v1.36');
    expect(await host.preview([configMap('a9', { a: '1' })], { blueprint: 'foreign' })).toMatchObject({
      ok: false,
      problem: { code: 'apply/foreign-inventory', message: expect.stringContaining('kubectl/v1.36') },
    });
  });

  test('A13: a webhook that is down is named, within bounds', async () => {
    const webhook = {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingWebhookConfiguration',
      metadata: { name: 'down' },
      webhooks: [
        {
          name: 'down.shop.dev',
          clientConfig: { url: 'https://127.0.0.1:1/' },
          rules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['endpoints'] }],
          admissionReviewVersions: ['v1'],
          sideEffects: 'None',
          timeoutSeconds: 1,
        },
      ],
    };
    await host.apply([webhook]);
    const preview = await host.preview([{ apiVersion: 'v1', kind: 'Endpoints', metadata: { name: 'a13' } }]);
    const diffs = preview.ok ? preview.value.diffs : [];
    expect(diffs.find(({ key }) => key === 'Endpoints/a13')?.message).toContain('down.shop.dev');
    await kubectl('delete', 'validatingwebhookconfiguration', 'down');
  });

  test('the inventory lists every kind and namespace, and only grows', async () => {
    await host.apply([namespace('elsewhere'), configMap('far', { a: '1' }, 'elsewhere')], { blueprint: 'Grown Shop' });
    await host.apply([secret('near', { a: 'value' })], { blueprint: 'Grown Shop' });
    const text = await kubectl('get', 'secret', '-l', 'applyset.kubernetes.io/id', '-o', 'json');
    const list: { items: { metadata: { name: string; annotations: Record<string, string> } }[] } = JSON.parse(text);
    const inventory = list.items.find(({ metadata }) => metadata.name.startsWith('entresol-grown-shop-'));
    expect(inventory?.metadata.annotations).toEqual({
      'applyset.kubernetes.io/tooling': 'entresol/v1.0.0',
      'applyset.kubernetes.io/contains-group-kinds': 'ConfigMap,Namespace,Secret',
      'applyset.kubernetes.io/additional-namespaces': 'elsewhere',
    });
  });

  test('A20, K10: the values of Secrets are in no diff, no event and no refusal', async () => {
    const canary = 'canary-7f3a9c-value';
    await host.apply([secret('hidden', { password: canary })]);
    await host.preview([secret('hidden', { password: `${canary}-changed` })]);
    await host.preview([{ ...secret('refused', {}), data: { password: `${canary}!` } }]);
    await host.preview([{ ...secret('refused', {}), data: { password: 737373737373 } }]);
    expect(host.diffs.some(({ after }) => after?.includes('password: ••••'))).toBe(true);
    expect(host.diffs.some(({ after }) => after?.includes('password: •••• (changed)'))).toBe(true);
    const everything = host.said();
    for (const form of [canary, Buffer.from(canary).toString('base64').slice(0, 20), '737373737373']) {
      expect(everything).not.toContain(form);
    }
  });
});
