import type { Document, FilePath } from '../document/document.ts';
import type { ParsedFile } from '../document/parse.ts';
import type { Element } from '../graph/element.ts';
import { isObject, type JsonValue } from '../json.ts';
import { projectSet, setOf } from '../systems/registry.ts';

/** A file with the elements of each of its documents. */
export interface FileState {
  readonly parsed: ParsedFile;
  /** By document, so that an unchanged document keeps its elements. */
  readonly elements: readonly (readonly Element[])[];
}

/** A file before and after a change; undefined = it is not there. */
export interface FileChange {
  readonly path: FilePath;
  readonly before: FileState | undefined;
  readonly after: FileState | undefined;
}

/**
 * The files that make one thing together, such as the folder of a Terraform module. A change of one of them makes the
 * elements of its set anew; those that come out the same stay the same objects, so that nobody is asked again for them.
 */
export class DocumentSets {
  readonly #members = new Map<string, Set<FilePath>>();

  /** The changes together with what they do to the elements in other files of their sets. */
  withSets(changes: readonly FileChange[], state: (path: FilePath) => FileState | undefined): readonly FileChange[] {
    const touched = new Set<string>();
    for (const { path, before, after } of changes) {
      for (const set of setsOf(before)) {
        touched.add(set);
        this.#members.get(set)?.delete(path);
      }
      for (const set of setsOf(after)) {
        touched.add(set);
        const members = this.#members.get(set) ?? new Set<FilePath>();
        this.#members.set(set, members.add(path));
      }
    }
    if (touched.size === 0) return changes;
    const all = new Map(changes.map((change) => [change.path, change]));
    for (const set of touched) {
      const members = [...(this.#members.get(set) ?? [])].sort();
      if (members.length === 0) this.#members.delete(set);
      const files = members.flatMap((path) => {
        const change = all.get(path) ?? { path, before: state(path), after: state(path) };
        return change.after ? [{ ...change, after: change.after }] : [];
      });
      const documents = files.flatMap(({ after }) => after.parsed.documents.filter((one) => setOf(one) === set));
      const made = Map.groupBy(projectSet(set, documents), ({ source }) => source.file);
      for (const { path, before, after } of files) {
        const elements = placed(set, after, made.get(path) ?? [], before);
        if (all.has(path) || elements.some((list, index) => !sameList(list, before?.elements[index])))
          all.set(path, { path, before, after: { parsed: after.parsed, elements } });
      }
    }
    return [...all.values()];
  }
}

function setsOf(state: FileState | undefined): ReadonlySet<string> {
  return new Set(state?.parsed.documents.flatMap((document) => setOf(document) ?? []));
}

/** The elements by document; documents outside the set keep theirs. */
function placed(set: string, after: FileState, made: readonly Element[], before: FileState | undefined) {
  return after.parsed.documents.map((document: Document, index) => {
    if (setOf(document) !== set) return after.elements[index] ?? [];
    const old = before?.elements[index] ?? [];
    return made.filter(({ source }) => source.document === index).map((element) => kept(element, old));
  });
}

function sameList(list: readonly Element[], other: readonly Element[] | undefined): boolean {
  return list.length === (other?.length ?? 0) && list.every((element, index) => element === other?.[index]);
}

/** The element as it was before, where it says the same. */
function kept(element: Element, old: readonly Element[]): Element {
  // A second element of one identity has a number behind its id.
  const before = old.filter((one) => one.id === element.id || one.id.startsWith(`${element.id}~`));
  return before.find((one) => sameValue(one.value, element.value) && print(one) === print(element)) ?? element;
}

function print(element: Element): string {
  return JSON.stringify({ ...element, id: '', value: null });
}

/** Parts of the value that come from unchanged files are the same objects. */
function sameValue(a: JsonValue, b: JsonValue): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b)) return JSON.stringify(a) === JSON.stringify(b);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => key in b && sameValue(a[key] ?? null, b[key] ?? null))
  );
}
