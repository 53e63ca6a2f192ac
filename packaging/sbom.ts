import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ShippedPackage } from './shippedPackages.ts';

/** The part of a CycloneDX document that is read and changed here. */
interface Bill {
  serialNumber?: string;
  readonly metadata: { timestamp?: string; readonly component: { name: string } };
  components: readonly { readonly 'bom-ref': string }[];
  dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

/**
 * The bill of materials of what is shipped, as CycloneDX JSON, made by npm from the lockfile. All of it is asked for and cut to what
 * is shipped here: `--omit dev` also leaves out packages that both kinds need (npm 11.19). What differs from run to run (number,
 * time) and from folder to folder (name) is taken out, so that the same lockfile gives the same file.
 */
export async function sbomText(root: string, product: string, shipped: readonly ShippedPackage[]): Promise<string> {
  const { stdout } = await promisify(execFile)('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    cwd: root,
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  const bill: Bill = JSON.parse(stdout);
  const kept = new Set(shipped.map(({ name, version }) => `${name}@${version}`));
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  bill.metadata.component.name = product;
  bill.components = bill.components.filter((component) => kept.has(component['bom-ref']));
  bill.dependencies = bill.dependencies
    .filter(({ ref }) => kept.has(ref) || ref.startsWith(`${product}@`))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) }));
  return `${JSON.stringify(bill, null, 2)}\n`;
}
