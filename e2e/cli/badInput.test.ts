import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entresol, folderWith, removeFolders } from './runCli.ts';

/** A file that nobody could want, and what has to be said of it. */
interface Bad {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly code: string;
}

const aliases = ['a: &a [x, x, x, x, x, x, x, x, x]'];
for (let n = 1; n < 10; n++) {
  const [name, before] = ['bcdefghijk'[n - 1], 'abcdefghijk'[n - 1]];
  aliases.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`);
}

const bad: readonly Bad[] = [
  { path: 'invalid.yaml', content: 'a: b\n  c: [d\n', code: 'document/syntax' },
  { path: 'aliases.yaml', content: `${aliases.join('\n')}\n`, code: 'document/alias-bomb' },
  { path: 'twice.yaml', content: 'apiVersion: v1\nkind: ConfigMap\nkind: Secret\n', code: 'document/duplicate-key' },
  {
    path: 'prototype.yaml',
    content: 'apiVersion: v1\nkind: ConfigMap\n__proto__: { polluted: true }\n',
    code: 'document/unsafe-key',
  },
  { path: 'deep.yaml', content: `a: ${'['.repeat(5000)}${']'.repeat(5000)}\n`, code: 'document/too-deep' },
  { path: 'control.yaml', content: 'a: "\u0001"\n', code: 'document/control-character' },
  {
    path: 'chart/templates/app.yaml',
    content: '{{- if .Values.on }}\nkind: Pod\n{{- end }}\n',
    code: 'document/template',
  },
  { path: 'binary.yaml', content: new Uint8Array([0, 1, 2, 255, 254, 0, 7]), code: 'document/binary' },
  {
    path: 'utf16.yaml',
    content: new Uint8Array([0xff, 0xfe, ...Buffer.from('kind: Pod\n', 'utf16le')]),
    code: 'document/encoding',
  },
  { path: 'huge.yaml', content: `# ${'x'.repeat(51 * 1024 * 1024)}\n`, code: 'files/too-large' },
  {
    path: 'unknown.yaml',
    content: 'apiVersion: nobody.example/v1\nkind: Nothing\nmetadata: { name: x }\n',
    code: 'schema/unknown',
  },
];

const good = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n';

describe('input that nobody could want', () => {
  let findings: readonly { readonly code: string; readonly file: string; readonly message: string }[];
  let elements: readonly { readonly name: string }[];

  beforeAll(async () => {
    const folder = folderWith({ 'good.yaml': good });
    for (const { path, content } of bad) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    symlinkSync('.', join(folder, 'loop'));
    const validated = await entresol(['validate', folder, '--format', 'json']);
    findings = JSON.parse(validated.stdout).findings;
    elements = JSON.parse((await entresol(['graph', folder, '--format', 'json'])).stdout).elements;
  }, 120_000);

  afterAll(removeFolders);

  it.each(bad)('$path is told by name as $code', ({ path, code }) => {
    const told = findings.filter((finding) => finding.file === path);
    expect(told.map((finding) => finding.code)).toContain(code);
    for (const { message } of told) expect(message).not.toMatch(/\bat .*:\d+:\d+\)/);
  });

  it('leaves the rest of the blueprint working', () => {
    expect(elements.map((element) => element.name)).toContain('shop');
    expect(findings.filter((finding) => finding.file === 'good.yaml')).toEqual([]);
  });

  it('does not follow a link that leads back to the folder', () => {
    expect(elements.filter((element) => element.name === 'shop')).toHaveLength(1);
  });
});
