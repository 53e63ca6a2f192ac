import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { rememberWelcome } from '../../electron/host/state/welcome.ts';
import { findBrowser } from '../browser-path.mjs';

const program = join(import.meta.dirname, '..', '..', 'out', 'main', 'cli.js');
const page = join(import.meta.dirname, '..', '..', 'out', 'renderer', 'index.html');

/** Why the app can't be opened in a browser here, or undefined. */
export function whyNotServed(): string | undefined {
  const browser = findBrowser();
  if (!browser.found) return browser.reason;
  return existsSync(program) && existsSync(page) ? undefined : 'the app is not built: npm run build';
}

/** The built app, served on a folder by a process of its own. */
export interface ServedApp {
  /** Lets one page in. */
  readonly link: string;
  stop(): Promise<void>;
}

/** Starts `entresol serve` and waits for its link. */
export async function serveApp(folder: string, stateFolder: string): Promise<ServedApp> {
  await rememberWelcome(stateFolder);
  const child = spawn(process.execPath, [program, 'serve', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ENTRESOL_STATE: stateFolder },
  });
  process.once('exit', () => child.kill());
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    const link = /^\s+(http:\S+)$/.exec(line)?.[1];
    if (link === undefined) continue;
    child.stdout.resume();
    return {
      link,
      stop: async () => {
        child.kill('SIGTERM');
        await ended;
      },
    };
  }
  throw new Error('entresol serve ended without a link');
}
