import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { startHost } from '../../electron/host/startHost.ts';
import { rememberWelcome } from '../../electron/host/state/welcome.ts';
import { type RunningServer, startServer } from '../../electron/server/server.ts';
import { findBrowser } from '../browser-path.mjs';

const browser = findBrowser();

/** Why browser tests are skipped here, or undefined. */
export const noBrowser: string | undefined = browser.found ? undefined : browser.reason;

/** Starts the browser that the tests drive. */
export async function startBrowser(): Promise<Browser> {
  if (!browser.found) throw new Error(browser.reason);
  return chromium.launch({ executablePath: browser.path, args: ['--no-sandbox'] });
}

/** A folder for the length of the tests. */
export function newFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'entresol-e2e-')));
}

/** Builds the smallest page that uses the real way to the host; gives the folder of the built page. */
export async function buildPage(): Promise<string> {
  const outDir = newFolder();
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'page'),
    logLevel: 'error',
    base: './',
    resolve: {
      alias: [{ find: /^zod$/, replacement: join(import.meta.dirname, '..', '..', 'renderer', 'zodWithoutEval.ts') }],
    },
    build: { outDir, emptyOutDir: true, modulePreload: { polyfill: false }, target: 'esnext' },
  });
  return outDir;
}

/** The browser door on a real folder, with the calls that reached the host. */
export interface Door {
  readonly server: RunningServer;
  readonly port: number;
  readonly folder: string;
  readonly calls: readonly string[];
  readonly staleLinks: readonly string[];
  close(): Promise<void>;
}

/** Opens the browser door for a built page. */
export async function openDoor(staticFolder: string, options: { readonly port?: number } = {}): Promise<Door> {
  const folder = newFolder();
  const stateFolder = newFolder();
  writeFileSync(join(folder, 'a.yaml'), 'a: 1\n');
  await rememberWelcome(stateFolder);
  const started = await startHost({ door: 'browser', folder, stateFolder });
  if (!started.ok) throw new Error(started.problem.message);
  const host = started.value;
  const calls: string[] = [];
  const staleLinks: string[] = [];
  const counted: typeof host = {
    ...host,
    dispatch(name, input) {
      calls.push(name);
      return host.dispatch(name, input);
    },
  };
  const server = await startServer({
    host: counted,
    staticFolder,
    onStaleLink: (link) => staleLinks.push(link),
    ...(options.port === undefined ? {} : { port: options.port }),
  });
  if (!server.ok) throw new Error(server.problem.message);
  return {
    server: server.value,
    port: Number(new URL(server.value.url).port),
    folder,
    calls,
    staleLinks,
    async close() {
      await server.value.close();
      await host.close();
      rmSync(folder, { recursive: true, force: true });
      rmSync(stateFolder, { recursive: true, force: true });
    },
  };
}

/** Another site on this computer: serves one page with this body at every address. */
export async function otherSite(body: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(`<!doctype html><title>other</title><body>${body}</body>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
