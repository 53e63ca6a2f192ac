import { useEffect, useRef } from 'react';
import { applyEditorTheme } from './editorTheme.ts';
import { monaco } from './monaco.ts';

interface DiffViewProps {
  readonly before: string;
  readonly after: string;
  readonly editable?: boolean;
  readonly onChange?: (text: string) => void;
  readonly label: string;
}

/** Two texts side by side with their differences. With `editable`, the right one can be changed. */
export default function DiffView({ before, after, editable = false, onChange, label }: DiffViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const told = useRef(onChange);
  told.current = onChange;
  useEffect(() => {
    if (!frame.current) return;
    applyEditorTheme();
    const original = monaco.editor.createModel(before, 'yaml');
    const modified = monaco.editor.createModel(after, 'yaml');
    const editor = monaco.editor.createDiffEditor(frame.current, {
      automaticLayout: true,
      readOnly: !editable,
      originalEditable: false,
      renderSideBySide: frame.current.clientWidth > 640,
      minimap: { enabled: false },
      scrollBeyondLastLine: false,
      fontFamily: "'JetBrains Mono Variable', monospace",
      fontSize: 12,
      lineHeight: 18,
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
  }, [before, after, editable, label]);
  return <div ref={frame} className="nokey h-full w-full" data-testid="diff" />;
}
