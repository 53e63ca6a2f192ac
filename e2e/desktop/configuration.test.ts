import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { licenseTexts, noticesText } from '../../packaging/notices.ts';
import { differingFiles } from '../../packaging/reproducible.ts';
import { sbomText } from '../../packaging/sbom.ts';
import { shippedPackages } from '../../packaging/shippedPackages.ts';
import { isObject, type JsonObject, type JsonValue } from '../../shared/json.ts';
import { bareImports } from './bareImports.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const shipped = shippedPackages(JSON.parse(read('package-lock.json')));
const configuration = (): JsonObject => parse(read('electron-builder.yml'));

/** Asks electron-builder's own library whether it takes a configuration. */
async function validate(config: JsonObject): Promise<void> {
  const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
  const { validateConfiguration }: { validateConfiguration: (config: JsonObject, log: unknown) => Promise<void> } =
    builder('app-builder-lib/out/util/config/config');
  await validateConfiguration(config, { isEnabled: false });
}

describe('the configuration of the package', () => {
  it('is valid for Linux, macOS and Windows', async () => {
    const config = configuration();
    await validate(config);
    for (const platform of ['linux', 'mac', 'win']) expect(isObject(config[platform])).toBe(true);
  });

  it.each<[string, JsonObject, RegExp]>([
    ['an unknown platform', { linx: {} }, /linx/],
    ['an association without an extension', { fileAssociations: [{ name: 'x' }] }, /fileAssociations/],
    ['an unknown fuse', { electronFuses: { runAsNod: false } }, /electronFuses/],
  ])('would be refused with %s', async (_, wrong, name) => {
    await expect(validate({ ...configuration(), ...wrong })).rejects.toThrow(name);
  });

  it('makes Entresol the program for nothing but files that are called blueprint.yaml', () => {
    const config = configuration();
    expect(config.fileAssociations).toBeUndefined();
    expect(config.protocols).toBeUndefined();
    const globs = [...read('packaging/blueprint-mime.xml').matchAll(/<glob pattern="([^"]+)"/g)].map(
      ([, glob]) => glob,
    );
    expect(globs).toEqual(['blueprint.yaml']);
    const ranks = JSON.stringify(config.mac).match(/"LSHandlerRank":"[^"]+"/g);
    expect(new Set(ranks)).toEqual(new Set(['"LSHandlerRank":"Alternate"']));
  });
});

describe('what is shipped', () => {
  it('is stated as a dependency wherever the code imports it, so that its notice goes along', () => {
    const names = new Set(shipped.map(({ name }) => name));
    const imports = bareImports(['shared', 'renderer', 'electron'].map((folder) => join(root, folder)));
    expect(imports.filter((name) => name !== 'electron' && !names.has(name))).toEqual([]);
    expect(imports).toContain('react');
  });

  it('has permissive licences only', () => {
    const permissive = /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1|\(MPL-2\.0 OR Apache-2\.0\))$/;
    expect(shipped.filter(({ license }) => !permissive.test(license))).toEqual([]);
  });

  it('brings the licence text of every package along', () => {
    const text = noticesText(root, shipped);
    for (const { name, version } of shipped) expect(text).toContain(`${name} ${version} (`);
    for (const name of ['monaco-editor', 'react', '@fontsource-variable/inter']) {
      const one = shipped.find((each) => each.name === name);
      expect(one && licenseTexts(root, one).every((license) => license !== '' && text.includes(license))).toBe(true);
    }
    expect(text).toContain('k8s.io/kubernetes');
    expect(text).not.toContain(root);
  });

  it('has a bill of materials that names the same packages and does not change from run to run', async () => {
    const text = await sbomText(root, 'entresol', shipped);
    const bill: JsonValue = JSON.parse(text);
    const components = isObject(bill) && Array.isArray(bill.components) ? bill.components : [];
    const named = components.map((one) =>
      isObject(one) ? `${one.group ? `${one.group}/` : ''}${one.name}@${one.version}` : '',
    );
    expect([...new Set(named)].sort()).toEqual(
      [...new Set(shipped.map(({ name, version }) => `${name}@${version}`))].sort(),
    );
    expect(await sbomText(root, 'entresol', shipped)).toBe(text);
    expect(text).not.toContain(root);
  });

  it('is the same, byte for byte, when it is built in another folder', { timeout: 300_000 }, async () => {
    expect(await differingFiles()).toEqual([]);
  });
});
