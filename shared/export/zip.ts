import { strToU8, zipSync } from 'fflate';
import type { ExportFile } from './exported.ts';

/** The files as a zip archive. The same files always give the same bytes. */
export function zipFiles(files: readonly ExportFile[]): Uint8Array {
  const entries = files.map(({ path, text }) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: '1980-01-01T00:00:00', level: 6 });
}
