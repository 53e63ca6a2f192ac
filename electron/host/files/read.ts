import { createHash } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { decodeSource } from '../../../shared/document/decode.ts';
import type { ReadFile } from '../../../shared/protocol/files.ts';
import { fail, ok, type Problem, type Result } from '../../../shared/result.ts';
import { sizeLimit } from './blueprintFile.ts';
import { errorCode, fileProblem } from './fileProblem.ts';
import { type KnownFolders, placeBesideLinks, placeInside } from './inside.ts';

/** The bytes of a file with what the file system says of it. */
export interface FileBytes {
  readonly bytes: Uint8Array;
  readonly stats: Stats;
}

/** The version of a file: sha256 of its bytes, in hex. */
export function etagOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function checked(stats: Stats, path: string): Problem | undefined {
  if (stats.isDirectory()) return fileProblem(Object.assign(new Error(), { code: 'EISDIR' }), path);
  if (!stats.isFile())
    return { code: 'files/special', message: `${path} is a pipe or a device, not a file.`, place: path };
  if (stats.size > sizeLimit)
    return {
      code: 'files/too-large',
      message: `${path} is ${Math.ceil(stats.size / 1024 / 1024)} MB; files over ${sizeLimit / 1024 / 1024} MB are not read.`,
      advice: 'Split it, or leave it out with .gitignore.',
      place: path,
    };
  return undefined;
}

/** The whole content, in one read where the file has not grown since its size was asked. */
async function contentOf(handle: FileHandle, size: number): Promise<Uint8Array> {
  const buffer = Buffer.allocUnsafe(size + 1);
  const { bytesRead } = await handle.read(buffer, 0, size + 1, 0);
  return bytesRead <= size ? buffer.subarray(0, bytesRead) : handle.readFile();
}

/** The bytes of the file at the real path `place`; null where there is none. Never waits on a pipe. `path` is its name for people. */
export async function readBytes(place: string, path: string): Promise<Result<FileBytes | null>> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(place, constants.O_RDONLY | constants.O_NONBLOCK | (constants.O_NOFOLLOW ?? 0));
    const stats = await handle.stat();
    const problem = checked(stats, path);
    return problem === undefined ? ok({ bytes: await contentOf(handle, stats.size), stats }) : fail(problem);
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? ok(null) : fail(fileProblem(error, path));
  } finally {
    await handle?.close();
  }
}

async function bytesOf(root: string, path: string, known: KnownFolders): Promise<Result<FileBytes | null>> {
  // Where the system can't refuse a link while opening, every link is followed beforehand.
  const find = constants.O_NOFOLLOW === undefined ? placeInside : placeBesideLinks;
  const beside = await find(root, path, known);
  if (!beside.ok) return beside;
  const found = await readBytes(beside.value, path);
  if (found.ok || found.problem.code !== 'files/link-broken') return found;
  // The file itself is a link, which opening refused: follow it as far as the folder goes.
  const place = await placeInside(root, path);
  return place.ok ? readBytes(place.value, path) : place;
}

/**
 * A file's text and version as they are on disk now; null where there is none. Problems name the file.
 * `known` spares a run over many files the looking up of their folders.
 */
export async function readFile(
  root: string,
  path: string,
  known: KnownFolders = new Map(),
): Promise<Result<ReadFile | null>> {
  const found = await bytesOf(root, path, known);
  if (!found.ok) return found;
  if (found.value === null) return ok(null);
  const decoded = decodeSource(found.value.bytes);
  if (!decoded.ok) return fail({ ...decoded.problem, place: path });
  return ok({ path, text: decoded.value.text, etag: etagOf(found.value.bytes) });
}
