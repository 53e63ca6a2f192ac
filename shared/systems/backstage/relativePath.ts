/**
 * A path written relative to a file, as a path of the opened folder. Undefined for addresses, absolute and computed
 * paths, patterns, and what lies outside of the opened folder.
 */
export function relativePath(file: string, entry: string): string | undefined {
  if (entry === '' || entry.includes('://') || entry.startsWith('/') || /[*${]/.test(entry)) return undefined;
  const segments = file.split('/').slice(0, -1);
  for (const segment of entry.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}
