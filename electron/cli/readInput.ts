import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { decodeSource } from '../../shared/document/decode.ts';
import { type FilePath, filePath, type SourceFile } from '../../shared/document/document.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { UnreadFile } from '../../shared/workspace/api.ts';
import { fileProblem } from '../host/files/fileProblem.ts';
import { IgnoreRules } from '../host/files/ignoreRules.ts';
import { isWithin, type KnownFolders } from '../host/files/inside.ts';
import { readFile } from '../host/files/read.ts';
import { scanFolder } from '../host/files/scan.ts';
import { expandGlobs } from './expandGlobs.ts';
import type { Terminal } from './terminal.ts';

/** The files that a command line names. */
export interface Input {
  /** The opened folder: the one named, or the nearest that holds everything named. All paths count from it. */
  readonly root: string;
  readonly name: string;
  readonly files: readonly SourceFile[];
  readonly unread: readonly UnreadFile[];
}

const readsAtOnce = 64;
/** Under this name standard input is read, and findings tell its places. */
const standardInput = filePath('stdin.yaml');

interface Named {
  readonly path: string;
  readonly isFolder: boolean;
}

/**
 * Reads what a person named: folders (what `.gitignore` leaves out is left out), files, globs, `-` for standard input;
 * nothing named is the current folder. A name that can't be read is a problem; a file of a folder that can't is told.
 */
export async function readInput(paths: readonly string[], terminal: Terminal): Promise<Result<Input>> {
  const named: Named[] = [];
  const files = new Map<FilePath, SourceFile>();
  const unread = new Map<FilePath, UnreadFile>();
  const wanted = await expandGlobs(paths.length === 0 ? ['.'] : paths);
  if (!wanted.ok) return wanted;
  for (const path of wanted.value.filter((one) => one !== '-')) {
    const found = await lookUp(path);
    if (!found.ok) return found;
    named.push(found.value);
  }
  if (wanted.value.includes('-')) {
    const text = decodeSource(await terminal.readInput());
    if (!text.ok) return fail({ ...text.problem, message: `Standard input: ${text.problem.message}` });
    files.set(standardInput, { path: standardInput, text: text.value.text });
  }
  const root = commonFolder(named);
  const listed = await listFiles(root, named);
  if (!listed.ok) return listed;
  for (const file of listed.value.unread) unread.set(file.path, file);
  const all = [...listed.value.paths];
  const known: KnownFolders = new Map();
  for (let from = 0; from < all.length; from += readsAtOnce) {
    terminal.progress(`Reading ${from} of ${all.length} files`);
    const batch = all.slice(from, from + readsAtOnce);
    const results = await Promise.all(batch.map(([path]) => readFile(root, path, known)));
    for (const [index, result] of results.entries()) {
      const [name = '', isNamed = false] = batch[index] ?? [];
      const path = filePath(name);
      if (result.ok && result.value !== null) files.set(path, { path, text: result.value.text });
      if (result.ok) continue;
      const { code, message } = result.problem;
      const said = message.includes(name) ? message : `${name}: ${message}`;
      if (isNamed) return fail({ ...result.problem, message: said });
      unread.set(path, { path, code, message: said });
    }
  }
  return ok({ root, name: basename(root) || root, files: [...files.values()], unread: [...unread.values()] });
}

async function lookUp(path: string): Promise<Result<Named>> {
  try {
    const place = await realpath(resolve(path));
    return ok({ path: place, isFolder: (await stat(place)).isDirectory() });
  } catch (error) {
    const { code, message } = fileProblem(error, path);
    const missing = code === 'files/missing';
    return fail({
      code,
      message: missing ? `There is no file or folder ${path}.` : message,
      ...(missing ? { advice: 'Check the path; it counts from the current folder.' } : {}),
      place: path,
    });
  }
}

/** The deepest folder that holds everything named. */
function commonFolder(named: readonly Named[]): string {
  const folders = named.map(({ path, isFolder }) => (isFolder ? path : dirname(path)));
  let common = folders[0] ?? process.cwd();
  for (const folder of folders)
    while (!isWithin(common, folder) && dirname(common) !== common) common = dirname(common);
  return common;
}

async function listFiles(
  root: string,
  named: readonly Named[],
): Promise<Result<{ readonly paths: ReadonlyMap<string, boolean>; readonly unread: readonly UnreadFile[] }>> {
  /** By path: true for files that were named themselves. */
  const paths = new Map<string, boolean>();
  const unread: UnreadFile[] = [];
  for (const { path, isFolder } of named) {
    const inside = relative(root, path).split(sep).join('/');
    if (!isFolder) {
      paths.set(inside, true);
      continue;
    }
    const { files, skipped } = await scanFolder(path, new IgnoreRules(path));
    const at = inside === '' ? '' : `${inside}/`;
    const closed = skipped.find((one) => one.path === '' && one.code !== 'files/too-many');
    if (closed) return fail({ code: closed.code, message: closed.message, place: path });
    for (const file of files) if (!paths.has(at + file.path)) paths.set(at + file.path, false);
    for (const one of skipped) unread.push({ ...one, path: filePath(at + one.path) });
  }
  return ok({ paths, unread });
}
