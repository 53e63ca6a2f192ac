import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { entresol, folderWith, removeFolders } from './runCli.ts';

afterAll(removeFolders);

/** A folder for PATH with programs that are shell scripts. */
function programs(scripts: Readonly<Record<string, string>>): string {
  const folder = folderWith({});
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

const kubeconfig = (ran: string) => `apiVersion: v1
kind: Config
current-context: kind-local
contexts:
  - { name: kind-local, context: { cluster: c, user: u } }
  - { name: acme-production, context: { cluster: c, user: u } }
clusters: [{ name: c, cluster: { server: "https://cluster.invalid:6443" } }]
users:
  - name: u
    user:
      token: s3cr3t-token
      exec: { apiVersion: client.authentication.k8s.io/v1, command: touch, args: ["${ran}"], interactiveMode: Never }
`;

async function doctor(env: Readonly<Record<string, string>>) {
  const run = await entresol(['doctor', '--format', 'json'], { env: { ENTRESOL_STATE: folderWith({}), ...env } });
  const report: {
    readonly ok: boolean;
    readonly checks: readonly {
      readonly id: string;
      readonly state: string;
      readonly found: string;
      advice?: string;
    }[];
  } = JSON.parse(run.stdout);
  return { ...run, report, check: (id: string) => report.checks.find((check) => check.id === id) };
}

describe.skipIf(process.platform === 'win32')(
  'entresol doctor (skipped on Windows: its programs here are scripts)',
  () => {
    it('tells the versions of what is there', async () => {
      const PATH = programs({
        git: 'echo git version 2.99.1',
        kubectl: '[ "$*" = "version --client" ] && echo Client Version: v1.42.0',
        docker: 'echo 31.2.0',
        kind: 'echo kind v0.40.0 go1.99 linux/amd64',
      });
      const { code, report, check } = await doctor({ PATH });
      expect(code).toBe(0);
      expect(report.ok).toBe(true);
      expect(check('node')?.found).toMatch(/^\d+\.\d+\.\d+ at /);
      expect(check('build')?.state).toBe('ok');
      for (const [id, version] of [
        ['git', '2.99.1'],
        ['kubectl', '1.42.0'],
        ['docker', '31.2.0'],
        ['kind', '0.40.0'],
      ] as const)
        expect(check(id)).toMatchObject({ state: 'ok', found: version });
    });

    it('says what to do about what is missing, which is no failure', async () => {
      const { code, check } = await doctor({ PATH: programs({}) });
      expect(code).toBe(0);
      for (const id of ['git', 'kubectl', 'docker', 'kind', 'kubeconfig'])
        expect(check(id)).toMatchObject({ state: 'absent', advice: expect.stringMatching(/\w/) });
    });

    it('tells a Docker that is installed but does not run', async () => {
      const PATH = programs({ docker: 'echo "Cannot connect to the Docker daemon" >&2; exit 1' });
      const { check } = await doctor({ PATH });
      expect(check('docker')).toMatchObject({ state: 'absent', found: expect.stringContaining('Cannot connect') });
      expect(check('docker')?.advice).toMatch(/^Start Docker/);
    });

    it('names the contexts of the kubeconfig, and neither runs its program nor shows its secrets', async () => {
      const folder = folderWith({});
      const ran = join(folder, 'ran');
      writeFileSync(join(folder, 'config'), kubeconfig(ran), { mode: 0o600 });
      const { check, stdout, stderr } = await doctor({ KUBECONFIG: join(folder, 'config') });
      expect(check('kubeconfig')).toMatchObject({ state: 'ok', found: 'kind-local (current), acme-production' });
      expect(existsSync(ran)).toBe(false);
      expect(stdout + stderr).not.toContain('s3cr3t');
    });

    it('ends with 1 where something has to be mended, and says how', async () => {
      const folder = folderWith({ config: 'contexts: [', file: '' });
      const { code, report, check } = await doctor({
        KUBECONFIG: join(folder, 'config'),
        ENTRESOL_STATE: join(folder, 'file'),
      });
      expect(code).toBe(1);
      expect(report.ok).toBe(false);
      expect(check('kubeconfig')).toMatchObject({ state: 'bad', advice: expect.stringContaining('kubeconfig') });
      expect(check('state')).toMatchObject({ state: 'bad', advice: expect.stringContaining('ENTRESOL_STATE') });
    });

    it('makes no state folder', async () => {
      const folder = join(folderWith({}), 'a', 'b');
      const { check } = await doctor({ ENTRESOL_STATE: folder });
      expect(check('state')?.state).toBe('ok');
      expect(existsSync(folder)).toBe(false);
    });

    it('has one line for each thing, and its advice below', async () => {
      const { stdout } = await entresol(['doctor'], { env: { PATH: programs({}) } });
      expect(stdout).toMatch(/^ok {4}Node {12}\d/m);
      expect(stdout).toMatch(/^– {5}Git {13}not here: .*\n {22}Install Git/m);
      expect(stdout).toMatch(/\n\nEverything that Entresol needs is there\.\n$/);
    });
  },
);
