import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fail, ok, type Problem, type Result } from '../../../shared/result.ts';
import { isBlueprintFile, isGuardedFolder } from './blueprintFile.ts';
import { errorCode, fileProblem } from './fileProblem.ts';

function outside(path: string): Problem {
  return {
    code: 'files/outside-folder',
    message: `${JSON.stringify(path)} is not a place inside the opened folder.`,
    advice: 'Open the folder that holds the file.',
    place: path,
  };
}

/** The names a path of the protocol is made of. Only plain relative paths with forward slashes pass. */
function segmentsOf(path: string): Result<readonly string[]> {
  const segments = path.split('/');
  const odd = segments.some((name) => name === '' || name === '.' || name === '..');
  if (odd || path.includes('\\') || path.includes('\0') || (process.platform === 'win32' && path.includes(':')))
    return fail(outside(path));
  return ok(segments);
}

function closedProblem(path: string, names: readonly string[]): Problem | undefined {
  if (!names.some(isGuardedFolder) && isBlueprintFile(names.at(-1) ?? '')) return undefined;
  return {
    code: 'files/not-blueprint',
    message: `${path} is no file of a blueprint, so it is neither read nor written.`,
    advice: 'Use a name that ends in .yaml, .json, .tf or .hcl, outside .git and node_modules.',
    place: path,
  };
}

/** The real path of the nearest part of `path` that exists, with the rest put back. */
async function realPlace(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    const link = await lstat(path).catch(() => undefined);
    // A link to nothing: creating its target would write wherever somebody pointed it.
    if (link !== undefined) throw error;
    return join(await realPlace(dirname(path)), basename(path));
  }
}

/**
 * The real place of a file of the folder, all links followed. `root` is the folder's own real path; the file may not exist yet.
 * Problems: `files/outside-folder`, `files/not-blueprint`, and those of the file system.
 */
export async function placeInside(root: string, path: string): Promise<Result<string>> {
  const segments = segmentsOf(path);
  if (!segments.ok) return segments;
  const closed = closedProblem(path, segments.value);
  if (closed !== undefined) return fail(closed);
  try {
    const place = await realPlace(join(root, ...segments.value));
    const inner = relative(root, place).split(sep);
    if (inner[0] === '..' || inner[0] === '' || !isWithin(root, place)) return fail(outside(path));
    const hidden = inner.some(isGuardedFolder) ? closedProblem(path, inner) : undefined;
    return hidden === undefined ? ok(place) : fail(hidden);
  } catch (error) {
    return fail(fileProblem(error, path));
  }
}

/** True when the real path `place` is `root` or lies below it. */
export function isWithin(root: string, place: string): boolean {
  return place === root || place.startsWith(root.endsWith(sep) ? root : root + sep);
}
