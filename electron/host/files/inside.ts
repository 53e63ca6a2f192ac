import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fail, ok, type Problem, type Result } from '../../../shared/result.ts';
import { isBlueprintFile, isGuardedFolder, isOwnersFile, isValuesFile } from './blueprintFile.ts';
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

/** The names of a path that may be a blueprint's file, by its text alone. */
function openSegments(path: string): Result<readonly string[]> {
  const segments = segmentsOf(path);
  const closed = segments.ok ? closedProblem(path, segments.value) : undefined;
  return closed === undefined ? segments : fail(closed);
}

function closedProblem(path: string, names: readonly string[]): Problem | undefined {
  const name = names.at(-1) ?? '';
  if (!names.some(isGuardedFolder) && (isBlueprintFile(name) || isValuesFile(name) || isOwnersFile(name)))
    return undefined;
  return {
    code: 'files/not-blueprint',
    message: `${path} is no file of a blueprint, so it is neither read nor written.`,
    advice: 'Use a name that ends in .yaml, .json, .tf or .hcl, outside .git and node_modules.',
    place: path,
  };
}

/** Real paths of folders found so far, for a run over many files. */
export type KnownFolders = Map<string, Promise<string>>;

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

function realFolder(folder: string, known: KnownFolders): Promise<string> {
  const found = known.get(folder) ?? realPlace(folder);
  known.set(folder, found);
  return found;
}

/** The place, or why it may not be used: outside the folder, or in a part of it that is closed. */
function checkedPlace(root: string, place: string, path: string): Result<string> {
  if (!isWithin(root, place) || place === root) return fail(outside(path));
  const inner = relative(root, place).split(sep);
  const closed = inner.some(isGuardedFolder) ? closedProblem(path, inner) : undefined;
  return closed === undefined ? ok(place) : fail(closed);
}

/**
 * The real place of a file of the folder, all links followed. `root` is the folder's own real path; the file may not exist yet.
 * Problems: `files/outside-folder`, `files/not-blueprint`, and those of the file system.
 */
export async function placeInside(root: string, path: string): Promise<Result<string>> {
  const segments = openSegments(path);
  if (!segments.ok) return segments;
  try {
    return checkedPlace(root, await realPlace(join(root, ...segments.value)), path);
  } catch (error) {
    return fail(fileProblem(error, path));
  }
}

/**
 * Like `placeInside`, for reading many files: follows the links of the file's folder only. Opening the place has to refuse a
 * link, so that one in the file's own place leads nowhere.
 */
export async function placeBesideLinks(root: string, path: string, known: KnownFolders): Promise<Result<string>> {
  const segments = openSegments(path);
  if (!segments.ok) return segments;
  try {
    const place = join(root, ...segments.value);
    return checkedPlace(root, join(await realFolder(dirname(place), known), basename(place)), path);
  } catch (error) {
    return fail(fileProblem(error, path));
  }
}

/** True when the real path `place` is `root` or lies below it. */
export function isWithin(root: string, place: string): boolean {
  return place === root || place.startsWith(root.endsWith(sep) ? root : root + sep);
}
