import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { entresol, folderWith, removeFolders, sample } from './runCli.ts';

afterAll(removeFolders);

describe('entresol convert', () => {
  it('puts the engines side by side', async () => {
    const { code, stdout } = await entresol(['convert', 'kratix:Promise/postgres', sample]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^engine +inputs +constraints/m);
    for (const engine of ['kratix', 'crossplane', 'kubernetes', 'score'])
      expect(stdout).toMatch(new RegExp(`^${engine} `, 'm'));
  });

  it('tells what is approximated and lost, and writes nothing unless told where', async () => {
    const { code, stdout } = await entresol(['convert', 'kratix:Promise/postgres', sample, '--to', 'score']);
    expect(code).toBe(0);
    expect(stdout).toContain('Score provisioner: ');
    expect(stdout).toMatch(/Lost\n {2}input .*A provisioner lists the names/);
  });

  it('writes files that validate, and never over others', async () => {
    const out = join(folderWith({}), 'converted');
    const args = ['convert', 'kratix:Promise/postgres', sample, '--to', 'crossplane', '--out', out, '--format', 'json'];
    const { code, stdout, stderr } = await entresol(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('Wrote 3 files') });
    const { files } = JSON.parse(stdout);
    for (const { path, text } of files) expect(readFileSync(join(out, path), 'utf8')).toBe(text);
    expect((await entresol(['validate', out])).code).toBe(0);
    const place = folderWith({ [files[0].path]: 'mine' });
    const refused = await entresol([...args.slice(0, 5), '--out', place]);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('nothing was written') });
    expect(readFileSync(join(place, files[0].path), 'utf8')).toBe('mine');
  });

  it('says which APIs and engines there are when it is asked for others', async () => {
    expect(await entresol(['convert', 'postgrse', sample])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('did you mean "postgres"'),
    });
    expect(await entresol(['convert', 'postgres', sample, '--to', 'magic'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('crossplane'),
    });
  });
});
