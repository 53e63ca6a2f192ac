import { type BrowserWindow, dialog, shell } from 'electron';

const longestLink = 2000;

/** True for a link that may leave the app: the web over TLS and mail, nothing that starts a program. */
export function mayOpenOutside(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || address.length > longestLink) return false;
  return url.protocol === 'mailto:' || (url.protocol === 'https:' && url.username === '' && url.password === '');
}

/** Opens a link in the person's browser, after they saw where it goes. */
async function openOutside(window: BrowserWindow, address: string): Promise<void> {
  if (!mayOpenOutside(address)) return;
  const url = new URL(address);
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: url.protocol === 'mailto:' ? 'Write a mail?' : `Open ${url.host} in your browser?`,
    detail: address,
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  });
  if (response === 0) await shell.openExternal(url.href);
}

/** Keeps a window on its page: it never navigates, opens no other window and embeds nothing. */
export function guardNavigation(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.on('will-navigate', (event) => event.preventDefault());
  webContents.on('will-redirect', (event) => event.preventDefault());
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(({ url }) => {
    void openOutside(window, url);
    return { action: 'deny' };
  });
}
