import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShippedPackage } from './shippedPackages.ts';

const licenseFile = /^(licen[cs]e|copying|notice|third-?party-?notices?)([.-].*)?$/i;
const rule = `\n${'-'.repeat(80)}\n\n`;

/** The licence texts that a package brings along, in the order of their names. Empty where it brings none. */
export function licenseTexts(root: string, { folder }: ShippedPackage): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && licenseFile.test(entry.name))
    .map(({ name }) => name)
    .sort()
    .map((name) => readFileSync(join(root, folder, name), 'utf8').trim());
}

/**
 * The notices that have to go along with what is shipped: each package with its licence texts, then where the schemas of
 * Kubernetes and of the systems come from. Electron brings its own and Chromium's beside its program.
 */
export function noticesText(root: string, packages: readonly ShippedPackage[]): string {
  const parts = packages.map((one) => {
    const texts = licenseTexts(root, one);
    const said = texts.length > 0 ? texts.join('\n\n') : `Licensed under ${one.license}; the package brings no text.`;
    return `${one.name} ${one.version} (${one.license})\n\n${said}\n`;
  });
  const schemas = readFileSync(join(root, 'resources', 'schemas', 'SOURCES.md'), 'utf8').trim();
  return `Entresol contains the work of others, under these licences.\n${rule}${[...parts, `Schemas\n\n${schemas}\n`].join(rule)}`;
}
