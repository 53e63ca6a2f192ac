import { connectHost } from '../host/connect.ts';
import { connectWorkspace } from '../state/connectWorkspace.ts';
import { keepJournal } from '../state/journal.ts';
import { keepLocation } from '../state/location.ts';
import { openStartFolder } from '../state/openFolder.ts';
import { beginSession } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { watchDisk } from '../state/watchDisk.ts';
import { followFocus } from '../ui/returnFocus.ts';
import { keepTheme } from './theme.ts';

/** The life of a window: theme, host, workspace, folder; then it follows disk, journal and address until it is closed. */
export async function begin(): Promise<void> {
  keepTheme();
  followFocus();
  const { setFolder } = useStore.getState();
  const host = await connectHost();
  if (!host.ok) return setFolder({ phase: { name: 'failed', problem: host.problem } });
  const worker = new Worker(new URL('../state/workspace.worker.ts', import.meta.url), { type: 'module' });
  beginSession({ host: host.value, workspace: connectWorkspace(worker) });
  host.value.onState((connection) => setFolder({ connection }));
  window.addEventListener('beforeunload', (event) => {
    // The journal has it all, but a person should not lose the thread by a slip.
    if ((useStore.getState().summary?.dirtyFiles.length ?? 0) > 0) event.preventDefault();
  });
  keepLocation();
  watchDisk();
  keepJournal();
  // A bug must neither hang the window in silence nor take what is unsaved with it.
  window.addEventListener('unhandledrejection', (event) => tellBug(event.reason));
  await openStartFolder();
}

function tellBug(reason: unknown): void {
  const { phase, setFolder, tell } = useStore.getState();
  const problem = {
    code: 'app/bug',
    message: 'Something went wrong inside Entresol.',
    advice: `Please report it: ${reason instanceof Error ? reason.message : String(reason)}`,
  };
  if (phase.name === 'loading' || phase.name === 'connecting') setFolder({ phase: { name: 'failed', problem } });
  else tell({ tone: 'error', text: problem.message, advice: problem.advice });
}
