import {
  Composer,
  type CST,
  Lexer,
  type ParsedNode,
  Parser,
  type YAMLError,
  type Document as YamlDocument,
} from 'yaml';
import { lenientLexer } from './lenientLexer.ts';
import { limits } from './limits.ts';

/** One document's syntax tree, with offsets into the text it was read from. */
export interface Syntax {
  readonly root: ParsedNode | null;
  readonly errors: readonly Pick<YAMLError, 'code' | 'message' | 'pos'>[];
}

/** The place where a document nests deeper than `limits.depth`. */
export interface TooDeep {
  readonly tooDeepAt: number;
}

class DepthReached extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super('too deep');
    this.offset = offset;
  }
}

/**
 * The syntax tree of one document's text (no `---` inside). Never throws on bad input: errors are in the tree,
 * and the tree then holds as much as could be understood.
 */
export function readSyntax(text: string): Syntax | TooDeep {
  const strict = readWith(new Lexer(), text);
  if ('tooDeepAt' in strict || !strict.errors.some((error) => error.code === 'MISSING_CHAR')) return strict;
  const lenient = readWith(lenientLexer(), text);
  return 'root' in lenient && lenient.errors.length === 0 ? lenient : strict;
}

function readWith(lexer: Lexer, text: string): Syntax | TooDeep {
  try {
    const composer = new Composer({
      version: '1.2',
      schema: 'core',
      merge: false,
      uniqueKeys: false,
      resolveKnownTags: false,
      keepSourceTokens: true,
      prettyErrors: false,
      logLevel: 'silent',
    });
    let first: YamlDocument.Parsed | undefined;
    const errors: Syntax['errors'][number][] = [];
    for (const document of composer.compose(tokensOf(lexer, text), true, text.length)) {
      first ??= document;
      errors.push(...document.errors);
    }
    const exhausted = errors.find((error) => error.code === 'RESOURCE_EXHAUSTION');
    if (exhausted) return { tooDeepAt: exhausted.pos[0] };
    return { root: first?.contents ?? null, errors };
  } catch (error) {
    if (error instanceof DepthReached) return { tooDeepAt: error.offset };
    if (error instanceof RangeError) return { tooDeepAt: 0 };
    throw error;
  }
}

/** The concrete syntax, given up as soon as too many collections are open at once: what comes after is recursive. */
function* tokensOf(lexer: Lexer, text: string): Generator<CST.Token> {
  const parser = new Parser();
  for (const lexeme of lexer.lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > limits.depth) throw new DepthReached(parser.offset);
  }
  yield* parser.end();
}
