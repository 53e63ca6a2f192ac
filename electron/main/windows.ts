import { basename, join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import { appRoot } from '../host/appRoot.ts';
import type { Host } from '../host/host.ts';
import { startHost } from '../host/startHost.ts';
import { guardNavigation } from './navigation.ts';
import { pageAddress } from './page.ts';
import { recover } from './recovery.ts';

/** The hosts of open windows, by the id of the window's contents. */
export const hosts = new Map<number, Host>();

/** The only place that makes windows, so that all are equally closed in. */
function createWindow(title: string): BrowserWindow {
  return new BrowserWindow({
    title,
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 500,
    show: false,
    backgroundColor: '#111318',
    webPreferences: {
      preload: join(appRoot, 'out', 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      devTools: !app.isPackaged,
      spellcheck: false,
    },
  });
}

/** Asks for a folder in the desktop's own dialog; null when cancelled. */
export async function pickFolder(window?: BrowserWindow): Promise<string | null> {
  const options = { properties: ['openDirectory' as const, 'createDirectory' as const] };
  const chosen = await (window === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}

/** Opens a window, on a folder where one is given. */
export async function openWindow(folder?: string): Promise<void> {
  let window: BrowserWindow | undefined;
  const started = await startHost({
    door: 'desktop',
    pickFolder: () => pickFolder(window),
    ...(folder === undefined ? {} : { folder }),
  });
  if (!started.ok) {
    dialog.showErrorBox('Entresol can not start', `${started.problem.message}\n${started.problem.advice ?? ''}`);
    return;
  }
  const host = started.value;
  const opened = createWindow(folder === undefined ? 'Entresol' : `${basename(folder)} – Entresol`);
  window = opened;
  const { webContents } = opened;
  const { id } = webContents;
  hosts.set(id, host);
  guardNavigation(opened);
  recover(opened);
  const stop = host.subscribe(({ name, data }) => {
    if (!webContents.isDestroyed()) webContents.send('entresol:event', name, data);
  });
  opened.once('ready-to-show', () => opened.show());
  opened.once('closed', () => {
    stop();
    // The host stays known until its last writes are done, so that quitting waits for them.
    void host.close().finally(() => hosts.delete(id));
  });
  await opened.loadURL(pageAddress());
}
