import { Download, FolderDown } from 'lucide-react';
import { useState } from 'react';
import { counted } from '../../shared/finding/print/report.ts';
import { tellProblem } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { useAsked } from '../state/useAsked.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ExportFiles } from './ExportFiles.tsx';
import { ExportNotes } from './ExportNotes.tsx';
import { type RepoDraft, RepoFields, repoOf } from './RepoFields.tsx';
import { downloadZip, exportFolder, type InTheWay, writeToFolder } from './saveExport.ts';
import { useExport } from './useExport.ts';

/** The blueprint in the layout of another tool: what would be written and what to know of it, before it is saved. */
export default function ExportDialog({ format: first }: { readonly format: string }) {
  const close = useStore((state) => state.close);
  const tell = useStore((state) => state.tell);
  const folder = useStore((state) => state.folder);
  const [chosen, setChosen] = useState(first);
  const [repo, setRepo] = useState<RepoDraft>({ url: '', revision: 'main' });
  const [inTheWay, setInTheWay] = useState<readonly InTheWay[]>([]);
  const [busy, setBusy] = useState(false);
  const formats = useAsked('export formats', (workspace) => workspace.exportFormats()) ?? [];
  const preview = useExport(chosen, repoOf(repo));
  const format = formats.find(({ id }) => id === chosen);
  const files = preview?.files ?? [];
  const choose = (id: string) => {
    setChosen(id);
    setInTheWay([]);
  };
  const done = (text: string) => {
    tell({ tone: 'info', text, ...(format && { advice: `Next: ${format.next}` }) });
    close();
  };
  const zip = async () => {
    await downloadZip(files, chosen);
    done(`Exported ${counted(files.length, 'file')} as a zip.`);
  };
  const write = async () => {
    if (!folder || busy) return;
    setBusy(true);
    const written = await writeToFolder(folder.id, files, chosen, inTheWay);
    setBusy(false);
    if (!written.ok) return tellProblem(written.problem);
    setInTheWay(written.value);
    if (written.value.length === 0) done(`Wrote ${counted(files.length, 'file')} to ${exportFolder(chosen)}.`);
  };
  return (
    <Dialog
      title="Export"
      description="Look at what would be written before you save it. The blueprint itself stays as it is."
      size="large"
      onClose={close}
      footer={
        <>
          <span className="min-w-0 flex-1 truncate text-xs text-ink-2">
            {inTheWay.length > 0 ? (
              <span className="text-warning">
                {counted(inTheWay.length, 'file')} in {exportFolder(chosen)} would be replaced.
              </span>
            ) : format && files.length > 0 ? (
              <>
                Next: <span className="font-mono">{format.next}</span>
              </>
            ) : null}
          </span>
          <Button onClick={close}>Cancel</Button>
          <Button disabled={files.length === 0 || busy || folder?.readOnly !== false} onClick={() => void write()}>
            <FolderDown size={14} /> {inTheWay.length > 0 ? 'Replace them' : `Save to ${exportFolder(chosen)}`}
          </Button>
          <Button look="primary" disabled={files.length === 0} onClick={() => void zip()}>
            <Download size={14} /> Download zip
          </Button>
        </>
      }
    >
      <div className="grid h-full grid-cols-[190px_minmax(0,1fr)]">
        <ul aria-label="Formats" className="overflow-auto border-r border-line p-1.5">
          {formats.map(({ id, title, description }) => (
            <li key={id}>
              <button
                type="button"
                aria-pressed={id === chosen}
                title={description}
                className={classes(
                  'h-7 w-full truncate rounded-md px-2 text-left hover:bg-hover',
                  id === chosen ? 'bg-accent-soft font-medium text-accent' : '',
                )}
                onClick={() => choose(id)}
              >
                {title}
              </button>
            </li>
          ))}
        </ul>
        <div className="grid min-h-0 grid-rows-[auto_auto_minmax(0,1fr)]">
          <div className="border-b border-line px-4 py-2.5">
            <p className="text-ink-2">{format?.description}</p>
            {format?.namesRepo === true ? <RepoFields draft={repo} onChange={setRepo} /> : null}
          </div>
          {preview === undefined ? (
            <p className="row-span-2 p-4 text-ink-3">Writing the files…</p>
          ) : files.length === 0 ? (
            <p className="row-span-2 p-4 text-ink-2">
              The blueprint holds nothing of this sort yet. Add an element, or choose another format.
            </p>
          ) : (
            <>
              <ExportNotes preview={preview} />
              <div className="grid min-h-0 grid-cols-[minmax(180px,32%)_minmax(0,1fr)]">
                <ExportFiles key={chosen} files={files} />
              </div>
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}
