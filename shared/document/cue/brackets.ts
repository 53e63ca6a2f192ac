import type { Span } from '../position.ts';
import type { Token } from './tokens.ts';

const pairs: Readonly<Record<string, string>> = { '}': '{', ']': '[', ')': '(' };

/** The first bracket that does not match, or text that does not end; undefined where all match. */
export function firstMismatch(
  tokens: readonly Token[],
  text: string,
): { readonly message: string; readonly span: Span } | undefined {
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.kind !== 'sign') continue;
    if (token.text === '"' || token.text === "'")
      return { message: 'This text does not end on its line.', span: token.span };
    if ('{[('.includes(token.text)) open.push(token);
    const partner = pairs[token.text];
    if (partner === undefined) continue;
    const last = open.pop();
    if (last?.text !== partner) return { message: `This "${token.text}" closes nothing.`, span: token.span };
  }
  const [first] = open.slice(-1);
  return first && text.length > 0 ? { message: `This "${first.text}" is never closed.`, span: first.span } : undefined;
}
