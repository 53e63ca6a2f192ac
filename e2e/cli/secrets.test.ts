import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { entresol, folderWith, removeFolders, root, sample } from './runCli.ts';

afterAll(removeFolders);

const planted = Array.from({ length: 12 }, (_, at) => `CANARY${at}x7qz`);
const [token, password, keyData, execEnv, proxy, impersonated, plain, encoded, noted, stderr, header, argument] =
  planted;

function kubeconfig(program: string): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      { name: 'plain', cluster: { server: 'https://127.0.0.1:1' } },
      { name: 'proxied', cluster: { server: 'https://127.0.0.1:1', 'proxy-url': `http://u:${proxy}@127.0.0.1:1` } },
      { name: 'odd', cluster: { server: `https://u:${header}@127.0.0.1:1` } },
    ],
    users: [
      { name: 'token', user: { token } },
      { name: 'basic', user: { username: 'u', password } },
      { name: 'cert', user: { 'client-certificate-data': keyData, 'client-key-data': keyData } },
      { name: 'as', user: { token, 'as-user-extra': { secret: [impersonated] } } },
      {
        name: 'exec',
        user: {
          exec: {
            apiVersion: 'client.authentication.k8s.io/v1',
            command: program,
            args: [`--password=${argument}`],
            env: [{ name: 'SECRET', value: execEnv }],
            interactiveMode: 'Never',
          },
        },
      },
    ],
    contexts: [
      ...['token', 'basic', 'cert', 'as', 'exec'].map((user) => ({ name: user, context: { cluster: 'plain', user } })),
      { name: 'proxied', context: { cluster: 'proxied', user: 'token' } },
      { name: 'odd', context: { cluster: 'odd', user: 'token' } },
    ],
  });
}

const secret = `apiVersion: v1
kind: Secret
metadata:
  name: login
  annotations:
    kubectl.kubernetes.io/last-applied-configuration: '{"stringData":{"old":"${noted}"}}'
stringData:
  password: ${plain}
data:
  key: ${Buffer.from(encoded ?? '').toString('base64')}
  wrong: [1]
`;

/** The planted secrets that a text holds, also as base64. */
function foundIn(text: string): readonly string[] {
  return planted.filter((one) => text.includes(one) || text.includes(Buffer.from(one).toString('base64')));
}

describe('secrets', () => {
  it('K9: of a kubeconfig are in no word of the terminal, whatever fails, with debugging on too', async () => {
    const folder = folderWith({ 'map.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n' });
    const config = join(folderWith({ login: `#!/bin/sh\necho ${stderr} >&2\nexit 1\n` }), 'login');
    const file = join(folderWith({ config: kubeconfig(config) }), 'config');
    const env = { KUBECONFIG: file, ENTRESOL_DEBUG: '1' };
    for (const context of ['token', 'basic', 'cert', 'as', 'exec', 'proxied', 'odd', 'none']) {
      const run = await entresol(['apply', folder, '--context', context, '--yes'], { env });
      expect(run.code, context).toBeGreaterThan(0);
      expect(
        foundIn(run.stdout + run.stderr).filter((one) => one !== argument),
        context,
      ).toEqual([]);
    }
  });

  it('K10: of a Secret are in no report, finding, plan or graph', async () => {
    const folder = folderWith({ 'secret.yaml': secret });
    const page = join(folderWith({}), 'page.html');
    for (const args of [
      ['validate', folder, '--format', 'json'],
      ['graph', folder],
      ['metrics', folder],
      ['export', folder, '--format', 'html', '--to', page],
      ['apply', folder, '--context', 'none', '--dry-run', 'client'],
      ['apply', folder, '--context', 'none', '--dry-run', 'client', '--format', 'json'],
    ]) {
      const { code, stdout, stderr: said } = await entresol(args);
      expect(code, `${args.join(' ')}: ${said}`).toBeLessThan(2);
      expect(foundIn(stdout + said), args.join(' ')).toEqual([]);
    }
    expect(foundIn(readFileSync(page, 'utf8'))).toEqual([]);
  });

  it('L12: the secret of the launch link is in its own line only: in no other word, no answer, no command line', async () => {
    const child = spawn(process.execPath, [join(root, 'electron', 'cli', 'launch.mjs'), 'serve', sample], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, HOME: folderWith({}) },
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    await expect.poll(() => output, { timeout: 20_000 }).toMatch(/#t=[\w-]+\s/);
    const [, address = '', launch = ''] = /(http:\/\/[\d.:]+\/)#t=([\w-]+)/.exec(output) ?? [];
    const headers = { origin: new URL(address).origin, 'content-type': 'application/json' };
    const post = (body: string) => fetch(`${address}session`, { method: 'POST', headers, body });
    const answers = [
      await post(JSON.stringify({ token: launch })),
      await post(JSON.stringify({ token: launch })),
      await post(`{"token":"${launch}`),
      await fetch(`${address}?t=${launch}`),
      await fetch(address),
    ];
    for (const answer of answers)
      expect((await answer.text()) + JSON.stringify([...answer.headers])).not.toContain(launch);
    expect(answers.map(({ headers: given }) => given.get('referrer-policy'))).toEqual(answers.map(() => 'no-referrer'));
    if (process.platform === 'linux') expect(readFileSync(`/proc/${child.pid}/cmdline`, 'utf8')).not.toContain(launch);
    child.kill('SIGTERM');
    await once(child, 'exit');
    expect(output.split(launch).length - 1).toBe(1);
  });
});
