import { app, BrowserWindow, dialog } from 'electron';
import { z } from 'zod';
import { answerCalls } from './calls.ts';
import { writeBeforeQuit } from './closing.ts';
import { showMenu } from './menu.ts';
import { denyPermissions } from './permissions.ts';
import { registerScheme, serveApp } from './serveApp.ts';
import { bringForward, windowUsedLast } from './shownFolders.ts';
import { folderOf, startFolder } from './startFolder.ts';
import { hosts, openWindow } from './windows.ts';

const launchSchema = z.object({ folder: z.string().optional() });

const folder = startFolder(process.argv, process.cwd(), process.defaultApp === true);

// One process a person, before any file is touched: a second start hands its folder over and ends.
if (!app.requestSingleInstanceLock(folder === undefined ? {} : { folder })) app.quit();
else live();

function live(): void {
  registerScheme();
  app.enableSandbox();
  const toOpen: string[] = folder === undefined ? [] : [folder];
  let isReady = false;

  const open = (path: string) => {
    const found = folderOf(path);
    if (found === undefined) return;
    if (isReady) void openWindow(found);
    else toOpen.push(found);
  };

  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const launch = launchSchema.safeParse(data);
    const named = launch.success ? launch.data.folder : undefined;
    const window = windowUsedLast();
    if (named !== undefined) open(named);
    else if (window === undefined) void openWindow();
    else bringForward(window);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });
  app.on('activate', () => {
    if (isReady && BrowserWindow.getAllWindows().length === 0) void openWindow();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  writeBeforeQuit(hosts);

  void app.whenReady().then(async () => {
    denyPermissions();
    answerCalls(hosts);
    await showMenu(app.isPackaged);
    // A folder that was opened meanwhile is among the recent ones when a person looks there next.
    app.on('browser-window-focus', () => void showMenu(app.isPackaged));
    if (!(await serveApp())) {
      dialog.showErrorBox('Entresol is not built', 'Run: npm run build');
      app.quit();
      return;
    }
    isReady = true;
    for (const path of toOpen) await openWindow(path);
    if (toOpen.length === 0) await openWindow();
  });
}
