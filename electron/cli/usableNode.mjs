// Plain JavaScript for whatever Node the person has.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The oldest Node that the program runs on. */
export const oldestNode = '22.19';

/** True where a version of Node, such as `20.11.0`, is new enough. */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** The newer Node of the optional dependency, which npm may have hoisted above this package; undefined where there is none. */
export function bundledNode(root) {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  for (let folder = root; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name, 'bin', binary);
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) return undefined;
  }
}
