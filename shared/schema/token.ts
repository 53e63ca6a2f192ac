const token = /<[A-Z][A-Z0-9_]*>|\$\{\{/;

/**
 * True for a text with a token such as `<NODE_COUNT>`, which an installer replaces, or an expression such as
 * `${{ values.size }}`, which a scaffolder fills in: its value and type are not known yet.
 */
export function hasToken(text: string): boolean {
  return (text.includes('<') || text.includes('$')) && token.test(text);
}
