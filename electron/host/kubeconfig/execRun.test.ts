import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createAuthenticator } from '../cluster/authenticator.ts';
import type { Access, ExecEntry } from './access.ts';
import { resolveExec } from './execCommand.ts';
import { execConsents } from './execConsent.ts';
import { runExec } from './execRun.ts';
import { allowedByKuberc } from './kuberc.ts';

const v1 = 'client.authentication.k8s.io/v1';

describe.skipIf(process.platform === 'win32')('credential programs', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entresol-exec-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const program = (name: string, script: string): string => {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o700 });
    return path;
  };
  const exec = (more: Partial<ExecEntry> = {}): ExecEntry => ({
    file: join(folder, 'config'),
    folder,
    apiVersion: v1,
    command: './login',
    args: [],
    env: [],
    interactiveMode: 'IfAvailable',
    provideClusterInfo: false,
    installHint: '',
    ...more,
  });
  const access = (entry: ExecEntry): Access => ({
    server: new URL('https://api.shop.dev'),
    ca: undefined,
    insecure: false,
    tlsServerName: undefined,
    proxy: undefined,
    credential: { kind: 'exec', exec: entry },
    impersonate: { user: undefined, uid: undefined, groups: [], extra: [] },
    fingerprint: '',
  });
  const run = async (script: string, more: Partial<ExecEntry> = {}, timeoutMs?: number) => {
    const entry = exec(more);
    return runExec(entry, program('login', script), access(entry), timeoutMs);
  };
  const answer = (token: string): string =>
    `echo '{"apiVersion":"${v1}","kind":"ExecCredential","status":{"token":"${token}","expirationTimestamp":"2031-01-01T00:00:00Z"}}'`;

  test('a token comes back with its end', async () => {
    expect(await run(answer('abc'))).toEqual({
      ok: true,
      value: { credential: { kind: 'token', token: 'abc' }, expires: Date.parse('2031-01-01T00:00:00Z') },
    });
  });

  test('K3: no shell reads the arguments, and the environment is only what it needs', async () => {
    process.env.ENTRESOL_CANARY = 'canary';
    const out = join(folder, 'out');
    await run(`echo "$1" > ${out}; env >> ${out}; ${answer('abc')}`, {
      args: ['$(id); `id`'],
      env: [{ name: 'DECLARED', value: 'yes' }],
      provideClusterInfo: true,
    });
    delete process.env.ENTRESOL_CANARY;
    const text = readFileSync(out, 'utf8');
    expect(text.split('\n')[0]).toBe('$(id); `id`');
    expect(text).toContain('DECLARED=yes');
    expect(text).toContain('KUBERNETES_EXEC_INFO={"apiVersion"');
    expect(text).toContain('"server":"https://api.shop.dev/"');
    expect(text).not.toContain('canary');
  });

  test('K3: a program that hangs is ended with its children', async () => {
    const pidFile = join(folder, 'pid');
    const answer = await run(`sleep 60 & echo $! > ${pidFile}; sleep 60`, {}, 300);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'kubeconfig/exec-timeout' } });
    await ended(Number(readFileSync(pidFile, 'utf8')));
  });

  test('K3: a child left behind neither delays the answer nor survives it', async () => {
    const pidFile = join(folder, 'pid');
    const began = await run(`sleep 60 & echo $! > ${pidFile}; ${answer('abc')}`, {}, 10_000);
    expect(began.ok).toBe(true);
    await ended(Number(readFileSync(pidFile, 'utf8')));
  });

  test('K3: endless output is cut off', async () => {
    expect(await run('yes')).toMatchObject({ ok: false, problem: { code: 'kubeconfig/exec-output' } });
  });

  test('K4: what it says on stderr or prints as nonsense is in no message', async () => {
    for (const script of [
      'echo canary >&2; exit 3',
      'echo canary',
      `echo '{"kind":"ExecCredential","apiVersion":"canary"}'`,
    ]) {
      const answer = await run(script);
      expect(answer.ok).toBe(false);
      expect(JSON.stringify(answer)).not.toContain('canary');
    }
  });

  test('K3: a program that wants a terminal is not started', async () => {
    const canary = join(folder, 'canary');
    expect(await run(`touch ${canary}`, { interactiveMode: 'Always' })).toMatchObject({
      ok: false,
      problem: { code: 'kubeconfig/exec-interactive' },
    });
    expect(existsSync(canary)).toBe(false);
  });

  test('K3: a relative command starts at the kubeconfig’s folder, a bare one at PATH, none at the working folder', async () => {
    const path = program('login', 'true');
    expect(await resolveExec(exec())).toMatchObject({ ok: true, value: { path } });
    expect(await resolveExec(exec({ command: 'login' }), { PATH: folder })).toMatchObject({
      ok: true,
      value: { path },
    });
    for (const PATH of [relative(process.cwd(), folder), '.:', ''])
      expect(await resolveExec(exec({ command: 'login' }), { PATH }), PATH).toMatchObject({
        ok: false,
        problem: { code: 'kubeconfig/exec-not-found' },
      });
  });

  test('K2: it runs only after consent, and a changed program, argument or link asks again', async () => {
    const consents = execConsents(join(folder, 'state'));
    const canary = join(folder, 'canary');
    program('login', `touch ${canary}; ${answer('abc')}`);
    const credential = (entry: ExecEntry) => createAuthenticator(access(entry), consents).current();
    const needed = { ok: false, problem: { code: 'cluster/consent-needed' } };
    expect(await credential(exec())).toMatchObject(needed);
    expect(existsSync(canary)).toBe(false);

    const command = await resolveExec(exec());
    await consents.add(command.ok ? command.value.hash : '');
    expect(await credential(exec())).toMatchObject({ ok: true, value: { token: 'abc' } });
    expect(await credential(exec({ args: ['--more'] }))).toMatchObject(needed);
    expect(await credential(exec({ env: [{ name: 'LD_PRELOAD', value: 'x' }] }))).toMatchObject(needed);
    expect(await credential(exec({ file: join(folder, 'other-config') }))).toMatchObject(needed);
    program('login', `echo changed; ${answer('abc')}`);
    expect(await credential(exec())).toMatchObject(needed);
    const other = program('other', 'true');
    rmSync(join(folder, 'login'));
    symlinkSync(other, join(folder, 'login'));
    expect(await credential(exec())).toMatchObject(needed);
  });

  test('K2: what kuberc denies does not run, whatever was agreed to', async () => {
    const consents = execConsents(join(folder, 'state'));
    const canary = join(folder, 'canary');
    program('login', `touch ${canary}; ${answer('abc')}`);
    const command = await resolveExec(exec());
    await consents.add(command.ok ? command.value.hash : '');
    const kuberc = join(folder, 'kuberc');
    writeFileSync(kuberc, 'credentialPluginPolicy: DenyAll\n');
    vi.stubEnv('KUBERC', kuberc);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    expect(await createAuthenticator(access(exec()), consents).current()).toMatchObject({
      ok: false,
      problem: { code: 'kubeconfig/exec-denied' },
    });
    expect(existsSync(canary)).toBe(false);
  });

  test('K3: what no program can be given is refused, not thrown', async () => {
    for (const more of [
      { args: ['a\0b'] },
      { env: [{ name: 'A', value: 'a\0b' }] },
      { env: [{ name: 'A=B\0', value: '' }] },
    ])
      expect(await run(answer('abc'), more)).toMatchObject({ ok: false, problem: { code: 'kubeconfig/exec-failed' } });
  });

  test('K2: kuberc is an upper bound', async () => {
    const path = program('login', 'true');
    const kuberc = join(folder, 'kuberc');
    const allowed = async (text: string): Promise<boolean> => {
      writeFileSync(kuberc, `apiVersion: kubectl.config.k8s.io/v1beta1\nkind: Preference\n${text}`);
      return (await allowedByKuberc(exec(), path, { KUBERC: kuberc, PATH: folder })).ok;
    };
    expect(await allowed('')).toBe(true);
    expect(await allowed('credentialPluginPolicy: AllowAll')).toBe(true);
    expect(await allowed('credentialPluginPolicy: DenyAll')).toBe(false);
    expect(await allowed('credentialPluginPolicy: Allowlist\ncredentialPluginAllowlist: [{command: login}]')).toBe(
      true,
    );
    expect(await allowed(`credentialPluginPolicy: Allowlist\ncredentialPluginAllowlist: [{name: ${path}}]`)).toBe(true);
    expect(await allowed('credentialPluginPolicy: Allowlist\ncredentialPluginAllowlist: [{command: /bin/sh}]')).toBe(
      false,
    );
    expect(await allowed('credentialPluginPolicy: Sometimes')).toBe(false);
    rmSync(kuberc);
    expect((await allowedByKuberc(exec(), path, { KUBERC: kuberc })).ok).toBe(true);
  });

  /** Waits until a process is gone; the test's own time limit ends it. */
  async function ended(pid: number): Promise<void> {
    for (;;) {
      try {
        process.kill(pid, 0);
        const state = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] : '';
        if (state?.startsWith('Z')) return;
      } catch {
        return;
      }
      await pause(10);
    }
  }
});
