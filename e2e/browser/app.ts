import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Locator, type Page } from 'playwright-core';
import { startHost } from '../../electron/host/startHost.ts';
import { rememberWelcome } from '../../electron/host/state/welcome.ts';
import { startServer } from '../../electron/server/server.ts';
import { findBrowser } from '../browser-path.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = join(root, 'out', 'renderer');
const browser = findBrowser();

/** Why the stories can't be told here, or undefined. */
export const notReady: string | undefined = !browser.found
  ? browser.reason
  : existsSync(join(built, 'index.html'))
    ? undefined
    : 'the app is not built: run node e2e/prepare.mjs';

/** The built app on a copy of the sample, in a real browser, through the real server. */
export interface App {
  readonly page: Page;
  readonly folder: string;
  /** Where the host keeps what it remembers: journal, recents. */
  readonly stateFolder: string;
  /** What the page complained about: scripts that failed, and what its policy refused. */
  readonly complaints: readonly string[];
  card(name: string): Locator;
  /** A port of a card, by the port's key. */
  port(card: string, key: string): Locator;
  read(path: string): string;
  close(): Promise<void>;
}

export interface AppOptions {
  /** Absent: a copy of the bundled shop. */
  readonly folder?: string;
  readonly kubeconfig?: string;
  /** As for somebody who never opened Entresol before. */
  readonly firstRun?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** A folder for the length of a story. */
export function newFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'entresol-story-')));
}

/** A copy of the bundled shop. */
export function shop(): string {
  const folder = newFolder();
  cpSync(join(root, 'resources', 'samples', 'shop'), folder, { recursive: true });
  return folder;
}

/** Opens the app and waits for its first picture. */
export async function openApp(options: AppOptions = {}): Promise<App> {
  if (!browser.found) throw new Error(browser.reason);
  const folder = options.folder ?? shop();
  const stateFolder = newFolder();
  if (options.firstRun !== true) await rememberWelcome(stateFolder);
  const host = await startHost({
    door: 'browser',
    folder,
    stateFolder,
    kubeconfig: options.kubeconfig ?? join(stateFolder, 'no-kubeconfig'),
  });
  if (!host.ok) throw new Error(host.problem.message);
  const server = await startServer({ host: host.value, staticFolder: built, onStaleLink: () => undefined });
  if (!server.ok) throw new Error(server.problem.message);
  const chrome = await chromium.launch({ executablePath: browser.path, args: ['--no-sandbox'] });
  const context = await chrome.newContext({
    viewport: options.viewport ?? { width: 1920, height: 1080 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(server.value.launchUrl());
  await page.getByTestId(options.firstRun === true ? 'welcome' : 'canvas').waitFor();
  return {
    page,
    folder,
    stateFolder,
    complaints,
    card: (name) => page.locator(`[data-testid=card][data-name="${name}"]`),
    port: (card, key) => page.locator(`[data-testid=card][data-name="${card}"] [data-port="${key}"]`),
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    close: async () => {
      await chrome.close();
      await server.value.close();
      await host.value.close();
      rmSync(folder, { recursive: true, force: true });
      rmSync(stateFolder, { recursive: true, force: true });
    },
  };
}

/** Drags with the mouse from the middle of one thing to the middle of another, in steps as a hand does. */
export async function drag(
  page: Page,
  from: Locator,
  to: Locator | { readonly x: number; readonly y: number },
): Promise<void> {
  const start = await middle(from);
  const end = 'x' in to ? to : await middle(to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 5 });
  await page.mouse.move(end.x, end.y, { steps: 5 });
}

/** The middle of a thing on the screen. */
export async function middle(thing: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await thing.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
