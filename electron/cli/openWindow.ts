import { spawn } from 'node:child_process';
import { fail, ok, type Result } from '../../shared/result.ts';
import { appRoot } from '../host/appRoot.ts';
import { hasDisplay, openInBrowser } from './display.ts';
import { electronBinary } from './electronBinary.ts';
import { serveFolder } from './serveFolder.ts';

/** Why no desktop window is opened here, or undefined where one can be. */
export function noWindowReason(binary: string | undefined): string | undefined {
  if (binary === undefined) return "Electron's binary is not there (npx install-electron fetches it)";
  if (!hasDisplay()) return 'there is no display';
  // Chromium's sandbox does not work for root, and without it we open no window.
  if (process.getuid?.() === 0) return 'a desktop window is not opened for root';
  return undefined;
}

/** Runs the desktop app until its windows are closed. */
function runDesktop(binary: string, folder: string | undefined): Promise<Result<null>> {
  return new Promise((resolve) => {
    const child = spawn(binary, [appRoot, ...(folder === undefined ? [] : [folder])], { stdio: 'inherit' });
    child.on('error', ({ message }) =>
      resolve(
        fail({
          code: 'open/electron',
          message: `Electron did not start: ${message}`,
          advice: 'Use `entresol serve` instead.',
        }),
      ),
    );
    child.on('exit', () => resolve(ok(null)));
  });
}

/**
 * Opens the app on a folder (an absolute path), or on its start page: in a desktop window where Electron is there, else in the
 * browser by the loopback server, whose link is printed. Resolves when the person has closed it.
 */
export async function openWindow(folder: string | undefined, print: (line: string) => void): Promise<Result<null>> {
  const binary = electronBinary();
  const reason = noWindowReason(binary);
  if (binary !== undefined && reason === undefined) return runDesktop(binary, folder);
  print(`No desktop window: ${reason}. The app is served to your browser instead.`);
  return serveFolder({
    print,
    ...(folder === undefined ? {} : { folder }),
    onReady: (link) => {
      if (hasDisplay()) openInBrowser(link);
    },
  });
}
