import { basename } from 'node:path';
import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { recents } from '../host/state/recents.ts';
import { defaultStateFolder } from '../host/state/stateFolder.ts';
import { openWindow, pickFolder } from './windows.ts';

/** So many folders fit into a menu. */
const mostRecents = 10;

/** What the menu bar depends on. */
export interface MenuFacts {
  readonly isPackaged: boolean;
  readonly isMac: boolean;
  /** Folders opened before, newest first. */
  readonly recents: readonly string[];
}

/** Asks for a folder and opens a window on it. */
export async function openFolder(): Promise<void> {
  const folder = await pickFolder();
  if (folder !== null) await openWindow(folder);
}

/** The page has the help; it opens it by its key. */
function openHelp(): void {
  BrowserWindow.getFocusedWindow()?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'F1' });
}

/** macOS keeps the list of recent folders itself; elsewhere it is ours. */
function recentEntry({ isMac, recents: folders }: MenuFacts): MenuItemConstructorOptions {
  const label = 'Open Recent';
  if (isMac) return { label, role: 'recentDocuments', submenu: [{ role: 'clearRecentDocuments' }] };
  return {
    label,
    enabled: folders.length > 0,
    submenu: folders.slice(0, mostRecents).map((folder) => ({
      label: basename(folder),
      sublabel: folder,
      click: () => void openWindow(folder),
    })),
  };
}

/**
 * The menu bar, with the platform's habits. Undo and redo are missing on purpose: the page has one history over canvas and editor
 * and takes these keys itself. So are the usual keys of zoom: they are the canvas's; the size of text has keys of its own.
 */
export function menuTemplate(facts: MenuFacts): MenuItemConstructorOptions[] {
  const { isPackaged, isMac } = facts;
  const view: MenuItemConstructorOptions[] = [
    { label: 'Larger Text', role: 'zoomIn', accelerator: 'CmdOrCtrl+Alt+=' },
    { label: 'Smaller Text', role: 'zoomOut', accelerator: 'CmdOrCtrl+Alt+-' },
    { label: 'Usual Text Size', role: 'resetZoom', accelerator: 'CmdOrCtrl+Alt+0' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&File',
      submenu: [
        { label: 'New Window', accelerator: 'CmdOrCtrl+Shift+N', click: () => void openWindow() },
        { label: 'Open Folder…', accelerator: 'CmdOrCtrl+O', click: () => void openFolder() },
        recentEntry(facts),
        { type: 'separator' },
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    { label: '&Edit', submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }] },
    { label: '&View', submenu: isPackaged ? view : [...view, { role: 'reload' }, { role: 'toggleDevTools' }] },
    { role: 'windowMenu' },
    {
      label: '&Help',
      role: 'help',
      submenu: [
        // Shown only: the page takes the key, and what it leaves would come back here.
        { label: 'Entresol Help', click: openHelp, ...(!isMac && { accelerator: 'F1', registerAccelerator: false }) },
        ...(isMac ? [] : [{ type: 'separator' as const }, { role: 'about' as const }]),
      ],
    },
  ];
}

/** Shows the menu bar with the folders opened before, as they are now. */
export async function showMenu(isPackaged: boolean): Promise<void> {
  const folders = (await recents(defaultStateFolder())).map(({ path }) => path);
  const template = menuTemplate({ isPackaged, isMac: process.platform === 'darwin', recents: folders });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
