import {
  CloudUpload,
  FileCode2,
  Moon,
  PanelLeft,
  PanelRight,
  Plus,
  Redo2,
  Save,
  Search,
  Sun,
  Undo2,
} from 'lucide-react';
import { ExportMenu } from '../export/ExportMenu.tsx';
import { HistoryMenu } from '../history/HistoryMenu.tsx';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Keys } from '../ui/Keys.tsx';
import { Mark } from '../ui/Mark.tsx';
import { runAction } from './actions.ts';

/** Words that only their picture stands for where the window is narrow, or its text twice as large. */
const wideOnly = 'max-[760px]:sr-only';

/** Name, search, history, export and the way to the cluster. */
export function TopBar() {
  const folder = useStore((state) => state.folder);
  const summary = useStore((state) => state.summary);
  const { tree, inspector, source } = useStore((state) => state.settings);
  const git = useStore((state) => state.git);
  const dark = useStore((state) => state.shownTheme) === 'dark';
  const dirty = summary?.dirtyFiles.length ?? 0;
  return (
    <header className="flex h-11 shrink-0 items-center gap-1.5 border-b border-line bg-panel px-3">
      <button
        type="button"
        title="Samples and recent folders"
        onClick={() => runAction('file.start')}
        className="mr-1 flex items-center gap-2 rounded-md font-[650] tracking-[-0.01em]"
      >
        <Mark /> <span className="max-[1100px]:sr-only">Entresol</span>
      </button>
      <span className="min-w-0 shrink truncate text-ink-2" title={folder?.displayPath}>
        <b className="font-[550] text-ink">{summary?.name ?? folder?.name}</b>
        {git === undefined ? null : ` · ${git.branch}`}
        {folder?.readOnly === true ? ' · read only' : null}
      </span>
      <span className="flex-1" />
      <button
        type="button"
        onClick={() => runAction('go.palette')}
        className="flex h-7 w-[300px] min-w-0 shrink items-center gap-2 rounded-md border border-line bg-bg px-2.5 text-ink-3 hover:border-line-strong max-[900px]:w-auto max-[900px]:shrink-0 max-[900px]:px-1.5"
      >
        <Search size={14} />
        <span className="min-w-0 flex-1 truncate text-left max-[900px]:sr-only">Search or run a command</span>
        <span className="max-[900px]:hidden">
          <Keys keys="mod+k" />
        </span>
      </button>
      <span className="flex-1" />
      <IconButton label="Tree" keys="mod+b" active={tree} onClick={() => runAction('view.tree')}>
        <PanelLeft size={16} />
      </IconButton>
      <IconButton label="Source" keys="mod+e" active={source} onClick={() => runAction('view.source')}>
        <FileCode2 size={16} />
      </IconButton>
      <IconButton label="Inspector" keys="mod+i" active={inspector} onClick={() => runAction('view.inspector')}>
        <PanelRight size={16} />
      </IconButton>
      <IconButton label={dark ? 'Light theme' : 'Dark theme'} onClick={() => runAction('view.theme')}>
        {dark ? <Sun size={16} /> : <Moon size={16} />}
      </IconButton>
      <span className="mx-0.5 h-4 w-px bg-line" />
      <IconButton
        label={summary?.undo === undefined ? 'Nothing to undo' : `Undo: ${summary.undo}`}
        keys="mod+z"
        disabled={summary?.undo === undefined}
        onClick={() => runAction('edit.undo')}
      >
        <Undo2 size={16} />
      </IconButton>
      <IconButton
        label={summary?.redo === undefined ? 'Nothing to redo' : `Redo: ${summary.redo}`}
        keys="mod+shift+z"
        disabled={summary?.redo === undefined}
        onClick={() => runAction('edit.redo')}
      >
        <Redo2 size={16} />
      </IconButton>
      <HistoryMenu />
      <Button onClick={() => runAction('element.add')}>
        <Plus size={15} /> <span className={wideOnly}>Add</span>
      </Button>
      <Button onClick={() => runAction('file.save')} disabled={dirty === 0}>
        <Save size={14} /> <span className={wideOnly}>Save</span>
        {dirty === 0 ? null : dirty}
      </Button>
      <ExportMenu />
      <Button look="primary" onClick={() => runAction('cluster.review')}>
        <CloudUpload size={15} /> <span className="max-[1180px]:sr-only">Review and apply…</span>
      </Button>
    </header>
  );
}
