import type { Brand } from '../brand.ts';
import type { JsonPath, JsonValue } from '../json.ts';
import type { Range, Span } from './position.ts';

/** A file's path inside the opened folder: forward slashes, no leading `./`. */
export type FilePath = Brand<'FilePath'>;

/** Names a path as a file of the opened folder. The host and the readers of user input call this; nobody else makes paths. */
export function filePath(path: string): FilePath {
  return path.replaceAll('\\', '/').replace(/^(\.\/)+/, '') as FilePath;
}

/** A file as read from disk, decoded. `text` is exactly what is there, byte order mark and line ends included. */
export interface SourceFile {
  readonly path: FilePath;
  readonly text: string;
}

export type SyntaxName = 'yaml' | 'json' | 'hcl' | 'cue';

/** Why a text can't be read as a document, with the place in the file. */
export interface DocumentProblem {
  readonly code: string;
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly range: Range;
}

/**
 * One document of a file (YAML files hold several), as plain data.
 * Positions are found on demand by `locate`, so that thousands of documents stay small in memory.
 */
export interface Document {
  readonly file: FilePath;
  /** Position in the file, from 0; empty documents count. */
  readonly index: number;
  readonly syntax: SyntaxName;
  /** Where the document's text lies in the file, without its `---` line. */
  readonly span: Span;
  /** The whole file's text: shared by all documents of one file. */
  readonly text: string;
  /** What the document says, or null where it is empty or unreadable (see `problems`). */
  readonly value: JsonValue;
  readonly problems: readonly DocumentProblem[];
  /** True for text with `{{ … }}` actions or template tokens: a template, not a manifest. */
  readonly template: boolean;
}

/** What part of an entry a place means: its key, its value, or both with what belongs to them. */
export type EntryPart = 'key' | 'value' | 'entry';

/** A place inside a file, as the rest of the product hands it round: still symbolic, made exact by `locate`. */
export interface Place {
  readonly file: FilePath;
  /** Index of the document in the file. */
  readonly document: number;
  readonly path: JsonPath;
  readonly part: EntryPart;
  /** A stretch inside the scalar at `path` (offsets into its decoded text), such as one placeholder in a longer text. */
  readonly within?: Span;
}

/** One replacement in a file: `text` takes the place of the span. Offsets refer to the text before the change. */
export interface TextEdit {
  readonly file: FilePath;
  readonly span: Span;
  readonly text: string;
}

/** A set of changes to files that belong together: one step of undo. */
export interface ChangeSet {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly creates: readonly SourceFile[];
  readonly deletes: readonly FilePath[];
}
