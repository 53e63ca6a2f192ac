import type { JsonValue } from '../../json.ts';
import type { Token } from './tokens.ts';

/** The value of a word that is a literal; undefined for all others. */
export function literal(token: Token): JsonValue | undefined {
  if (token.kind === 'text') return token.computed ? undefined : token.text;
  if (token.kind === 'number') {
    const number = Number(token.text.replaceAll('_', ''));
    return Number.isFinite(number) ? number : undefined;
  }
  if (token.kind !== 'name') return undefined;
  return token.text === 'true' ? true : token.text === 'false' ? false : token.text === 'null' ? null : undefined;
}
