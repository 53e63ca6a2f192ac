import { Lexer } from 'yaml';
import type { Span } from './position.ts';

/**
 * The first template action (`{{ … }}`, `{% … %}`) that stands where YAML would read it, outside quotes, comments
 * and block texts; undefined where there is none. Asked only of documents that are no valid YAML.
 */
export function firstTemplateAction(text: string): Span | undefined {
  if (!/\{[{%]/.test(text)) return undefined;
  let offset = 0;
  let blockText = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (marks.has(lexeme)) continue;
    const first = lexeme.charAt(0);
    const space = lexeme.trim() === '';
    if ((first === '|' || first === '>') && !blockText) blockText = true;
    else if (blockText && !space && first !== '#') blockText = false;
    else if (!space && !'#\'"'.includes(first)) {
      const inside = lexeme.search(/\{[{%]/);
      if (inside >= 0) return { start: offset + inside, end: offset + inside + 2 };
      const joined = text.charAt(offset - 1) === '{' && (first === '{' || first === '%');
      if (joined) return { start: offset - 1, end: offset + 1 };
    }
    offset += lexeme.length;
  }
  return undefined;
}

/** What the lexer says between its lexemes: document, end of flow, scalar. */
const marks: ReadonlySet<string> = new Set([2, 0x18, 0x1f].map((code) => String.fromCharCode(code)));
