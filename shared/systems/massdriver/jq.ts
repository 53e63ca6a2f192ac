import type { Span } from '../../document/position.ts';

/** What a jq expression reads of the bundle's data. */
export interface JqPath {
  /** `dependencies`, `db`, `data` …; indexes are left out. */
  readonly segments: readonly string[];
  readonly span: Span;
  /** True where a default follows (`//`). */
  readonly withDefault: boolean;
}

/** The paths that a jq expression reads from its input. Paths behind a pipe or inside a variable are not followed. */
export function jqPaths(text: string): readonly JqPath[] {
  const code = withoutTexts(text);
  const first =
    /(?<![\w)\].?"])\.(?:params|connections|dependencies|md_metadata)\b(?:\??(?:\.[A-Za-z_]\w*|\[\d*\]|\["[\w-]+"\]|\."[\w-]+"))*/g;
  return [...code.matchAll(first)].map((match) => {
    const found = text.slice(match.index, match.index + match[0].length);
    const segments = [...found.matchAll(/\.([A-Za-z_]\w*)|\["([\w-]+)"\]|\."([\w-]+)"/g)].map(
      (one) => one[1] ?? one[2] ?? one[3] ?? '',
    );
    const rest = code.slice(match.index + match[0].length);
    return {
      segments,
      span: { start: match.index, end: match.index + match[0].length },
      withDefault: /^\??\s*\)*\s*\/\//.test(rest),
    };
  });
}

/** The code with what stands in quotes blanked out, save keys such as `["a-b"]`. */
function withoutTexts(text: string): string {
  return text.replace(/(\[|\.)?"(?:[^"\\]|\\.)*"/g, (found, lead?: string) =>
    lead && /^.."?[\w-]+"$/.test(`${lead}${found.slice(1)}`) ? found : ' '.repeat(found.length),
  );
}

/** Why a text can not be jq: an open quote or bracket; undefined where nothing is certain. */
export function jqFault(text: string): string | undefined {
  const open: string[] = [];
  const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (unit === '\\') at++;
    else if (unit === '"') quoted = !quoted;
    else if (quoted) continue;
    else if ('([{'.includes(unit)) open.push(unit);
    else if (pairs[unit] !== undefined && open.pop() !== pairs[unit]) return `${unit} closes nothing`;
  }
  if (quoted) return 'a " is not closed';
  const last = open.at(-1);
  return last === undefined ? undefined : `${last} is not closed`;
}
