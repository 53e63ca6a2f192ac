import { type BrowserWindow, dialog } from 'electron';

const mostReloads = 3;
const within = 60_000;

/** Brings a crashed page back, at most three times a minute. Unsaved work is in the journal, which the page offers to restore. */
export function recover(window: BrowserWindow, now: () => number = Date.now): void {
  let reloads: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    reloads = [...reloads.filter((at) => at > now() - within), now()];
    if (reloads.length <= mostReloads) window.webContents.reload();
    else
      dialog.showErrorBox(
        'Entresol stopped',
        'The window keeps failing. Unsaved work is kept; it is offered when you open the folder again.',
      );
  });
}
