import { basename, join } from 'node:path';
import { app, BrowserWindow, dialog, screen } from 'electron';
import { adviceOf } from '../../shared/advice.ts';
import { appRoot } from '../host/appRoot.ts';
import { Queue } from '../host/files/queue.ts';
import type { Host } from '../host/host.ts';
import { startHost } from '../host/startHost.ts';
import { defaultStateFolder } from '../host/state/stateFolder.ts';
import { guardNavigation } from './navigation.ts';
import { pageAddress } from './page.ts';
import { recover } from './recovery.ts';
import { bringForward, followWindow, showsFolder, windowOn } from './shownFolders.ts';
import { askBeforeUnload } from './unsaved.ts';
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

/** Windows are made one after the other, so that a folder asked for twice at once gets one window. */
const making = new Queue();

/** Opens a window, on a folder where one is given. A folder that a window shows already gets no second one: its window comes forward. */
export async function openWindow(folder?: string): Promise<void> {
  const opened = await making.run(async () => {
    const there = folder === undefined ? undefined : windowOn(folder);
    if (there === undefined) return makeWindow(folder);
    bringForward(there);
    return undefined;
  });
  await opened?.loadURL(pageAddress());
}

/** Brings the window forward that shows the folder, if another than `window` does. */
function isShownElsewhere(folder: string, window: BrowserWindow | undefined): boolean {
  const other = windowOn(folder, window);
  if (other !== undefined) bringForward(other);
  return other !== undefined;
}

/** Makes a window and its host; undefined, and the person knows why, where the host can't start. */
async function makeWindow(folder: string | undefined): Promise<BrowserWindow | undefined> {
  let window: BrowserWindow | undefined;
  const started = await startHost({
    door: 'desktop',
    pickFolder: async () => {
      const picked = await pickFolder(window);
      return picked === null || isShownElsewhere(picked, window) ? null : picked;
    },
    isElsewhere: (path) => isShownElsewhere(path, window),
    onOpened: (root) => {
      if (window !== undefined) showsFolder(window, root);
    },
    ...(folder === undefined ? {} : { folder }),
  });
  if (!started.ok) {
    dialog.showErrorBox('Entresol can not start', `${started.problem.message}\n${adviceOf(started.problem) ?? ''}`);
    return undefined;
  }
  const host = started.value;
  const place = await placeForWindow();
  const opened = createWindow(folder === undefined ? 'Entresol' : `${basename(folder)} – Entresol`, place);
  window = opened;
  followWindow(opened);
  if (folder !== undefined) {
    tellSystem(folder);
    showsFolder(opened, folder);
  }
  keepHost(opened, host);
  guardNavigation(opened);
  recover(opened);
  askBeforeUnload(opened);
  opened.once('ready-to-show', () => {
    if (place?.isMaximized) opened.maximize();
    opened.show();
  });
  return opened;
}

/** Ties a host to its window: it answers the window's calls, tells it events, and closes with it, as does the memory of its place. */
function keepHost(window: BrowserWindow, host: Host): void {
  const { webContents } = window;
  const { id } = webContents;
  let kept: Promise<void> | undefined;
  // The host stays known until its last writes are done, so that quitting waits for them.
  const close = () => Promise.all([kept, host.close()]).then(() => undefined);
  hosts.set(id, { ...host, close });
  const stop = host.subscribe(({ name, data }) => {
    if (!webContents.isDestroyed()) webContents.send('entresol:event', name, data);
  });
  window.on('close', () => {
    kept = keepPlace(defaultStateFolder(), { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
  });
  window.once('closed', () => {
    stop();
    void close().finally(() => hosts.delete(id));
  });
}
