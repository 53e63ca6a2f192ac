import { strToU8, zip } from 'fflate';
import type { ExportFile } from '../../shared/export/exported.ts';
import type { SaveItem } from '../../shared/protocol/files.ts';
import { ok, type Result } from '../../shared/result.ts';
import { session } from '../state/session.ts';
import { download } from './download.ts';

/** Downloads the files as one zip. */
export async function downloadZip(files: readonly ExportFile[], format: string): Promise<void> {
  const entries = Object.fromEntries(files.map((file) => [file.path, strToU8(file.text)]));
  const bytes = await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) =>
    zip(entries, { level: 6 }, (error, data) => (error ? reject(error) : resolve(new Uint8Array(data)))),
  );
  download(new Blob([bytes], { type: 'application/zip' }), `-${format}.zip`);
}

/** A file that lies where another is to be written, by its path in the opened folder. */
export interface InTheWay {
  readonly path: string;
  readonly etag: string;
}

/** The folder for exports of a format: nothing in `out/` is read as a part of the blueprint. */
export function exportFolder(format: string): string {
  return `out/${format}`;
}

/**
 * Writes the files into the folder for exports, all or none. The value: files with another text that lie in the way, so
 * that nothing was written; those named by `replacing` are written over if they are still as they were then.
 */
export async function writeToFolder(
  folder: string,
  files: readonly ExportFile[],
  format: string,
  replacing: readonly InTheWay[],
): Promise<Result<readonly InTheWay[]>> {
  const texts = new Map(files.map(({ path, text }) => [`${exportFolder(format)}/${path}`, text]));
  const known = new Map(replacing.map(({ path, etag }) => [path, etag]));
  // The second try names files that hold the same text already; what still differs is for the person to decide.
  for (let tries = 0; ; tries++) {
    const items = [...texts].map(([path, text]): SaveItem => {
      const base = known.get(path);
      return { action: 'write', path, text, ...(base !== undefined && { base }) };
    });
    const answer = await session().host.call('files.save', { folder, items });
    if (!answer.ok) return answer;
    if (answer.value.saved) return ok([]);
    const { conflicts } = answer.value;
    for (const { path } of conflicts) known.delete(path);
    for (const { path, theirs, etag } of conflicts)
      if (etag !== undefined && theirs === texts.get(path)) known.set(path, etag);
    const inTheWay = conflicts.flatMap(({ path, theirs, etag }) =>
      etag !== undefined && theirs !== texts.get(path) ? [{ path, etag }] : [],
    );
    if (inTheWay.length > 0 || tries > 1) return ok(inTheWay);
  }
}
