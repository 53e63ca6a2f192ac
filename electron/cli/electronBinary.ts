import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { appRoot } from '../host/appRoot.ts';

/** Electron's program where npm has fetched it, or undefined. Never fetches it: `path.txt` is there only after that. */
export function electronBinary(): string | undefined {
  try {
    const folder = dirname(createRequire(join(appRoot, 'package.json')).resolve('electron/package.json'));
    const binary = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}
