import ignore from 'ignore';

/** A line of a CODEOWNERS file: a pattern and those who own what it matches. None: nobody does. */
export interface OwnersLine {
  readonly pattern: string;
  readonly owners: readonly string[];
}

/** What a CODEOWNERS file says. Lines that can't be read are left out, as Git hosts do. (GitHub Docs, "About code owners".) */
export function readCodeowners(text: string): readonly OwnersLine[] {
  return text.split(/\r?\n/).flatMap((line): OwnersLine[] => {
    const [pattern, ...owners] = line
      .replace(/(^|\s)#.*$/, '')
      .trim()
      .split(/(?<!\\)\s+/);
    // Sections of GitLab (`[name] @owner`) and negations have no meaning for whom a file belongs to.
    if (!pattern || pattern.startsWith('[') || pattern.startsWith('!') || pattern.startsWith('^[')) return [];
    return [{ pattern: pattern.replaceAll('\\ ', ' '), owners: owners.filter((owner) => owner.includes('@')) }];
  });
}

/** The teams named, each once: handles such as `@acme/data`; people are no teams. */
export function teamHandles(lines: readonly OwnersLine[]): readonly string[] {
  return [...new Set(lines.flatMap(({ owners }) => owners).filter((owner) => /^@[^/\s]+\/\S+$/.test(owner)))];
}

/** Who owns a file: the last line that matches it counts. */
export function ownersOf(lines: readonly OwnersLine[]): (path: string) => readonly string[] {
  const matchers = lines.map(({ pattern, owners }) => ({ matcher: ignore().add(pattern), owners })).toReversed();
  return (path) => matchers.find(({ matcher }) => matcher.ignores(path))?.owners ?? [];
}
