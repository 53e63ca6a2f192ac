import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * The bill of materials of what is shipped, as CycloneDX JSON, made by npm from the lockfile. What differs from run to run
 * (number, time) and from folder to folder (name) is taken out, so that the same lockfile gives the same file.
 */
export async function sbomText(root: string, product: string): Promise<string> {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--omit', 'optional', '--package-lock-only'];
  const { stdout } = await promisify(execFile)('npm', args, {
    cwd: root,
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  const bill = JSON.parse(stdout);
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  bill.metadata.component.name = product;
  return `${JSON.stringify(bill, null, 2)}\n`;
}
