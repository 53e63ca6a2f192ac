import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { entresol, folderWith, removeFolders, root, sample } from './runCli.ts';

afterAll(removeFolders);

const workload = (type: string) => `apiVersion: score.dev/v1b1
metadata:
  name: web
containers:
  web:
    image: ghcr.io/example/web:1.0.0
    variables:
      HOST: \${resources.db.host}
resources:
  db:
    type: ${type}
`;
const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: three
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
        - name: web
          image: ghcr.io/example/web:1.0.0
`;
const promise = `apiVersion: platform.kratix.io/v1alpha1
kind: Promise
metadata:
  name: postgres
spec:
  api:
    apiVersion: apiextensions.k8s.io/v1
    kind: CustomResourceDefinition
    metadata:
      name: postgreses.example.dev
    spec:
      group: example.dev
      scope: Namespaced
      names: {kind: Postgres, plural: postgreses, singular: postgres}
      versions:
        - name: v1
          served: true
          storage: true
          schema:
            openAPIV3Schema:
              type: object
              properties:
                spec:
                  type: object
                  properties:
                    size: {type: string}
`;

interface Place {
  readonly line: number;
  readonly column: number;
}

async function findings(folder: string, ...more: readonly string[]) {
  const { code, stdout } = await entresol(['validate', folder, '--format', 'json', ...more]);
  const report: {
    readonly schemaVersion: number;
    readonly summary: Readonly<Record<string, number>>;
    readonly findings: readonly {
      readonly code: string;
      readonly severity: string;
      readonly message: string;
      readonly file: string;
      readonly range: { readonly start: Place; readonly end: Place };
      readonly element: string | null;
      readonly unknown?: boolean;
      readonly fixes: readonly unknown[];
    }[];
  } = JSON.parse(stdout);
  return { code, ...report };
}

describe('entresol validate', () => {
  it('finds no error in the sample, and a few things worth knowing', async () => {
    const { code, schemaVersion, summary, findings: found } = await findings(sample);
    expect(code).toBe(0);
    expect(schemaVersion).toBe(1);
    expect(summary).toEqual({ documents: 14, elements: 13, errors: 0, warnings: 1, infos: 1 });
    expect(found.map((one) => [one.code, one.file])).toEqual([
      ['score/image', 'apps/catalog/score.yaml'],
      ['api/unused', 'platform/queue/promise.yaml'],
    ]);
  });

  it('prints every field of the documented shape', async () => {
    const { stdout } = await entresol(['validate', sample, '--format', 'json']);
    const report = JSON.parse(stdout);
    expect(Object.keys(report)).toEqual(['schemaVersion', 'summary', 'findings']);
    for (const finding of report.findings)
      expect(Object.keys(finding)).toEqual(
        expect.arrayContaining(['code', 'severity', 'message', 'file', 'range', 'element', 'related', 'fixes']),
      );
  });

  it('says exactly where a value is wrong, and ends with 1', async () => {
    const { code, findings: found } = await findings(folderWith({ 'k8s/web.yaml': deployment }));
    expect(code).toBe(1);
    expect(found.filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        file: 'k8s/web.yaml',
        range: { start: { line: 6, column: 13 }, end: { line: 6, column: 18 } },
        element: 'kubernetes:Deployment/web',
      },
    ]);
  });

  it('tells broken YAML with its place, and still reads the rest', async () => {
    const folder = folderWith({
      'broken.yaml': 'a: [1,\nb: 2\n',
      'score.yaml': workload('postgres'),
      'promise.yaml': promise,
    });
    const { code, summary, findings: found } = await findings(folder);
    expect(code).toBe(1);
    expect(summary.elements).toBe(2);
    expect(found.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'document/syntax', file: 'broken.yaml' },
    ]);
  });

  it('calls a type that nobody offers an error, and offers ways out', async () => {
    const folder = folderWith({ 'score.yaml': workload('mongodb'), 'promise.yaml': promise });
    const { findings: found } = await findings(folder);
    const missing = found.find((one) => one.code === 'contract/no-provider');
    expect(missing).toMatchObject({
      severity: 'error',
      range: { start: { line: 11, column: 11 }, end: { line: 11, column: 18 } },
    });
    expect(missing?.fixes).not.toEqual([]);
  });

  it('says unknown where the platform is not in the folder, never error nor ok', async () => {
    const folder = folderWith({ 'score.yaml': workload('mongodb') });
    const { code, findings: found } = await findings(folder);
    expect(code).toBe(0);
    expect(found.find((one) => one.code === 'contract/no-provider')).toMatchObject({ severity: 'info', unknown: true });
    const { stdout } = await entresol(['validate', folder]);
    expect(stdout).toMatch(/^score\.yaml:11:11 info contract\/no-provider unknown: /m);
  });

  it('reads standard input', async () => {
    const { code, stdout } = await entresol(['validate', '-'], { stdin: deployment });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^stdin\.yaml:6:13 error /m);
  });

  it('reads several paths as one blueprint, with places from the folder above them', async () => {
    const folder = folderWith({
      'apps/score.yaml': workload('mongodb'),
      'platform/promise.yaml': promise,
      'other/web.yaml': deployment,
    });
    const { stdout } = await entresol(['validate', 'apps/score.yaml', '-f', 'platform', '--format', 'json'], {
      cwd: folder,
    });
    const report = JSON.parse(stdout);
    expect(report.summary).toMatchObject({ elements: 2, errors: 1 });
    expect(report.findings[0].file).toBe('apps/score.yaml');
  });

  it('fills in globs itself', async () => {
    const folder = folderWith({ 'a/x/score.yaml': workload('mongodb'), 'a/web.json': '{}' });
    const { code, stdout } = await entresol(['validate', 'a/**/*.yaml', '-o', 'json'], { cwd: folder });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).summary.documents).toBe(1);
    expect(await entresol(['validate', 'b/*.yaml'], { cwd: folder })).toMatchObject({ code: 2, stdout: '' });
  });

  it('leaves out what .gitignore leaves out', async () => {
    const folder = folderWith({
      '.gitignore': 'generated/\n',
      'generated/web.yaml': deployment,
      'score.yaml': workload('mongodb'),
    });
    expect(await findings(folder)).toMatchObject({ code: 0, summary: { documents: 1 } });
  });

  it('keeps going past files that can’t be read, and names each', async () => {
    const folder = folderWith({
      'binary.yaml': new Uint8Array(64),
      'utf16.yaml': new Uint8Array([0xff, 0xfe, 0x61, 0]),
      'score.yaml': workload('mongodb'),
    });
    symlinkSync('loop.yaml', join(folder, 'loop.yaml'));
    const { code, findings: found } = await findings(folder);
    expect(code).toBe(0);
    expect(found.filter(({ severity }) => severity === 'warning').map((one) => [one.file, one.code])).toEqual([
      ['binary.yaml', 'document/binary'],
      ['loop.yaml', 'files/link-broken'],
      ['utf16.yaml', 'document/encoding'],
    ]);
  });

  it('ends with 2 where what was named can’t be read', async () => {
    const folder = folderWith({ 'binary.yaml': new Uint8Array(64) });
    const missing = await entresol(['validate', join(folder, 'nowhere')]);
    expect(missing).toMatchObject({ code: 2, stdout: '' });
    expect(missing.stderr).toContain('There is no file or folder');
    const binary = await entresol(['validate', join(folder, 'binary.yaml')]);
    expect(binary).toMatchObject({ code: 2, stdout: '' });
    expect(binary.stderr).toContain('binary.yaml');
  });

  it.skipIf(process.getuid?.() === 0)('ends with 2 for a folder that may not be read', async () => {
    const folder = folderWith({ 'score.yaml': workload('mongodb') });
    chmodSync(folder, 0o000);
    expect(await entresol(['validate', folder])).toMatchObject({ code: 2 });
    chmodSync(folder, 0o700);
  });

  it('B14: lets no escape sequence of a file through to the terminal', async () => {
    const hostile = deployment.replace('three', '"\\e]52;c;ZXZpbA==\\a\\e[31mthree"');
    const folder = folderWith({ 'web\u001b[2J.yaml': hostile });
    for (const format of ['text', 'json', 'sarif', 'junit', 'github', 'markdown']) {
      const { stdout, stderr } = await entresol(['validate', folder, '-o', format], { env: { FORCE_COLOR: '1' } });
      expect(stdout.replaceAll('\n', '') + stderr.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    }
  });

  it('gives annotations of GitHub paths from the repository', async () => {
    const folder = folderWith({ 'infra/k8s/web.yaml': deployment });
    const { stdout } = await entresol(['validate', 'infra', '--format', 'github'], { cwd: folder });
    expect(stdout).toMatch(/^::error file=infra\/k8s\/web\.yaml,line=6,endLine=6,col=13,endColumn=17,title=/m);
  });

  it('needs no blueprint.yaml', async () => {
    const { code, stdout } = await entresol(['validate', join(root, 'resources', 'samples', 'shop', 'platform')]);
    expect(stdout).toContain('0 errors');
    expect(code).toBe(0);
  });
});
