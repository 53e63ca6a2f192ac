import { realpathSync } from 'node:fs';
import { BrowserWindow } from 'electron';

/** The folder that each window shows: its real path, by the window's id. */
const shown = new Map<number, string>();

let lastFocused: BrowserWindow | undefined;

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

/** Notes what a window shows from now on. */
export function showsFolder(window: BrowserWindow, path: string): void {
  shown.set(window.id, realPath(path));
}

/** Follows the window's life: the one used last comes first when somebody asks for the app. */
export function followWindow(window: BrowserWindow): void {
  lastFocused = window;
  window.on('focus', () => {
    lastFocused = window;
  });
  window.once('closed', () => {
    shown.delete(window.id);
    if (lastFocused === window) lastFocused = undefined;
  });
}

/** The window that was used last; any other where that one is closed; undefined where none is open. */
export function windowUsedLast(): BrowserWindow | undefined {
  return lastFocused ?? BrowserWindow.getAllWindows()[0];
}

/** The window that shows the folder at this path, whatever links lead to it. `but` is left out: the one that asks. */
export function windowOn(path: string, but?: BrowserWindow): BrowserWindow | undefined {
  const root = realPath(path);
  return BrowserWindow.getAllWindows().find((window) => window !== but && shown.get(window.id) === root);
}

/** Brings a window before the person's eyes: out of the Dock or taskbar, above the others, with the keyboard. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
