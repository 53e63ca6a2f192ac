import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const packageSchema = z.object({ version: z.string() });

function above(folder: string): string {
  if (existsSync(join(folder, 'package.json')) || dirname(folder) === folder) return folder;
  return above(dirname(folder));
}

/** The folder that holds `package.json`, `out` and `resources`: the clone, or the desktop app's archive. */
export const appRoot: string = above(import.meta.dirname);

/** The version of this Entresol. */
export function appVersion(): string {
  return packageSchema.parse(JSON.parse(readFileSync(join(appRoot, 'package.json'), 'utf8'))).version;
}
