// Builds the app twice, in two folders of different names, and says which files differ: node packaging/reproducible.ts
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The files of two builds that are not the same, by path; none means that anybody can check what was built from what. */
export async function differingFiles(): Promise<readonly string[]> {
  const [one, two] = [await build('entresol-build-'), await build('entresol-another-build-')];
  return [...new Set([...one.keys(), ...two.keys()])].filter((path) => one.get(path) !== two.get(path)).sort();
}

/** Builds in a fresh folder; gives the hash of each file. */
async function build(prefix: string): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  try {
    for (const path of sourceFiles()) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      cpSync(join(root, path), join(folder, path));
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    await promisify(execFile)(process.execPath, [tool, 'build'], { cwd: folder, maxBuffer: 16 * 1024 * 1024 });
    return hashes(join(folder, 'out'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What Git knows, and what it would take in. */
function sourceFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  const gone = execFileSync('git', ['ls-files', '-z', '--deleted'], { cwd: root }).toString().split('\0');
  return listed
    .toString()
    .split('\0')
    .filter((path) => path !== '' && !gone.includes(path));
}

function hashes(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const differing = await differingFiles();
  console.log(differing.length === 0 ? 'Both builds are the same, byte for byte.' : differing.join('\n'));
  process.exitCode = differing.length === 0 ? 0 : 1;
}
