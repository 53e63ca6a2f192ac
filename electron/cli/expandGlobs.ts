import { existsSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { fail, ok, type Result } from '../../shared/result.ts';

/**
 * Paths with their globs filled in, for shells that don't, and for `**`, which few do. A path that exists is taken as it
 * is, whatever its characters. Problem `input/no-match`: a glob that nothing matches.
 */
export async function expandGlobs(paths: readonly string[]): Promise<Result<readonly string[]>> {
  const expanded: string[] = [];
  for (const path of paths) {
    if (path === '-' || !/[*?[{]/.test(path) || existsSync(path)) {
      expanded.push(path);
      continue;
    }
    const found: string[] = [];
    for await (const match of glob(path, { exclude: (name) => name === '.git' || name === 'node_modules' }))
      found.push(match);
    if (found.length === 0)
      return fail({
        code: 'input/no-match',
        message: `Nothing matches ${path}.`,
        advice: 'Check the pattern; it counts from the current folder.',
        place: path,
      });
    expanded.push(...found.sort());
  }
  return ok(expanded);
}
