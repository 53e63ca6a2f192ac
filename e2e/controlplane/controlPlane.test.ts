import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ControlPlane, controlPlaneBinaries, startControlPlane } from './controlPlane.ts';
import { type FaultProxy, startFaultProxy } from './faultProxy.ts';

const binaries = controlPlaneBinaries();
if (!binaries.found) console.warn(`skipped: control plane: ${binaries.reason}`);

const configMap = (name: string, value: string): string =>
  JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data: { value } });

describe.skipIf(!binaries.found)('the control plane for tests', () => {
  let plane: ControlPlane;
  let proxy: FaultProxy;

  beforeAll(async () => {
    plane = await startControlPlane({ controllerManager: binaries.found && binaries.controllerManager !== undefined });
    proxy = await startFaultProxy(plane);
  }, 90_000);

  afterAll(async () => {
    await proxy?.stop();
    await plane?.stop();
  });

  const apply = (name: string, value: string, config?: string) =>
    plane.kubectl(['apply', '--server-side', '-f', '-'], configMap(name, value), config);
  const read = async (name: string) =>
    (await plane.kubectl(['get', 'configmap', name, '-o', 'jsonpath={.data.value}'])).stdout;

  it('keeps what was applied when the API server and etcd are killed and started again', async () => {
    expect(await apply('kept', 'one')).toMatchObject({ code: 0, stdout: 'configmap/kept serverside-applied\n' });
    await plane.kill9('apiserver');
    await plane.kill9('etcd');
    expect((await plane.kubectl(['get', 'configmap', 'kept', '--request-timeout=2s'])).code).not.toBe(0);
    await plane.restart();
    expect(await read('kept')).toBe('one');
  }, 90_000);

  it('stands still while frozen, and goes on', async () => {
    plane.freeze('apiserver');
    const answer = await plane.kubectl(['get', 'configmaps', '--request-timeout=1s']);
    plane.thaw('apiserver');
    expect(answer).toMatchObject({ code: 1, stderr: expect.stringContaining('exceeded') });
    expect((await plane.kubectl(['get', 'configmaps'])).code).toBe(0);
  });

  it('gives the devs no rights', async () => {
    const answer = await plane.kubectl(['get', 'configmaps'], '', plane.kubeconfig.devs);
    expect(answer.code).toBe(1);
    expect(answer.stderr).toContain('User "dev" cannot list resource "configmaps"');
  });

  it('offers several contexts in one kubeconfig', async () => {
    const config = plane.writeKubeconfig([
      { name: 'kind-one', user: 'devs' },
      { name: 'kind-two', user: 'admin', namespace: 'kube-system' },
    ]);
    expect((await plane.kubectl(['config', 'current-context'], '', config)).stdout).toBe('kind-one\n');
    const answer = await plane.kubectl(['--context=kind-two', 'auth', 'can-i', 'create', 'namespaces'], '', config);
    expect(answer.stdout).toBe('yes\n');
  });

  it.skipIf(!binaries.found || binaries.controllerManager === undefined)(
    'removes a deleted namespace with all that is in it',
    async () => {
      await plane.kubectl(['create', 'namespace', 'short-lived']);
      await plane.kubectl(['-n', 'short-lived', 'create', 'configmap', 'inside']);
      const removal = await plane.kubectl(['delete', 'namespace', 'short-lived', '--timeout=60s']);
      expect(removal).toMatchObject({ code: 0 });
      expect((await plane.kubectl(['get', 'namespace', 'short-lived'])).stderr).toContain('NotFound');
    },
    90_000,
  );

  it('passes requests through the proxy and logs them', async () => {
    expect(await apply('through', 'proxy', proxy.kubeconfig)).toMatchObject({ code: 0 });
    expect(await read('through')).toBe('proxy');
    const patch = proxy.seen.find((request) => request.method === 'PATCH');
    expect(patch).toMatchObject({ user: 'admin', contentType: 'application/apply-patch+yaml', fault: undefined });
    expect(JSON.parse(patch?.body ?? '')).toMatchObject({ data: { value: 'proxy' } });
  });

  it('answers too many requests once, so that a client that heeds Retry-After gets through', async () => {
    const before = proxy.seen.length;
    proxy.fail({ kind: 'status', code: 429, retryAfterSeconds: 1 }, { method: 'PATCH', times: 1 });
    expect(await apply('busy', 'later', proxy.kubeconfig)).toMatchObject({ code: 0 });
    const patches = proxy.seen.slice(before).filter((request) => request.method === 'PATCH');
    expect(patches.map((request) => request.fault)).toEqual(['status', undefined]);
    proxy.heal();
  });

  it.each([
    ['500', { kind: 'status', code: 500, message: 'made up' } as const, 'made up', ''],
    ['503', { kind: 'status', code: 503 } as const, 'made by the fault proxy', ''],
    ['hanging', { kind: 'hang' } as const, 'exceeded', ''],
    ['refused', { kind: 'refuse' } as const, 'EOF', ''],
    ['cut', { kind: 'cut', afterBytes: 20 } as const, 'unexpected EOF', 'arrived'],
    ['lost', { kind: 'lose' } as const, 'EOF', 'arrived'],
  ])(
    'breaks a request: %s',
    async (name, fault, complaint, stored) => {
      proxy.fail(fault, { method: 'PATCH', path: new RegExp(`/configmaps/${name}\\?`) });
      const answer = await plane.kubectl(
        ['apply', '--server-side', '--request-timeout=2s', '-f', '-'],
        configMap(name, 'arrived'),
        proxy.kubeconfig,
      );
      proxy.heal();
      expect(answer.code).not.toBe(0);
      expect(answer.stderr).toContain(complaint);
      expect(await read(name)).toBe(stored);
    },
    30_000,
  );

  it('leaves nothing behind', async () => {
    const other = await startControlPlane();
    const file = other.kubeconfig.admin;
    await other.stop();
    expect(existsSync(file)).toBe(false);
    await expect(fetch(`${other.etcd}/health`)).rejects.toThrow();
  }, 90_000);

  it('dies with its owner, even one that is killed', async () => {
    const script = `
      import { startControlPlane } from '${new URL('controlPlane.ts', import.meta.url)}';
      const { etcd, kubeconfig } = await startControlPlane();
      console.log(JSON.stringify({ etcd, file: kubeconfig.admin }));
      setInterval(() => {}, 1000);`;
    const owner = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(owner.stdout, 'data');
    const { etcd, file } = JSON.parse(String(line));
    expect(existsSync(file)).toBe(true);
    owner.kill('SIGKILL');
    await expect.poll(() => existsSync(file), { timeout: 20_000 }).toBe(false);
    await expect(fetch(`${etcd}/health`)).rejects.toThrow();
  }, 90_000);
});
