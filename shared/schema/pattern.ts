import { RE2JS } from 're2js';

/** A compiled pattern of a schema, matched in time linear to the text. */
export interface Pattern {
  readonly source: string;
  /** True when the pattern is found anywhere in `text`, as JSON Schema and Go's `MatchString` have it. */
  test(text: string): boolean;
  /** The first match or the empty text. */
  find(text: string): string;
  /** All matches that do not overlap, at most `limit`. */
  findAll(text: string, limit: number): readonly string[];
}

const MOST_KEPT = 5_000;
const compiled = new Map<string, Pattern | undefined>();

/**
 * The pattern, or undefined when RE2 refuses it (look-around, back-references, huge repeats): then nobody but its own
 * engine can say what it matches. Kubernetes reads patterns by Go's `regexp`, which has the same syntax. Never by
 * `RegExp`: patterns come from files, and a hostile one would hang us.
 */
export function patternOf(source: string): Pattern | undefined {
  const before = compiled.get(source);
  if (before !== undefined || compiled.has(source)) return before;
  if (compiled.size >= MOST_KEPT) compiled.clear();
  const pattern = compile(source);
  compiled.set(source, pattern);
  return pattern;
}

function compile(source: string): Pattern | undefined {
  try {
    const re = RE2JS.compile(source);
    return {
      source,
      test: (text) => re.matcher(text).find(),
      find: (text) => {
        const matcher = re.matcher(text);
        return matcher.find() ? (matcher.group() ?? '') : '';
      },
      findAll: (text, limit) => {
        const matcher = re.matcher(text);
        const found: string[] = [];
        while (found.length < limit && matcher.find()) found.push(matcher.group() ?? '');
        return found;
      },
    };
  } catch {
    return undefined;
  }
}
