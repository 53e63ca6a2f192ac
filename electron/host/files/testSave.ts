import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testFolder } from '../testFolder.ts';
import { etagOf } from './read.ts';

/** The version that a file of this text has. */
export function etag(text: string): string {
  return etagOf(new TextEncoder().encode(text));
}

/** An empty folder to save in, a place for the manifest of a save, and the folder's files past the product. */
export function saveFolder() {
  const root = testFolder();
  const manifest = join(testFolder(), 'save.json');
  const put = (path: string, text: string) => writeFileSync(join(root, path), text);
  const get = (path: string) => readFileSync(join(root, path), 'utf8');
  return { root, manifest, put, get };
}

/** Names of the temporary files that lie in a folder. */
export function temporaries(root: string): string[] {
  return readdirSync(root).filter((name) => name.endsWith('.tmp'));
}
