import { useEffect, useRef } from 'react';
import { useStore } from '../state/store.ts';
import { applyEditorTheme } from './editorTheme.ts';
import { languageOf, monaco } from './monaco.ts';

interface DiffViewProps {
  readonly before: string;
  readonly after: string;
  readonly editable?: boolean;
  readonly onChange?: (text: string) => void;
  readonly label: string;
  /** The file that it is of, for its colours. */
  readonly path?: string;
}

const look = {
  automaticLayout: true,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  fontFamily: "'JetBrains Mono Variable', monospace",
  fontSize: 12,
  lineHeight: 18,
} as const;

/**
 * Two texts with their differences; what has no text before is shown as it is. With `editable`, the right one can be
 * changed.
 */
export default function DiffView({ before, after, editable = false, onChange, label, path = '' }: DiffViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const told = useRef(onChange);
  told.current = onChange;
  const theme = useStore((state) => state.shownTheme);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme is what the tokens are read for
  useEffect(applyEditorTheme, [theme]);
  useEffect(() => {
    if (!frame.current) return;
    const modified = monaco.editor.createModel(after, languageOf(path));
    if (before === '' && !editable) {
      const editor = monaco.editor.create(frame.current, {
        ...look,
        model: modified,
        readOnly: true,
        ariaLabel: label,
      });
      return () => {
        editor.dispose();
        modified.dispose();
      };
    }
    const original = monaco.editor.createModel(before, languageOf(path));
    const editor = monaco.editor.createDiffEditor(frame.current, {
      ...look,
      readOnly: !editable,
      originalEditable: false,
      renderSideBySide: frame.current.clientWidth > 640,
      hideUnchangedRegions: { enabled: true },
      renderOverviewRuler: false,
      ariaLabel: label,
    });
    editor.setModel({ original, modified });
    modified.onDidChangeContent(() => told.current?.(modified.getValue()));
    return () => {
      editor.dispose();
      original.dispose();
      modified.dispose();
    };
  }, [before, after, editable, label, path]);
  return <div ref={frame} className="nokey h-full w-full" data-testid="diff" />;
}
