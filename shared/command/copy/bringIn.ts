import { type FilePath, filePath, type SourceFile, type TextEdit } from '../../document/document.ts';
import type { Element } from '../../graph/element.ts';
import type { WorkspaceView } from '../../graph/view.ts';
import { fail, ok, type Result } from '../../result.ts';
import { Engine } from '../../workspace/engine.ts';
import { fileSteps } from '../../workspace/fileSteps.ts';
import { SchemaCatalog } from '../../workspace/schemaCatalog.ts';
import { freePath, newFile } from '../changes.ts';
import { renameElement } from '../renameElement.ts';
import { isNamedByKind } from '../renameKind.ts';
import { pathNamed } from './pathNamed.ts';

/** A document to bring into the blueprint, and the file after whose path its own is made. */
export interface Piece {
  readonly text: string;
  readonly model: { readonly path: FilePath; readonly name: string };
}

/** New files and the elements in each, in the order of the pieces. */
export interface BroughtIn {
  readonly creates: readonly SourceFile[];
  readonly made: readonly (readonly Element[])[];
  /** Names that were taken, and what the copies are called instead. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * Makes a file of each piece. A name that is taken gets a number, and what the pieces say of each other follows, as in any
 * rename; what they say of others stays. Problem: an element that can't be renamed is there already.
 */
export function bringIn(view: WorkspaceView, pieces: readonly Piece[]): Result<BroughtIn> {
  const aside = new Engine({ folderName: '', catalog: new SchemaCatalog([]), rules: [], today: '' });
  const taken = new Set<string>();
  const paths = pieces.map(({ model }) => {
    const path = freePath(view, model.path, taken);
    taken.add(path);
    return filePath(path);
  });
  aside.setFiles(pieces.map(({ text }, index) => ({ path: paths[index] ?? filePath(''), text })));
  aside.resolve();
  const renamed = makeUnique(view, aside);
  if (!renamed.ok) return renamed;
  const finalPaths = new Set<string>();
  const files = paths.map((path, index) => {
    const [first] = aside.elementsIn(path);
    const model = pieces[index]?.model ?? { path, name: '' };
    const final = freePath(view, first ? pathNamed(model.path, model.name, first.name) : path, finalPaths);
    finalPaths.add(final);
    return { path, create: newFile(filePath(final), aside.file(path)?.file.text ?? '') };
  });
  return ok({
    creates: files.map(({ create }) => create),
    made: files.map(({ path, create }) =>
      aside.elementsIn(path).map((element) => ({ ...element, source: { ...element.source, file: create.path } })),
    ),
    renamed: renamed.value,
  });
}

function makeUnique(view: WorkspaceView, aside: Engine): Result<ReadonlyMap<string, string>> {
  const renamed = new Map<string, string>();
  for (let clash = clashIn(view, aside); clash; clash = clashIn(view, aside)) {
    const before = clash.name;
    const name = freeName(view, aside, clash);
    const outcome = renameElement.run(aside, { element: clash.id, name });
    if (!outcome.ok) return outcome;
    write(aside, outcome.value.changes.edits);
    const after = outcome.value.renamed?.[clash.id];
    const now = after === undefined ? undefined : aside.element(after)?.element.name;
    if (now === undefined || now === before)
      return fail({
        code: 'command/name-taken',
        message: `There is a ${clash.title} ${before} already, and this one can't be given another name.`,
        place: before,
      });
    renamed.set(before, now);
  }
  return ok(renamed);
}

/** The first element whose name somebody else has: in the blueprint, or among the pieces. */
function clashIn(view: WorkspaceView, aside: Engine): Element | undefined {
  const all = [...aside.elements()].map(({ element }) => element);
  return all.find((element) => isTaken(view, element, element.name) || element.id.includes('~'));
}

function isTaken(view: WorkspaceView, { group, kind, namespace }: Element, name: string): boolean {
  return view.look.objects(group, kind, namespace, name).length > 0;
}

/** The name with the first free number behind it; a definition that is called by its kind is numbered by its kind. */
function freeName(view: WorkspaceView, aside: Engine, element: Element): string {
  const [definition] = element.defines;
  const byKind = definition !== undefined && isNamedByKind(element);
  const stem = byKind ? definition.kind.replace(/\d+$/, '') : element.name.replace(/-\d+$/, '');
  const isFree = (name: string) =>
    byKind
      ? [view, aside].every(({ look }) => look.kind(definition.group, name).length === 0)
      : [view, aside].every((one) => !isTaken(one, element, name));
  for (let n = 2; ; n++) {
    const name = byKind ? `${stem}${n}` : `${stem}-${n}`;
    if (isFree(name)) return name;
  }
}

function write(aside: Engine, edits: readonly TextEdit[]): void {
  const steps = fileSteps(
    { title: '', edits, creates: [], deletes: [] },
    (path) => aside.file(path)?.file.text ?? null,
  );
  aside.setFiles(steps.map(({ path, after }) => ({ path, text: after })));
  aside.resolve();
}
