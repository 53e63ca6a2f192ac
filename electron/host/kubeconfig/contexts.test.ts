import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { ClusterContext } from '../../../shared/protocol/cluster.ts';
import { type Access, accessOf } from './access.ts';
import { listContexts } from './contexts.ts';
import { loadKubeconfig } from './loadKubeconfig.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entresol-kubeconfig-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const certificate = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';

/** Writes a kubeconfig with one context named `dev`, and gives its path. */
function write(
  cluster: object,
  user: object = {},
  { name = 'config', context = 'dev' }: { readonly name?: string; readonly context?: string } = {},
): string {
  const path = join(folder, name);
  const text = stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': context,
    clusters: [{ name: 'c', cluster: { server: 'https://api.shop.dev:6443', ...cluster } }],
    users: [{ name: 'u', user }],
    contexts: [{ name: context, context: { cluster: 'c', user: 'u' } }],
  });
  writeFileSync(path, text, { mode: 0o600 });
  return path;
}

async function only(path: string): Promise<ClusterContext> {
  const [context] = await listContexts(await loadKubeconfig(path));
  if (context === undefined) throw new Error('no context');
  return context;
}

async function access(path: string): Promise<Access | string> {
  const config = await loadKubeconfig(path);
  const [context] = config.contexts.values();
  if (context === undefined) return 'no context';
  const found = await accessOf(config, context);
  return found.ok ? found.value : found.problem.message;
}

describe('contexts', () => {
  test('K1: listing runs no program', async () => {
    const canary = join(folder, 'canary');
    const program = join(folder, 'login');
    writeFileSync(program, `#!/bin/sh\ntouch ${canary}\n`, { mode: 0o700 });
    const exec = { apiVersion: 'client.authentication.k8s.io/v1', command: './login' };
    const context = await only(write({}, { exec }));
    expect(context.badges).toEqual(['exec-plugin']);
    expect(context.problem).toBeUndefined();
    expect(existsSync(canary)).toBe(false);
  });

  test('K8: what a person sees of a context has no credential and no path in it', async () => {
    const token = 'canary-token-0123456789';
    const context = await only(
      write({ 'certificate-authority-data': Buffer.from(certificate).toString('base64') }, { token }),
    );
    expect(context).toEqual({
      id: expect.stringMatching(/^context-[0-9a-f]{16}$/),
      name: 'dev',
      cluster: 'c',
      server: 'api.shop.dev:6443',
      namespace: 'default',
      current: true,
      badges: [],
    });
  });

  test.each([
    ['insecure-tls', { 'insecure-skip-tls-verify': true }, {}],
    ['plain-http', { server: 'http://api.shop.dev' }, {}],
    ['proxy', { 'proxy-url': 'http://proxy.shop.dev:3128' }, {}],
    ['tls-server-name', { 'tls-server-name': 'other.dev' }, {}],
    ['impersonation', {}, { as: 'root' }],
    ['impersonation', {}, { 'as-groups': ['system:masters'] }],
  ])('K5: %s is a badge', async (badge, cluster, user) => {
    expect((await only(write(cluster, user))).badges).toEqual([badge]);
  });

  test.each(['shop-prod', 'prod', 'eu/production/1', 'live-eu'])('K12: the name %s is a badge', async (name) => {
    expect((await only(write({}, {}, { context: name }))).badges).toEqual(['production']);
  });

  test.each(['product-dev', 'reproduce', 'delivery'])('the name %s is not one', async (name) => {
    expect((await only(write({}, {}, { context: name }))).badges).toEqual([]);
  });

  test('a context that leads nowhere says so', async () => {
    const path = join(folder, 'config');
    writeFileSync(path, stringify({ contexts: [{ name: 'lost', context: { cluster: 'gone' } }] }), { mode: 0o600 });
    expect((await only(path)).problem).toBe('Its cluster “gone” is not in the kubeconfig.');
  });
});

