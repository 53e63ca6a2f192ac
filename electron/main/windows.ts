import { basename, join } from 'node:path';
import { app, BrowserWindow, dialog, screen } from 'electron';
import { adviceOf } from '../../shared/advice.ts';
import { appRoot } from '../host/appRoot.ts';
import type { Host } from '../host/host.ts';
import { startHost } from '../host/startHost.ts';
import { defaultStateFolder } from '../host/state/stateFolder.ts';
import { guardNavigation } from './navigation.ts';
import { pageAddress } from './page.ts';
import { recover } from './recovery.ts';
import { keepPlace, lastPlace, type WindowPlace } from './windowPlace.ts';

/** The hosts of open windows, by the id of the window's contents. */
export const hosts = new Map<number, Host>();

/** The only place that makes windows, so that all are equally closed in. */
function createWindow(title: string, place: WindowPlace | undefined): BrowserWindow {
  return new BrowserWindow({
    title,
    width: 1440,
    height: 900,
    ...place?.bounds,
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

/** How far a further window lies from the one before, so that both can be seen. */
const step = 28;

/** Where a new window goes: where the last one was closed, or beside the one that is open. */
async function placeForWindow(): Promise<WindowPlace | undefined> {
  const [open] = BrowserWindow.getAllWindows();
  if (open === undefined) {
    return lastPlace(
      defaultStateFolder(),
      screen.getAllDisplays().map(({ workArea }) => workArea),
    );
  }
  const { x, y, width, height } = open.getNormalBounds();
  return { bounds: { x: x + step, y: y + step, width, height }, isMaximized: false };
}

/** Tells the system what was opened, where it keeps a list of its own (the Dock's menu, the jump list). */
function tellSystem(folder: string): void {
  if (process.platform !== 'linux') app.addRecentDocument(folder);
}

/** Asks for a folder in the desktop's own dialog; null when cancelled. */
export async function pickFolder(window?: BrowserWindow): Promise<string | null> {
  const options = { properties: ['openDirectory' as const, 'createDirectory' as const] };
  const chosen = await (window === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
  const folder = chosen.canceled ? undefined : chosen.filePaths[0];
  if (folder === undefined) return null;
  tellSystem(folder);
  return folder;
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
    dialog.showErrorBox('Entresol can not start', `${started.problem.message}\n${adviceOf(started.problem) ?? ''}`);
    return;
  }
  const host = started.value;
  const place = await placeForWindow();
  const opened = createWindow(folder === undefined ? 'Entresol' : `${basename(folder)} – Entresol`, place);
  if (folder !== undefined) tellSystem(folder);
  window = opened;
  const { webContents } = opened;
  const { id } = webContents;
  let kept: Promise<void> | undefined;
  // The host stays known until its last writes are done, so that quitting waits for them.
  const close = () => Promise.all([kept, host.close()]).then(() => undefined);
  hosts.set(id, { ...host, close });
  guardNavigation(opened);
  recover(opened);
  const stop = host.subscribe(({ name, data }) => {
    if (!webContents.isDestroyed()) webContents.send('entresol:event', name, data);
  });
  opened.once('ready-to-show', () => {
    if (place?.isMaximized) opened.maximize();
    opened.show();
  });
  opened.on('close', () => {
    kept = keepPlace(defaultStateFolder(), { bounds: opened.getNormalBounds(), isMaximized: opened.isMaximized() });
  });
  opened.once('closed', () => {
    stop();
    void close().finally(() => hosts.delete(id));
  });
  await opened.loadURL(pageAddress());
}
