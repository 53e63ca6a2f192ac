import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { fail, ok, type Result } from '../../../shared/result.ts';

/** A file's bytes with what matters of its state. */
export interface CappedFile {
  readonly bytes: Uint8Array;
  readonly modifiedMs: number;
  /** True when everybody on the machine may read it. */
  readonly worldReadable: boolean;
}

/**
 * Reads a regular file of at most `limit` bytes; null where there is none. Pipes and devices are refused without
 * waiting on them. Problems speak of `field` and never of what the file holds.
 */
export async function readCapped(path: string, limit: number, field: string): Promise<Result<CappedFile | null>> {
  const refuse = (message: string): Result<null> =>
    fail({ code: 'kubeconfig/unreadable', message: `${field}: ${message}`, place: path });
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const state = await file.stat();
      if (!state.isFile()) return refuse('it is not a regular file.');
      if (state.size > limit) return refuse(`it is larger than ${limit / 1024 / 1024} MB.`);
      const worldReadable = process.platform !== 'win32' && (state.mode & 0o004) !== 0;
      return ok({ bytes: await file.readFile(), modifiedMs: state.mtimeMs, worldReadable });
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return ok(null);
    return refuse(code === 'EACCES' ? 'it may not be read.' : 'it can’t be read.');
  }
}
