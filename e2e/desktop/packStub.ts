import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What marks the place of the fuses in Electron's binary; a byte for the version, one for the number, then one each. */
export const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** Runs electron-builder for Linux on a stand-in for Electron's binary, with the fuses as Electron ships them; gives the output folder. */
export async function packStub(
  work: string,
  target: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const dist = join(work, 'dist-of-electron');
  mkdirSync(dist, { recursive: true });
  const wire = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, 9]), Buffer.from('101000011')]);
  writeFileSync(join(dist, 'electron'), Buffer.concat([Buffer.alloc(64), wire, Buffer.alloc(64)]), { mode: 0o755 });
  writeFileSync(join(dist, 'version'), 'v45.4.1');
  const output = join(work, 'out');
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const settings = [`-c.electronDist=${dist}`, `-c.directories.output=${output}`, '-c.npmRebuild=false'];
  await promisify(execFile)(process.execPath, [builder, ...target, ...settings], {
    cwd: root,
    env: { ...process.env, ...env },
    maxBuffer: 16 * 1024 * 1024,
  });
  return output;
}
