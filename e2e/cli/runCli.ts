import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Run, runProcess } from '../runProcess.ts';

export const root: string = fileURLToPath(new URL('../..', import.meta.url));
/** The bundled sample. */
export const sample: string = join(root, 'resources', 'samples', 'shop');
const launcher = join(root, 'electron', 'cli', 'launch.mjs');

/** Runs `entresol` as a person would, as a process of its own, with nothing of the caller's kubeconfig or state. */
export function entresol(
  args: readonly string[],
  options: { readonly stdin?: string; readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Run> {
  if (!existsSync(join(root, 'out', 'main', 'cli.js'))) throw new Error('Not built: run node e2e/prepare.mjs first.');
  return runProcess(process.execPath, [launcher, ...args], {
    cwd: options.cwd ?? root,
    env: { PATH: process.env.PATH, HOME: home(), ...options.env },
    ...(options.stdin !== undefined && { stdin: options.stdin }),
  });
}

const made: string[] = [];

/** A folder of its own for a test, with these files in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'entresol-cli-'));
  made.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

let homeFolder: string | undefined;
function home(): string {
  homeFolder ??= folderWith({});
  return homeFolder;
}

/** Removes every folder that `folderWith` made. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  homeFolder = undefined;
}
