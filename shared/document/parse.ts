import { firstControlCharacter } from './control.ts';
import type { Document, DocumentProblem, SourceFile, SyntaxName } from './document.ts';
import { limits } from './limits.ts';
import { lineStarts, rangeOf, type Span } from './position.ts';
import { splitDocuments } from './split.ts';
import { readSyntax } from './syntax.ts';
import { firstTemplateAction } from './template.ts';
import { plainValue } from './value.ts';

/** A file with its documents. */
export interface ParsedFile {
  readonly file: SourceFile;
  readonly syntax: SyntaxName | 'other';
  /** In the order of the file; none for files of another syntax or too large ones. An empty file has one empty document. */
  readonly documents: readonly Document[];
  /** What is wrong with the file as a whole. What is wrong with a document stands with the document. */
  readonly problems: readonly DocumentProblem[];
}

/** The syntax a file is read in, by its extension. */
export function syntaxOf(path: string): SyntaxName | 'other' {
  if (/\.ya?ml$/i.test(path)) return 'yaml';
  return /\.json$/i.test(path) ? 'json' : 'other';
}

/**
 * Reads a file into documents of plain data. Never throws on bad input: each document carries its own problems
 * (`document/syntax`, `duplicate-key`, `too-deep`, `alias-bomb`, `unsafe-key`, `tag`, `control-character`, `template`,
 * `yaml11`, `number`), and a broken document leaves the others usable; the file carries `document/too-large`.
 * A document whose text can't be understood has the value null; one with only a duplicate or unsafe key keeps its value.
 */
export function parseFile(file: SourceFile): ParsedFile {
  const syntax = syntaxOf(file.path);
  if (syntax === 'other') return { file, syntax, documents: [], problems: [] };
  const { text } = file;
  if (text.length > limits.fileLength) {
    const message = `The file is larger than ${limits.fileLength / 1024 / 1024} MB and is not read. Split it, or leave it out of the blueprint.`;
    const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    return {
      file,
      syntax,
      documents: [],
      problems: [{ code: 'document/too-large', message, severity: 'error', range }],
    };
  }
  let starts: readonly number[] | undefined;
  const linesOf = (): readonly number[] => {
    starts ??= lineStarts(text);
    return starts;
  };
  const chunks =
    syntax === 'yaml'
      ? splitDocuments(text)
      : [{ span: { start: text.charCodeAt(0) === 0xfeff ? 1 : 0, end: text.length } }];
  const documents = chunks.map((chunk, index): Document => {
    const { span } = chunk;
    const read = readChunk(text.slice(span.start, span.end));
    const problems = read.problems.map((problem): DocumentProblem => {
      const place: Span = { start: span.start + problem.start, end: span.start + problem.end };
      const range = rangeOf(linesOf(), place);
      const first =
        problem.firstAt === undefined ? '' : ` (first on line ${lineAt(linesOf(), span.start + problem.firstAt)}).`;
      return { code: problem.code, message: problem.message + first, severity: problem.severity, range };
    });
    return { file: file.path, index, syntax, span, text, value: read.value, problems, template: read.template };
  });
  return { file, syntax, documents, problems: [] };
}

function lineAt(starts: readonly number[], offset: number): number {
  return rangeOf(starts, { start: offset, end: offset }).start.line;
}

interface ChunkProblem {
  readonly code: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
  readonly start: number;
  readonly end: number;
  readonly firstAt?: number;
}

interface ChunkReading {
  readonly value: Document['value'];
  readonly template: boolean;
  readonly problems: readonly ChunkProblem[];
}

/** Reads one document's text; offsets of problems are relative to it. */
export function readChunk(text: string): ChunkReading {
  const control = firstControlCharacter(text);
  if (control >= 0) {
    const code = text.charCodeAt(control).toString(16).padStart(4, '0').toUpperCase();
    const message = `The control character U+${code} is not allowed here. Remove it, or write it as an escape in double quotes.`;
    return broken('document/control-character', message, control, control + 1);
  }
  const syntax = readSyntax(text);
  if ('tooDeepAt' in syntax) {
    const message = `The document nests deeper than ${limits.depth} levels and is not read.`;
    return broken('document/too-deep', message, syntax.tooDeepAt, Math.min(syntax.tooDeepAt + 1, text.length));
  }
  const plain = plainValue(syntax.root);
  const failed = syntax.errors.length > 0 || plain.unreadable;
  if (failed) {
    const action = firstTemplateAction(text);
    if (action !== undefined) {
      const message = 'This is a template, not a manifest: it is read once its {{ … }} actions are filled in.';
      return { ...broken('document/template', message, action.start, action.end, 'warning'), template: true };
    }
  }
  const errors = syntax.errors.slice(0, limits.syntaxErrors).map(
    (error): ChunkProblem => ({
      code: 'document/syntax',
      message: `Not valid YAML: ${error.message}`,
      severity: 'error',
      start: Math.min(error.pos[0], text.length),
      end: Math.min(Math.max(error.pos[1], error.pos[0] + 1), text.length),
    }),
  );
  return { value: failed ? null : plain.value, template: false, problems: [...errors, ...plain.problems] };
}

function broken(
  code: string,
  message: string,
  start: number,
  end: number,
  severity: 'error' | 'warning' = 'error',
): ChunkReading {
  return { value: null, template: false, problems: [{ code, message, severity, start, end }] };
}
