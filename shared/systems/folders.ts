/** The folders in which a file lies, from the opened one (`''`) down to its own. */
export function foldersAbove(file: string): readonly string[] {
  const segments = file.split('/').slice(0, -1);
  return ['', ...segments.map((_, index) => segments.slice(0, index + 1).join('/'))];
}

/** A path as a folder of the opened one, read from `base`; undefined where it leaves the opened folder. */
export function folderNamed(base: string, path: string): string | undefined {
  const segments = base === '' ? [] : base.split('/');
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}
