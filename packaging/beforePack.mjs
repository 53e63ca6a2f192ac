// Run by electron-builder before it collects the files: no package goes out without its notices and its bill of materials.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { noticesText } from './notices.ts';
import { sbomText } from './sbom.ts';
import { shippedPackages } from './shippedPackages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export default async function beforePack() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const shipped = shippedPackages(lock);
  writeFileSync(join(root, 'out', 'THIRD-PARTY-NOTICES.txt'), noticesText(root, shipped));
  writeFileSync(join(root, 'out', 'sbom.cdx.json'), await sbomText(root, lock.name, shipped));
}
