import { Lexer } from 'yaml';
import type { Span } from './position.ts';

/**
 * The first template action (`{{ … }}`, `{% … %}`) that stands where YAML would read it, outside quotes, comments
 * and block texts; undefined where there is none. Asked only of documents that are no valid YAML.
 */
export function isTemplate(text: string): Span | undefined {
  if (!/\{[{%]/.test(text)) return undefined;
  let offset = 0;
  let before = '';
  let afterBlockHeader = false;
  for (const lexeme of new Lexer().lex(text)) {
    const first = lexeme.charCodeAt(0);
    if (first === 2 || first === 0x18 || first === 0x1f) {
      if (first === 0x1f) before = `${before}\u001f`;
      continue;
    }
    const quoted = first === 34 || first === 39;
    const scalar = before.endsWith('\u001f');
    if (first === 124 || first === 62) afterBlockHeader = true;
    else if (scalar && afterBlockHeader) afterBlockHeader = false;
    else if (first !== 35 && !quoted) {
      const inside = lexeme.search(/\{[{%]/);
      if (inside >= 0) return { start: offset + inside, end: offset + inside + 2 };
      if (before === '{' && (first === 123 || first === 37)) return { start: offset - 1, end: offset + 1 };
    }
    before = lexeme;
    offset += lexeme.length;
  }
  return undefined;
}
