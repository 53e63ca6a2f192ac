import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const applications = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
};
/** Where Playwright puts the program inside the folder of a revision, by platform and age of Playwright. */
const insidePlaywright = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
];

/**
 * The Chromium that the tests drive: `$ENTRESOL_BROWSER`, else the newest one that Playwright has installed, else the
 * system's.
 * @returns {import('./browser-path.d.mts').Browser | import('./browser-path.d.mts').NoBrowser}
 */
export function findBrowser() {
  const wanted = process.env.ENTRESOL_BROWSER;
  if (wanted) {
    return runnable(wanted)
      ? { found: true, path: wanted, origin: '$ENTRESOL_BROWSER' }
      : { found: false, reason: `$ENTRESOL_BROWSER names ${wanted}, which cannot be run` };
  }
  const playwrights = fromPlaywright();
  if (playwrights !== undefined) return { found: true, path: playwrights, origin: 'Playwright' };
  const onPath = (process.env.PATH ?? '').split(delimiter);
  const systems = [
    ...commands.flatMap((command) => ['/usr/bin', ...onPath].map((folder) => join(folder, command))),
    ...(applications[process.platform] ?? []),
  ].find(runnable);
  if (systems !== undefined) return { found: true, path: systems, origin: 'system' };
  return { found: false, reason: 'no Chromium or Chrome here; $ENTRESOL_BROWSER can name one' };
}

function fromPlaywright() {
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH || playwrightFolder();
  return folders(folder)
    .map((name) => /^chromium-(\d+)$/.exec(name)?.[1])
    .filter((revision) => revision !== undefined)
    .sort((a, b) => Number(b) - Number(a))
    .flatMap((revision) => insidePlaywright.map((inside) => join(folder, `chromium-${revision}`, inside)))
    .find(runnable);
}

function playwrightFolder() {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright');
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ms-playwright');
}

function folders(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