describe('files that a kubeconfig names', () => {
  test('K6: a relative path starts at the kubeconfig’s folder', async () => {
    writeFileSync(join(folder, 'ca.pem'), certificate);
    expect(await access(write({ 'certificate-authority': 'ca.pem' }))).toMatchObject({ ca: certificate });
  });

  test('K6: a file that is no certificate is refused, and nothing of it is shown', async () => {
    writeFileSync(join(folder, 'passwd'), 'root:canary:0:0');
    const context = await only(write({ 'certificate-authority': 'passwd' }));
    expect(context.problem).toBe('certificate-authority is not a PEM certificate.');
    expect(JSON.stringify(context)).not.toContain('canary');
  });

  test.skipIf(process.platform === 'win32')('K6: a device or a pipe is refused at once', async () => {
    expect(await access(write({ 'certificate-authority': '/dev/zero' }))).toContain('not a regular file');
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(await access(write({}, { tokenFile: 'pipe' }))).toContain('not a regular file');
  });

  test('K6: a missing file, an oversized one and a token that is none are refused by field', async () => {
    expect(await access(write({ 'certificate-authority': 'gone.pem' }))).toContain(
      'certificate-authority names a file',
    );
    writeFileSync(join(folder, 'big'), Buffer.alloc(1024 * 1024 + 1, 'a'));
    expect(await access(write({}, { 'client-certificate': 'big' }))).toContain('client-certificate: it is larger');
    writeFileSync(join(folder, 'token'), 'two words');
    expect(await access(write({}, { tokenFile: 'token' }))).toBe('tokenFile holds no bearer token.');
  });

  test('a certificate without its key is refused', async () => {
    const data = Buffer.from(certificate).toString('base64');
    expect(await access(write({}, { 'client-certificate-data': data }))).toContain('but not both');
  });
});

describe('the kubeconfig itself', () => {
  test('K7: several files are merged, and the first to name something wins, whole', async () => {
    const first = write({ server: 'https://first' }, { token: 'one' }, { name: 'first' });
    const second = join(folder, 'second');
    writeFileSync(
      second,
      stringify({
        'current-context': 'other',
        clusters: [
          { name: 'c', cluster: { server: 'https://second', 'tls-server-name': 'second' } },
          { name: 'd', cluster: { server: 'https://third' } },
        ],
        contexts: [{ name: 'other', context: { cluster: 'd', namespace: 'shop' } }],
      }),
      { mode: 0o600 },
    );
    const missing = join(folder, 'missing');
    const contexts = await listContexts(await loadKubeconfig([missing, first, second].join(delimiter)));
    expect(
      contexts.map(({ name, server, namespace, current, badges }) => ({ name, server, namespace, current, badges })),
    ).toEqual([
      { name: 'dev', server: 'first', namespace: 'default', current: true, badges: [] },
      { name: 'other', server: 'third', namespace: 'shop', current: false, badges: [] },
    ]);
  });

  test('K7: KUBECONFIG is read where no file is named, and the home folder where that is empty', async () => {
    const path = write({});
    expect((await loadKubeconfig(undefined, { KUBECONFIG: path })).contexts.size).toBe(1);
    mkdirSync(join(folder, '.kube'));
    write({}, {}, { name: '.kube/config', context: 'home' });
    expect([...(await loadKubeconfig(undefined, { HOME: folder, KUBECONFIG: '' })).contexts.keys()]).toEqual(['home']);
  });

  test.each([
    [
      'an alias bomb',
      Array.from({ length: 12 }, (_, i) => `a${i}: &a${i} [${i === 0 ? 'x' : Array(9).fill(`*a${i - 1}`)}]`).join('\n'),
    ],
    ['a duplicate key', 'contexts: []\ncontexts: []'],
    ['deep nesting', `contexts: ${'['.repeat(5000)}`],
    ['no YAML', 'a: b: c: {'],
    ['a list', '- token: canary'],
    ['a control character', 'contexts: "\u0000"'],
  ])('K7: %s is a warning that names the file, and the others still count', async (_title, text) => {
    const bad = join(folder, 'bad');
    writeFileSync(bad, text, { mode: 0o600 });
    const config = await loadKubeconfig([bad, write({})].join(delimiter));
    expect(config.contexts.size).toBe(1);
    expect(config.warnings).toEqual([expect.stringContaining(bad)]);
    expect(config.warnings.join()).not.toContain('canary');
  });

  test('K7: a file over 5 MB is not read', async () => {
    const big = join(folder, 'big');
    writeFileSync(big, Buffer.alloc(5 * 1024 * 1024 + 1, '#'), { mode: 0o600 });
    expect((await loadKubeconfig(big)).warnings).toEqual([expect.stringContaining('larger than 5 MB')]);
  });

  test.skipIf(process.platform === 'win32')('K7: a file that everybody can read is a warning', async () => {
    const path = write({});
    chmodSync(path, 0o644);
    expect((await loadKubeconfig(path)).warnings).toEqual([expect.stringContaining('everybody')]);
  });
});
