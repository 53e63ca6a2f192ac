import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startHost } from '../host/startHost.ts';
import { testFolder } from '../host/testFolder.ts';
import { startServer } from './server.ts';

const canaries = [
  'CANARY-token-1',
  'CANARY-password-2',
  'CANARY-exec-env-3',
  'Q0FOQVJZLWtleS1kYXRhLTQ=',
  'CANARY-proxy-5',
  'CANARY-stderr-6',
];

/** `program` is what the exec entry runs. */
function kubeconfig(program: string): string {
  const [token, password, execEnv, keyData, proxy] = canaries;
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'token',
    clusters: [
      { name: 'plain', cluster: { server: 'https://127.0.0.1:1' } },
      { name: 'proxied', cluster: { server: 'https://127.0.0.1:1', 'proxy-url': `http://user:${proxy}@127.0.0.1:1` } },
    ],
    users: [
      { name: 'token', user: { token } },
      { name: 'basic', user: { username: 'u', password } },
      { name: 'cert', user: { 'client-certificate-data': keyData, 'client-key-data': keyData } },
      {
        name: 'exec',
        user: {
          exec: {
            apiVersion: 'client.authentication.k8s.io/v1',
            command: program,
            env: [{ name: 'SECRET', value: execEnv }],
            interactiveMode: 'Never',
          },
        },
      },
    ],
    contexts: [
      ...['token', 'basic', 'cert', 'exec'].map((user) => ({ name: user, context: { cluster: 'plain', user } })),
      { name: 'proxied', context: { cluster: 'proxied', user: 'token' } },
    ],
  });
}

it('L21: no answer of any method and no file of the state folder holds a planted secret of the kubeconfig', async () => {
  const folder = testFolder();
  const stateFolder = join(testFolder(), 'state');
  const staticFolder = testFolder();
  const config = join(testFolder(), 'config');
  writeFileSync(join(folder, 'a.yaml'), 'a: 1\n');
  writeFileSync(join(staticFolder, 'index.html'), '<title>shell</title>');
  const program = join(testFolder(), 'login');
  writeFileSync(program, `#!/bin/sh\necho ${canaries[5]} >&2\nexit 1\n`, { mode: 0o755 });
  writeFileSync(config, kubeconfig(program), { mode: 0o600 });
  const printed = vi.spyOn(process.stderr, 'write');
  const host = await startHost({ door: 'browser', folder, stateFolder, kubeconfig: config });
  if (!host.ok) throw new Error(host.problem.message);
  const server = await startServer({ host: host.value, staticFolder });
  if (!server.ok) throw new Error(server.problem.message);
  const { url, launchUrl } = server.value;
  onTestFinished(async () => {
    await server.value.close();
    await host.value.close();
    printed.mockRestore();
  });

  const heard: string[] = [];
  host.value.subscribe((event) => heard.push(JSON.stringify(event)));
  const headers = { 'content-type': 'application/json', origin: new URL(url).origin };
  const granted = await fetch(`${url}session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ token: new URL(launchUrl()).hash.slice(3) }),
  });
  const key: string = JSON.parse(await granted.text()).value.key;
  const session = {
    ...headers,
    cookie: granted.headers.get('set-cookie')?.split(';')[0] ?? '',
    'x-blueprint-session': key,
  };
  async function call(name: string, input: unknown) {
    const response = await fetch(`${url}call`, {
      method: 'POST',
      headers: session,
      body: JSON.stringify({ name, input }),
    });
    const text = await response.text();
    heard.push(text, JSON.stringify([...response.headers]));
    return JSON.parse(text);
  }

  await call('host.info', {});
  const { value: opened } = await call('folder.current', {});
  await call('folder.known', {});
  await call('files.list', { folder: opened.id });
  await call('files.read', { folder: opened.id, paths: ['a.yaml', config, '../config'] });
  await call('git.status', { folder: opened.id });
  const contexts = await call('cluster.contexts', {});
  expect(contexts.value.contexts.length).toBe(5);
  const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x' } };
  const objects = [{ key: 'k', file: 'a.yaml', document: 0, object }];
  for (const { id } of contexts.value.contexts) {
    const consent = await call('cluster.consent', { context: id });
    if (consent.ok && consent.value !== null) {
      expect(consent.value.envNames).toEqual(['SECRET']);
      await call('cluster.agree', { context: id, hash: consent.value.hash });
    }
    await call('cluster.probe', { context: id });
    await call('apply.preview', { context: id, namespace: 'default', blueprint: 'x', objects });
  }
  await call('apply.start', { plan: 'none', force: [] });

  for (const entry of readdirSync(stateFolder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) heard.push(readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  heard.push(...printed.mock.calls.map(([text]) => String(text)));
  const all = heard.join('\n');
  expect(canaries.filter((canary) => all.includes(canary))).toEqual([]);
});
