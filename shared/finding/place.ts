import type { Document, DocumentProblem, FilePath, Place } from '../document/document.ts';
import { rangeIn } from '../document/locate.ts';
import type { Range } from '../document/position.ts';
import { formatPath } from '../json.ts';
import type { Finding, FindingDraft } from './finding.ts';

/** Where documents can be found by file and index. */
export interface DocumentSource {
  document(path: FilePath, index: number): Document | undefined;
}

const firstCharacter: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** The exact range of a place; a place in a document that is not there gives the file's first character. */
export function rangeOfPlace(place: Place, source: DocumentSource): Range {
  const document = source.document(place.file, place.document);
  return document ? rangeIn(document, place.path, place.part, place.within) : firstCharacter;
}

/** A finding with its exact place. */
export function findingOf(draft: FindingDraft, source: DocumentSource): Finding {
  const { place, related, fixes, ...rest } = draft;
  return {
    ...rest,
    id: `${draft.code} ${place.file}#${place.document} ${formatPath(place.path)} ${draft.message}`,
    file: place.file,
    range: rangeOfPlace(place, source),
    related: (related ?? []).map((one) => ({
      message: one.message,
      file: one.place.file,
      range: rangeOfPlace(one.place, source),
    })),
    fixes: fixes ?? [],
  };
}

/** What can't be read in a file, as a finding. */
export function problemFinding(file: FilePath, problem: DocumentProblem): Finding {
  const { code, severity, message, range } = problem;
  const at = `${range.start.line}:${range.start.column}`;
  return { id: `${code} ${file} ${at} ${message}`, code, severity, message, file, range, related: [], fixes: [] };
}
