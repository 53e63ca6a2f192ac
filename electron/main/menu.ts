import { Menu, type MenuItemConstructorOptions } from 'electron';
import { openWindow, pickFolder } from './windows.ts';

async function openFolder(): Promise<void> {
  const folder = await pickFolder();
  if (folder !== null) await openWindow(folder);
}

/** The menu bar. Undo and redo are missing on purpose: the page has one history over canvas and editor and takes these keys itself. */
export function menuTemplate(isPackaged: boolean, isMac: boolean): MenuItemConstructorOptions[] {
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&File',
      submenu: [
        { label: 'Open Folder…', accelerator: 'CmdOrCtrl+O', click: () => void openFolder() },
        { label: 'New Window', accelerator: 'CmdOrCtrl+Shift+N', click: () => void openWindow() },
        { type: 'separator' },
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    { label: '&Edit', submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }] },
    { label: '&View', submenu: isPackaged ? view : [...view, { role: 'reload' }, { role: 'toggleDevTools' }] },
    { role: 'windowMenu' },
  ];
}

/** Shows the menu bar. */
export function showMenu(isPackaged: boolean): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(isPackaged, process.platform === 'darwin')));
}
