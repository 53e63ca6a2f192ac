import { isList, isObject, type JsonValue } from '../json.ts';

const token = /<[A-Z][A-Z0-9_]*>|\$\{\{/;

/**
 * True for a text with a token such as `<NODE_COUNT>`, which an installer replaces, or an expression such as
 * `${{ values.size }}`, which a scaffolder fills in: its value and type are not known yet.
 */
export function hasToken(text: string): boolean {
  return (text.includes('<') || text.includes('$')) && token.test(text);
}

/** True for a value of a template: some text in it has a token. */
export function holdsToken(value: JsonValue): boolean {
  if (typeof value === 'string') return hasToken(value);
  if (isList(value)) return value.some(holdsToken);
  return isObject(value) && Object.values(value).some(holdsToken);
}
