import { constants, existsSync } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { appRoot } from '../../host/appRoot.ts';
import { defaultStateFolder } from '../../host/state/stateFolder.ts';
import { hasDisplay } from '../display.ts';
import { electronBinary } from '../electronBinary.ts';
import { noWindowReason } from '../openWindow.ts';
import type { Check } from './check.ts';

/** The Node that runs Entresol. The launcher has already changed to the one that npm brought along where the person's is older. */
export function checkNode(): Check {
  return { id: 'node', title: 'Node', state: 'ok', found: `${process.versions.node} at ${process.execPath}` };
}

/** The page that is shown in the window and in the browser. */
export function checkBuild(): Check {
  const page = join(appRoot, 'out', 'renderer', 'index.html');
  return existsSync(page)
    ? { id: 'build', title: 'App', state: 'ok', found: 'built' }
    : { id: 'build', title: 'App', state: 'bad', found: 'not built', advice: 'Run: npm run build' };
}

/** Whether a desktop window can be opened. */
export function checkDesktop(): Check {
  const binary = electronBinary();
  const reason = noWindowReason(binary);
  const named = { id: 'desktop', title: 'Desktop window' };
  return reason === undefined
    ? { ...named, state: 'ok', found: `Electron at ${binary}` }
    : { ...named, state: 'absent', found: reason, advice: 'The browser shows the same app: entresol serve' };
}

const browsers = ['firefox', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** A browser that the app can be opened in. macOS and Windows always have one. */
export function checkBrowser(env: Readonly<Record<string, string | undefined>> = process.env): Check {
  const named = { id: 'browser', title: 'Browser' };
  if (process.platform !== 'linux') return { ...named, state: 'ok', found: 'the one of the system' };
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const found = browsers
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
  if (found === undefined)
    return {
      ...named,
      state: 'absent',
      found: 'not here',
      advice: 'Install Firefox or Chromium, or open the link of entresol serve on this machine in any other browser.',
    };
  if (hasDisplay(env)) return { ...named, state: 'ok', found };
  return {
    ...named,
    state: 'absent',
    found: `${found}, but there is no display`,
    advice: 'Over SSH, forward the port: ssh -L 7070:127.0.0.1:7070, and run there: entresol serve --port 7070',
  };
}

/** Where unsaved work, recent folders and sample copies are kept. Nothing is made or changed. */
export async function checkStateFolder(folder: string = defaultStateFolder()): Promise<Check> {
  const named = { id: 'state', title: 'State folder' };
  const advice = 'Mend it, or name another folder with the environment variable ENTRESOL_STATE.';
  const found = await stat(folder).catch(() => undefined);
  if (found !== undefined && !found.isDirectory())
    return { ...named, state: 'bad', found: `${folder} is no folder`, advice };
  const isWritable = await access(found === undefined ? nearest(folder) : folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!isWritable) return { ...named, state: 'bad', found: `${folder} can't be written`, advice };
  return { ...named, state: 'ok', found: found === undefined ? `${folder} (made when it is needed)` : folder };
}

/** The nearest folder above that is there. */
function nearest(folder: string): string {
  const above = dirname(folder);
  return existsSync(above) || above === folder ? above : nearest(above);
}
