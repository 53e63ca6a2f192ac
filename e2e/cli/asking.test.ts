import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { type ControlPlane, controlPlaneBinaries, startControlPlane } from '../controlplane/controlPlane.ts';
import { entresol, folderWith, removeFolders, root } from './runCli.ts';

const binaries = controlPlaneBinaries();
/** Gives a process a terminal of its own. */
const script = '/usr/bin/script';
const hasTerminal = process.platform === 'linux' && existsSync(script);
if (!binaries.found) console.warn(`skipped: questions of the command line: ${binaries.reason}`);
else if (!hasTerminal) console.warn('skipped: questions of the command line: there is no script(1) to make a terminal');

describe.skipIf(!binaries.found || !hasTerminal)('entresol apply at a terminal', () => {
  let plane: ControlPlane;
  let home: string;

  beforeAll(async () => {
    plane = await startControlPlane();
    home = folderWith({});
  }, 90_000);

  afterAll(async () => {
    await plane?.stop();
    removeFolders();
  });

  const configMap = (name: string) =>
    folderWith({ 'a.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n` });

  /** Runs a command at a terminal and answers each question as it is asked. */
  function atTerminal(
    args: readonly string[],
    answers: readonly (readonly [question: string, answer: string])[],
    env: Readonly<Record<string, string>>,
  ): Promise<{ readonly code: number; readonly screen: string }> {
    const words = [process.execPath, join(root, 'electron', 'cli', 'launch.mjs'), ...args];
    const command = words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
    return new Promise((resolve, reject) => {
      const child = spawn(script, ['-qec', command, '/dev/null'], {
        stdio: 'pipe',
        env: { PATH: process.env.PATH, HOME: home, TERM: 'xterm', ...env },
      });
      const left = [...answers];
      let screen = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        screen += text;
        const [next] = left;
        if (next === undefined || !screen.includes(next[0])) return;
        left.shift();
        child.stdin.write(`${next[1]}\n`);
      });
      child.once('error', reject);
      child.once('close', (code) => resolve({ code: code ?? -1, screen }));
    });
  }

  it('asks, applies on yes, and shows the diff in colour', async () => {
    const args = ['apply', configMap('asked'), '--context', 'admin'];
    const { code, screen } = await atTerminal(args, [['[y/N] ', 'y']], { KUBECONFIG: plane.kubeconfig.admin });
    expect(code).toBe(0);
    expect(screen).toContain('Apply 2 objects to admin?');
    expect(screen).toContain('\u001b[32m+kind: ConfigMap');
    expect((await plane.kubectl(['get', 'configmap', 'asked', '-o', 'name'])).stdout).toBe('configmap/asked\n');
  });

  it('applies nothing on anything else, and has no colour with NO_COLOR', async () => {
    const args = ['apply', configMap('declined'), '--context', 'admin'];
    const env = { KUBECONFIG: plane.kubeconfig.admin, NO_COLOR: '1' };
    const { code, screen } = await atTerminal(args, [['[y/N] ', '']], env);
    expect(code).toBe(1);
    expect(screen).toContain('Nothing was applied.');
    expect(screen).not.toContain('\u001b[32m');
    expect((await plane.kubectl(['get', 'configmap', 'declined'])).stderr).toContain('NotFound');
  });

  it('lets a credential program run only after it was agreed to, once', async () => {
    const config = parse(readFileSync(plane.kubeconfig.admin, 'utf8'));
    const { 'client-certificate-data': certificate, 'client-key-data': key } = config.users[0].user;
    const decoded = (data: string) => Buffer.from(data, 'base64').toString();
    const credential = JSON.stringify({
      apiVersion: 'client.authentication.k8s.io/v1',
      kind: 'ExecCredential',
      status: { clientCertificateData: decoded(certificate), clientKeyData: decoded(key) },
    });
    const folder = folderWith({ 'login.sh': `#!/bin/sh\ncat <<'END'\n${credential}\nEND\n` });
    chmodSync(join(folder, 'login.sh'), 0o700);
    config.users[0].user = {
      exec: {
        apiVersion: 'client.authentication.k8s.io/v1',
        command: join(folder, 'login.sh'),
        interactiveMode: 'Never',
      },
    };
    const kubeconfig = join(folderWith({ config: stringify(config) }), 'config');
    const args = ['diff', configMap('exec'), '--context', 'admin', '--kubeconfig', kubeconfig];

    const refused = await entresol(args);
    expect(refused).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('--allow-exec') });
    const allowed = await entresol([...args, '--allow-exec'], { env: { ENTRESOL_STATE: folderWith({}) } });
    expect(allowed).toMatchObject({ code: 1, stdout: expect.stringContaining('create ConfigMap default/exec') });

    const asked = await atTerminal(args, [['Let it run from now on? [y/N] ', 'y']], {});
    expect(asked.code).toBe(1);
    const again = await atTerminal(args, [], {});
    expect(again.code).toBe(1);
    expect(again.screen).not.toContain('Let it run');
  });
});
