import { FileCode2, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { FilePath } from '../../shared/document/document.ts';
import type { SourcePlace } from '../state/selectionSlice.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { applyEditorTheme } from './editorTheme.ts';
import { serveLanguage } from './language.ts';
import { keepModels, openModel, pathOf, toMonaco } from './models.ts';
import { monaco } from './monaco.ts';

/** The code editor on the file of the selection. */
export default function Editor() {
  const place = useStore((state) => state.place);
  const dirty = useStore((state) => (place === undefined ? false : (state.files.get(place.file)?.dirty ?? false)));
  const theme = useStore((state) => state.shownTheme);
  const change = useStore((state) => state.change);
  const frame = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<monaco.editor.IStandaloneCodeEditor | undefined>(undefined);
  const [missing, setMissing] = useState<FilePath | undefined>(undefined);

  useEffect(() => {
    if (!frame.current) return;
    applyEditorTheme();
    const stops = [keepModels(), serveLanguage()];
    const made = monaco.editor.create(frame.current, {
      model: null,
      automaticLayout: true,
      fontFamily: "'JetBrains Mono Variable', monospace",
      fontSize: 12,
      lineHeight: 18,
      minimap: { enabled: false },
      scrollBeyondLastLine: false,
      fixedOverflowWidgets: true,
      stickyScroll: { enabled: false },
      renderLineHighlight: 'line',
      padding: { top: 8, bottom: 8 },
      lineNumbersMinChars: 4,
      wordBasedSuggestions: 'off',
      quickSuggestions: { other: true, strings: true, comments: false },
      ariaLabel: 'Source',
    });
    made.onDidChangeCursorPosition((event) => {
      if (event.source === 'keyboard' || event.source === 'mouse') void selectAt(made, event.position);
    });
    setEditor(made);
    return () => {
      setEditor(undefined);
      made.dispose();
      for (const stop of stops) stop();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme is what the tokens are read for
  useEffect(applyEditorTheme, [theme]);

  useEffect(() => {
    if (editor && place) void showIn(editor, place).then((shown) => setMissing(shown ? undefined : place.file));
  }, [editor, place]);

  useFollowSelection(editor);

  return (
    <div className="flex h-full flex-col">
      <div className="flex h-9 shrink-0 items-center gap-2 border-b border-line pr-1 pl-3">
        <FileCode2 size={14} className="shrink-0 text-ink-3" />
        <span className="min-w-0 flex-1 truncate font-mono text-xs" title={place?.file}>
          {place?.file ?? 'No file'}
          {dirty ? (
            <span className="text-warning" title="Unsaved">
              {' '}
              ●
            </span>
          ) : null}
        </span>
        <IconButton label="Close the source" keys="mod+e" onClick={() => change({ source: false })}>
          <X size={15} />
        </IconButton>
      </div>
      <div className="relative min-h-0 flex-1">
        {/* nokey: the canvas must not take the space key from the editor */}
        <div ref={frame} className="nokey absolute inset-0" data-testid="editor" />
        {place === undefined || missing !== undefined ? (
          <div className="absolute inset-0 bg-code">
            <EmptyState
              title={missing === undefined ? 'Select an element to see its source' : `${missing} is not there`}
            />
          </div>
        ) : null}
      </div>
    </div>
  );
}

async function showIn(editor: monaco.editor.IStandaloneCodeEditor, place: SourcePlace): Promise<boolean> {
  const model = await openModel(place.file);
  if (!model) return false;
  if (editor.getModel() !== model) editor.setModel(model);
  if (place.range) {
    const { start } = place.range;
    editor.setPosition({ lineNumber: start.line, column: start.column });
    editor.revealRangeInCenterIfOutsideViewport({
      ...toMonaco(place.range),
      endLineNumber: Math.min(place.range.end.line, start.line + 8),
    });
  }
  return true;
}

/** The element at the cursor is selected, so that canvas and inspector go along. */
async function selectAt(editor: monaco.editor.IStandaloneCodeEditor, position: monaco.Position): Promise<void> {
  const model = editor.getModel();
  if (!model) return;
  const id = await session().workspace.elementAt(pathOf(model.uri), {
    line: position.lineNumber,
    column: position.column,
  });
  const { selected, elements, select } = useStore.getState();
  if (id !== undefined && elements.has(id) && !(selected.length === 1 && selected[0] === id)) select([id], true);
}

/** What is selected elsewhere is shown here, unless the person is typing here. */
function useFollowSelection(editor: monaco.editor.IStandaloneCodeEditor | undefined): void {
  const one = useStore((state) => (state.selected.length === 1 ? state.selected[0] : undefined));
  useEffect(() => {
    if (!editor || one === undefined || editor.hasTextFocus()) return;
    const { elements, place, showPlace } = useStore.getState();
    const view = elements.get(one);
    if (!view) return;
    const line = place?.file === view.file ? place.range?.start.line : undefined;
    if (line === undefined || line < view.range.start.line || line > view.range.end.line)
      showPlace(view.file, view.range);
  }, [editor, one]);
}
