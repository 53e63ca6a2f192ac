import { folderOf } from '../../workspace/folderTree.ts';
import { folderNamed } from '../folders.ts';

/**
 * A path written relative to a file, as a path of the opened folder. Undefined for addresses, absolute and computed
 * paths, patterns, and what lies outside of the opened folder.
 */
export function relativePath(file: string, entry: string): string | undefined {
  if (entry === '' || entry.includes('://') || entry.startsWith('/') || /[*${]/.test(entry)) return undefined;
  return folderNamed(folderOf(file), entry);
}
