import { type BrowserWindow, dialog } from 'electron';

/**
 * Lets a person close a window with unsaved work after a look. Electron, other than a browser, asks nobody when the page wants to
 * stay: without this, the window would not close and say nothing.
 */
export function askBeforeUnload(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const answer = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: 'Close with unsaved changes?',
      detail: 'Nothing is written to the files. The changes are kept and offered when you open the folder again.',
      buttons: ['Close', 'Cancel'],
      defaultId: 0,
      cancelId: 1,
    });
    // Here, preventing the default means to close although the page wants to stay.
    if (answer === 0) event.preventDefault();
  });
}
