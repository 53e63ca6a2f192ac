import { mergeThreeWay, minimalEdit } from '../../shared/document/apply.ts';
import { type FilePath, filePath, type TextEdit } from '../../shared/document/document.ts';
import type { Range } from '../../shared/document/position.ts';
import { foreignChangeUnderWay, onForeignChangesDone } from '../state/foreignChanges.ts';
import { performEdit } from '../state/perform.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { languageOf, monaco } from './monaco.ts';
import { editedText, editsOf, smallestChange, withOwnLineEnds } from './textSync.ts';

type Model = monaco.editor.ITextModel;

/** A file in the editor. `text` is the file's own text, as the workspace has it once `pending` edits arrived there. */
interface OpenFile {
  readonly path: FilePath;
  readonly model: Model;
  text: string;
  pending: number;
  version: number;
  /** True while the editor is brought up to date: such a change is not the person's. */
  following: boolean;
  /** True while changes of the person wait for a change from elsewhere to get through. */
  held: boolean;
}

const open = new Map<FilePath, OpenFile>();

/** The place of a file as the editor names it. */
export function uriOf(path: FilePath): monaco.Uri {
  return monaco.Uri.from({ scheme: 'blueprint', path: `/${path}` });
}

/** The file that the editor shows under an address. */
export function pathOf(uri: monaco.Uri): FilePath {
  return filePath(uri.path.replace(/^\//, ''));
}

export function toMonaco(range: Range): monaco.IRange {
  return {
    startLineNumber: range.start.line,
    startColumn: range.start.column,
    endLineNumber: range.end.line,
    endColumn: range.end.column,
  };
}

export function fromMonaco(range: monaco.IRange): Range {
  return {
    start: { line: range.startLineNumber, column: range.startColumn },
    end: { line: range.endLineNumber, column: range.endColumn },
  };
}

/** The model of a file, made when it is first wanted; undefined for a file that is not there. */
export async function openModel(path: FilePath): Promise<Model | undefined> {
  const known = open.get(path);
  if (known) return known.model;
  const text = await session().workspace.source(path);
  const raced = open.get(path);
  if (raced) return raced.model;
  if (text === undefined) return undefined;
  const model = monaco.editor.createModel(text, languageOf(path), uriOf(path));
  model.updateOptions({ tabSize: 2, insertSpaces: true });
  const file: OpenFile = { path, model, text, pending: 0, version: 0, following: false, held: false };
  open.set(path, file);
  model.onDidChangeContent((event) => {
    if (!file.following) sendChanges(file, event.changes);
  });
  markModel(file);
  return model;
}

function sendChanges(file: OpenFile, changes: readonly monaco.editor.IModelContentChange[]): void {
  file.version++;
  if (file.held || foreignChangeUnderWay()) {
    file.held = true;
    return;
  }
  send(
    file,
    editsOf(
      file.path,
      file.text,
      changes.map(({ range, text }) => ({ range: fromMonaco(range), text })),
    ),
  );
}

function send(file: OpenFile, edits: readonly TextEdit[]): void {
  file.text = editedText(file.text, edits);
  file.pending++;
  void performEdit(edits).finally(() => {
    file.pending--;
    void follow(file);
  });
}

/**
 * Brings the editor up to date with what commands, undo or the disk did to a file; the cursor stays with its text. What
 * was typed meanwhile is merged into the new text first, and sent.
 */
async function follow(file: OpenFile): Promise<void> {
  if (file.pending > 0 || foreignChangeUnderWay()) return;
  const { version } = file;
  const text = await session().workspace.source(file.path);
  // What was typed since the question is on its way: its answer will bring us here again.
  if (file.pending > 0 || foreignChangeUnderWay()) return;
  if (file.version !== version && !file.held) return;
  if (text === undefined) {
    open.delete(file.path);
    file.model.dispose();
    return;
  }
  if (!file.held) {
    file.text = text;
    show(file, text);
    return;
  }
  const typed = withOwnLineEnds(file.text, file.model.getValue());
  const both = mergeThreeWay(file.text, typed, text);
  // In one and the same line the hand on the keyboard wins; undo has the rest.
  const merged = both.conflicts > 0 ? typed : both.text;
  file.held = false;
  file.text = text;
  show(file, merged);
  const edit = minimalEdit(file.path, text, merged);
  if (edit) send(file, [edit]);
}

/** Makes the editor show a text by the smallest change. */
function show(file: OpenFile, text: string): void {
  const change = smallestChange(file.model.getValue(), sameLineEnds(text, file.model));
  if (!change) return;
  file.following = true;
  file.model.pushEditOperations(null, [{ range: toMonaco(change.range), text: change.text }], () => null);
  file.following = false;
}

function sameLineEnds(text: string, model: Model): string {
  return text.replace(/^\uFEFF/, '').replaceAll(/\r\n|\r|\n/g, model.getEOL());
}

/** Shows the findings of a file in its text. */
function markModel(file: OpenFile): void {
  const findings = useStore.getState().findings.get(file.path) ?? [];
  const severity = {
    error: monaco.MarkerSeverity.Error,
    warning: monaco.MarkerSeverity.Warning,
    info: monaco.MarkerSeverity.Info,
  };
  monaco.editor.setModelMarkers(
    file.model,
    'entresol',
    findings.map((finding) => ({
      ...toMonaco(finding.range),
      severity: finding.unknown === true ? monaco.MarkerSeverity.Hint : severity[finding.severity],
      message: finding.message,
      code: finding.code,
      relatedInformation: finding.related.map((related) => ({
        ...toMonaco(related.range),
        resource: uriOf(related.file),
        message: related.message,
      })),
    })),
  );
}

/** Keeps all open models up to date with the blueprint. Gives the function that stops it and forgets the models. */
export function keepModels(): () => void {
  const followAll = () => {
    for (const file of open.values()) void follow(file);
  };
  const forget = onForeignChangesDone(followAll);
  const unsubscribe = useStore.subscribe((state, before) => {
    if (state.folder !== before.folder) {
      for (const file of open.values()) file.model.dispose();
      open.clear();
      return;
    }
    if (state.revision !== before.revision) followAll();
    if (state.findings !== before.findings) {
      for (const file of open.values()) {
        if (state.findings.get(file.path) !== before.findings.get(file.path)) markModel(file);
      }
    }
  });
  return () => {
    forget();
    unsubscribe();
    for (const file of open.values()) file.model.dispose();
    open.clear();
  };
}
