import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { templateNames } from '../../electron/cli/verbs/init.ts';
import { entresol, folderWith, removeFolders } from './runCli.ts';

afterAll(removeFolders);

describe('entresol init', () => {
  it('lists the templates that there are, as text and as JSON', async () => {
    const text = await entresol(['init', '--list']);
    expect(text).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^back\n {2}BACK stack\n {2}Backstage, Argo CD/),
    });
    const { templates } = JSON.parse((await entresol(['init', '--list', '-o', 'json'])).stdout);
    expect(templates.map(({ name }: { readonly name: string }) => name)).toEqual([...templateNames]);
  });

  it.each(templateNames)('writes %s, and validate has nothing to say against it', async (name) => {
    const folder = join(folderWith({}), 'platform');
    const written = await entresol(['init', folder, '--template', name]);
    expect(written).toMatchObject({ code: 0, stderr: expect.stringContaining('entresol open') });
    expect(written.stdout).toContain(join(folder, 'blueprint.yaml'));
    expect(await entresol(['validate', folder])).toMatchObject({ code: 0 });
  });

  it('writes into the current folder where none is named', async () => {
    const cwd = folderWith({});
    const { stdout, code } = await entresol(['init', '-t', 'back', '-o', 'json'], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ template: 'back', files: expect.arrayContaining(['README.md']) });
    expect(existsSync(join(cwd, 'argocd/kyverno.yaml'))).toBe(true);
  });

  it('puts a platform together of the systems that are named', async () => {
    const folder = join(folderWith({}), 'My shop');
    const args = ['--app', 'kubernetes', '--api', 'crossplane', '--delivery', 'flux', '-o', 'json'];
    const { code, stdout } = await entresol(['init', folder, ...args]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      systems: { app: 'kubernetes', api: 'crossplane', infra: 'crossplane', delivery: 'flux' },
    });
    expect(readFileSync(join(folder, 'blueprint.yaml'), 'utf8')).toContain('name: my-shop');
    expect(await entresol(['validate', folder])).toMatchObject({ code: 0 });
  });

  it('says which systems make no platform together, and which would', async () => {
    const folder = folderWith({});
    const refused = await entresol(['init', folder, '--api', 'massdriver', '--app', 'kubernetes']);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('beside Massdriver: score can.') });
    expect(await entresol(['init', folder, '--api', 'kratix', '-t', 'back'])).toMatchObject({ code: 2 });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves a folder alone that is not empty, and says what to do', async () => {
    const folder = folderWith({ 'notes.txt': 'mine\n' });
    const refused = await entresol(['init', folder, '--template', 'back']);
    expect(refused).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('is not empty') });
    expect(refused.stderr).toContain('Name a folder that is empty or not there yet.');
    expect(readdirSync(folder)).toEqual(['notes.txt']);
  });

  it('asks for a template where none is named, and knows which there are', async () => {
    const folder = folderWith({});
    expect(await entresol(['init', folder])).toMatchObject({ code: 2, stderr: expect.stringContaining('--list') });
    expect(await entresol(['init', folder, '--template', 'nix'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('kubefirst'),
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('completes the names of templates', async () => {
    expect((await entresol(['completion', 'fish'])).stdout).toContain(`-l template -x -a '${templateNames.join(' ')}'`);
  });
});
