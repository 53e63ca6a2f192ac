import { blueprintFile } from '../blueprint/read.ts';
import type { DocumentProblem, FilePath } from '../document/document.ts';
import type { Finding, FindingDraft, Said } from '../finding/finding.ts';
import { findingOf, problemFinding } from '../finding/place.ts';
import type { WorkspaceView } from '../graph/view.ts';
import type { DraftShelf } from './draftShelf.ts';
import { isUnreadable } from './readFile.ts';
import type { WholeChecks } from './wholeChecks.ts';

/** What is found in each file: the problems of its text, and what rules say of what stands in it. */
export class FoundIn {
  readonly #view: WorkspaceView;
  readonly #drafts: DraftShelf;
  readonly #whole: WholeChecks;
  readonly #ofBlueprint: () => readonly FindingDraft[];

  constructor(view: WorkspaceView, drafts: DraftShelf, whole: WholeChecks, ofBlueprint: () => readonly FindingDraft[]) {
    this.#view = view;
    this.#drafts = drafts;
    this.#whole = whole;
    this.#ofBlueprint = ofBlueprint;
  }

  /** In the order of their lines; without a path, those of all files. */
  findings(path?: FilePath): readonly Finding[] {
    if (path === undefined) return this.#paths().flatMap((one) => this.findings(one));
    return [
      ...this.#problemsIn(path).map((problem) => problemFinding(path, problem)),
      ...this.#draftsIn(path).map((draft) => findingOf(draft, this.#view)),
    ].sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column);
  }

  /** The same without places. */
  said(): readonly Said[] {
    return this.#paths().flatMap((file): readonly Said[] => [
      ...this.#problemsIn(file).map(({ code, severity, message }) => ({ code, severity, message, file })),
      ...this.#draftsIn(file).map(({ code, severity, message, element }) => ({
        code,
        severity,
        message,
        file,
        ...(element && { element }),
      })),
    ]);
  }

  #paths(): readonly FilePath[] {
    const files = [...this.#view.files()].map(({ file }) => file.path);
    return [...new Set<FilePath>([...files, ...this.#drafts.files(), ...this.#whole.files()])].sort();
  }

  #problemsIn(path: FilePath): readonly DocumentProblem[] {
    const parsed = this.#view.file(path);
    return parsed ? [...parsed.problems, ...parsed.documents.flatMap((document) => document.problems)] : [];
  }

  #draftsIn(path: FilePath): readonly FindingDraft[] {
    if (!this.#view.file(path)) return [];
    const own = path === blueprintFile ? this.#ofBlueprint() : [];
    return [...own, ...this.#drafts.inFile(path), ...this.#whole.in(path)].filter(
      (draft) => !this.#isUnreadable(draft),
    );
  }

  /** Where a document can't be read just now, only that is said of it. */
  #isUnreadable({ place }: FindingDraft): boolean {
    const document = this.#view.document(place.file, place.document);
    return document !== undefined && isUnreadable(document);
  }
}
