import { patternOf } from '../schema/pattern.ts';

/**
 * True when a glob of the Argo CD family matches the whole text: `*`, `**`, `?`, `[a-z]`, `[!a]`, `{one,two}`, `\` for a
 * plain character. Without a separator `*` crosses everything; with one, only `**` does. What is no glob matches nothing.
 * Source: gobwas/glob, which Argo CD compiles its globs with (util/glob).
 */
export function globMatches(glob: string, text: string, separator?: '/'): boolean {
  const source = sourceOf(glob, separator ? '[^/]' : '.');
  return source !== undefined && patternOf(source)?.test(text) === true;
}

/** The glob as a pattern of RE2, in which `one` stands for a character that is no border; undefined for what is no glob. */
function sourceOf(glob: string, one: string): string | undefined {
  let source = '';
  let open = 0;
  for (let at = 0; at < glob.length; at++) {
    const char = glob.charAt(at);
    if (char === '*') {
      const from = at;
      while (glob.charAt(at + 1) === '*') at++;
      source += at > from ? '.*' : `${one}*`;
    } else if (char === '?') source += one;
    else if (char === '[') {
      const [whole, not = '', listed = ''] = /^\[(!?)([^\]]+)\]/.exec(glob.slice(at)) ?? [];
      if (whole === undefined) return undefined;
      source += `[${not && '^'}${listed.replace(/[\\^[]/g, '\\$&')}]`;
      at += whole.length - 1;
    } else if (char === '{') {
      open++;
      source += '(?:';
    } else if (char === '}' && open > 0) {
      open--;
      source += ')';
    } else if (char === ',' && open > 0) source += '|';
    else if (char !== '\\') source += literal(char);
    else {
      at++;
      if (at === glob.length) return undefined;
      source += literal(glob.charAt(at));
    }
  }
  return open === 0 ? `^(?s:${source})$` : undefined;
}

function literal(char: string): string {
  return char.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
}
