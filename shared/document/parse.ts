import type { Document, DocumentProblem, SourceFile, SyntaxName } from './document.ts';
import { limits } from './limits.ts';
import { lineStarts, positionAt, rangeOf, type Span } from './position.ts';
import { readChunk } from './readChunk.ts';
import { type Chunk, splitDocuments } from './split.ts';
import type { ValueProblem } from './value.ts';

/** A file with its documents. */
export interface ParsedFile {
  readonly file: SourceFile;
  readonly syntax: SyntaxName | 'other';
  /** In the order of the file; none for files of another syntax or too large ones. An empty file has one empty document. */
  readonly documents: readonly Document[];
  /** What is wrong with the file as a whole. What is wrong with a document stands with the document. */
  readonly problems: readonly DocumentProblem[];
}

/** The syntax a file is read in, by its extension, or by its name where it has none (PROJECT of KubeBuilder, Chart.lock of Helm). */
export function syntaxOf(path: string): SyntaxName | 'other' {
  if (/\.ya?ml$/i.test(path) || /(^|\/)(PROJECT|Chart\.lock)$/.test(path)) return 'yaml';
  if (/\.json$/i.test(path)) return 'json';
  if (/\.cue$/i.test(path)) return 'cue';
  return /\.(tf|tofu|tfvars|hcl)$/i.test(path) ? 'hcl' : 'other';
}

/**
 * Reads a file into documents of plain data. Never throws on bad input: each document carries its own problems
 * (`document/syntax`, `duplicate-key`, `too-deep`, `alias-bomb`, `unsafe-key`, `tag`, `control-character`, `template`,
 * `yaml11`, `number`), and a broken document leaves the others usable; the file carries `document/too-large`.
 * A document whose text can't be understood has the value null; one with only a duplicate or unsafe key keeps its value.
 * Given the file as it was `before` an edit, documents whose text is the same keep their value, the same object.
 */
export function parseFile(file: SourceFile, before?: ParsedFile): ParsedFile {
  const syntax = syntaxOf(file.path);
  if (syntax === 'other') return { file, syntax, documents: [], problems: [] };
  const { text } = file;
  if (text.length > limits.fileLength) return { file, syntax, documents: [], problems: [tooLarge] };
  const lines = lazyLines(text);
  const chunks = syntax === 'yaml' ? splitDocuments(text) : [wholeFile(text)];
  const documents = chunks.map(({ span }, index): Document => {
    const own = text.slice(span.start, span.end);
    const read = sameBefore(before, own, index, chunks.length) ?? readChunk(own, syntax);
    const problems = read.problems.map((problem) =>
      'range' in problem ? problem : placed(expected(problem, file.path), span, lines),
    );
    return { file: file.path, index, syntax, span, text, value: read.value, problems, template: read.template };
  });
  return { file, syntax, documents, problems: [] };
}

const tooLarge: DocumentProblem = {
  code: 'document/too-large',
  message: `The file is larger than ${limits.fileLength / 1024 / 1024} MB and is not read. Split it, or leave it out of the blueprint.`,
  severity: 'error',
  range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
};

/** Where charts keep their templates it is no news that one is there. */
function expected(problem: ValueProblem, path: string): ValueProblem {
  const isNews = problem.code !== 'document/template' || !/(^|\/)templates\//.test(path);
  return isNews ? problem : { ...problem, severity: 'info' };
}

function wholeFile(text: string): Chunk {
  const span = { start: text.startsWith('\ufeff') ? 1 : 0, end: text.length };
  return { span, ...span };
}

/** The document of the same text in the file as it was: at the same place from the start, or from the end. */
function sameBefore(before: ParsedFile | undefined, own: string, index: number, count: number): Document | undefined {
  if (before === undefined) return undefined;
  const places = [index, index + before.documents.length - count];
  return places
    .map((place) => before.documents[place])
    .find(
      (document) =>
        document !== undefined &&
        // Problems name lines, which may have moved.
        document.problems.length === 0 &&
        document.span.end - document.span.start === own.length &&
        document.text.slice(document.span.start, document.span.end) === own,
    );
}

type Lines = () => readonly number[];

/** Line starts, counted when the first problem asks for them. */
function lazyLines(text: string): Lines {
  let starts: readonly number[] | undefined;
  return () => {
    starts ??= lineStarts(text);
    return starts;
  };
}

function placed(problem: ValueProblem, span: Span, lines: Lines): DocumentProblem {
  const range = rangeOf(lines(), { start: span.start + problem.start, end: span.start + problem.end });
  const first = problem.firstAt === undefined ? undefined : positionAt(lines(), span.start + problem.firstAt).line;
  const message = first === undefined ? problem.message : `${problem.message} (first on line ${first}).`;
  return { code: problem.code, message, severity: problem.severity, range };
}
