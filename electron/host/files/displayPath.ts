import { homedir } from 'node:os';
import { isWithin } from './inside.ts';

/** A path as people write it: their home folder as `~`. For display only. */
export function displayPath(path: string): string {
  const home = homedir();
  return isWithin(home, path) ? `~${path.slice(home.length)}` : path;
}
