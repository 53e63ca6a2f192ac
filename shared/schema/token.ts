const token = /<[A-Z][A-Z0-9_]*>/;

/** True for a text with a token such as `<NODE_COUNT>`, which an installer replaces: its value and type are not known yet. */
export function hasToken(text: string): boolean {
  return text.includes('<') && token.test(text);
}
