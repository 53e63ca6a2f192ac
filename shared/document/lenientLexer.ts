import { Lexer } from 'yaml';

/**
 * A lexer that takes lines inside quotes at any indentation, as libyaml and go-yaml do, and so kubectl. The YAML
 * specification wants them deeper than their key, but generated manifests (old controller-gen) are not written so.
 * The library has no option for it, so the step that reads quotes runs as if nothing were indented.
 */
export function lenientLexer(): Lexer {
  const lexer = new Lexer();
  const readQuotes: unknown = Reflect.get(lexer, 'parseQuotedScalar');
  if (typeof readQuotes !== 'function') return lexer;
  Object.defineProperty(lexer, 'parseQuotedScalar', {
    *value(): Generator<unknown, unknown> {
      const indent: unknown = Reflect.get(lexer, 'indentNext');
      Reflect.set(lexer, 'indentNext', 0);
      const next: unknown = yield* readQuotes.call(lexer);
      Reflect.set(lexer, 'indentNext', indent);
      return next;
    },
  });
  return lexer;
}
