import { type BrowserWindow, dialog } from 'electron';

const mostReloads = 3;
const within = 60_000;

/**
 * Brings a crashed page back, at most three times a minute; then, and where the page hangs, the person decides.
 * Unsaved work is in the journal, which the page offers to restore.
 */
export function recover(window: BrowserWindow, now: () => number = Date.now): void {
  let reloads: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    reloads = [...reloads.filter((at) => at > now() - within), now()];
    if (reloads.length <= mostReloads) window.webContents.reload();
    else void askAfterCrash(window);
  });
  let isAsking = false;
  window.on('unresponsive', async () => {
    if (isAsking) return;
    isAsking = true;
    await askWhileHanging(window);
    isAsking = false;
  });
}

async function askAfterCrash(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window keeps failing.',
    detail: 'Unsaved work is kept; it is offered when you open the folder again.',
    buttons: ['Try again', 'Close the window'],
    defaultId: 0,
    cancelId: 1,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else window.destroy();
}

async function askWhileHanging(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The window does not answer.',
    detail: 'It may be busy with a large folder. If you start it anew, unsaved work of up to the last second is kept.',
    buttons: ['Wait', 'Start it anew'],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 0 || window.isDestroyed()) return;
  // A page that hangs can't be reloaded: its process has to go, and the crash brings the page back.
  window.webContents.forcefullyCrashRenderer();
}
