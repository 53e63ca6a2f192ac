import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../browser-path.mjs';
import { generateBlueprint } from '../generate.ts';
import type { Line } from '../row.ts';
import { median } from '../samples.ts';
import { serveApp, whyNotServed } from '../servedApp.ts';
import { elementsOf, smallSize } from '../sizes.ts';
import { inTemporaryFolder, writeBlueprint } from '../temporaryFolder.ts';

const rounds = 3;

/** The built app on a generated folder in a real browser, from nothing: server, page, files and picture. */
export async function measure(size: number): Promise<readonly Line[]> {
  const at = elementsOf(size);
  const reason = whyNotServed();
  const browser = findBrowser();
  if (reason !== undefined || !browser.found) return [{ name: `opening, ${at}`, skipped: reason ?? '' }];
  const chrome = await chromium.launch({ executablePath: browser.path, args: ['--no-sandbox'] });
  const openings = await inTemporaryFolder(async (folder) => {
    const blueprint = writeBlueprint(folder, size);
    const documents = generateBlueprint(size).reduce((sum, { text }) => sum + text.split(/^---$/m).length, 0);
    const found: Opening[] = [];
    for (let round = 0; round < rounds; round++)
      found.push(await opening(chrome, blueprint, documents, join(folder, `state-${round}`)));
    return found;
  }).finally(() => chrome.close());
  const row = (name: string, pick: (opening: Opening) => number, aim?: string) => ({
    name: `${name}, ${at}`,
    value: median(openings.map(pick)),
    unit: 'ms',
    ...(aim !== undefined && { aim }),
  });
  return [
    row('command to link', (one) => one.linkMs),
    row('page to first picture', (one) => one.firstMs, size > smallSize ? '< 6,000 ms' : '< 1,500 ms'),
    row('page to whole picture', (one) => one.wholeMs),
    row('longest freeze of the page meanwhile', (one) => one.freezeMs),
    row('processor time of page and worker until then', (one) => one.busyMs),
  ];
}

interface Opening {
  /** From starting the command to its link. */
  readonly linkMs: number;
  /** From the page's start to the frame that shows the first elements. */
  readonly firstMs: number;
  /** From the page's start to the frame that shows all of them. */
  readonly wholeMs: number;
  /** The longest time in which the page drew nothing. */
  readonly freezeMs: number;
  /** Processor time of the page's process, its worker included, until all are shown. */
  readonly busyMs: number;
}

async function opening(chrome: Browser, blueprint: string, documents: number, stateFolder: string): Promise<Opening> {
  const started = performance.now();
  const app = await serveApp(blueprint, stateFolder);
  const linkMs = performance.now() - started;
  const context = await chrome.newContext({ viewport: { width: 1600, height: 1000 }, reducedMotion: 'reduce' });
  try {
    const before = await rendererTime(chrome);
    const shown = await picture(await context.newPage(), app.link, documents);
    return { linkMs, ...shown, busyMs: (await rendererTime(chrome)) - before };
  } finally {
    await context.close();
    await app.stop();
  }
}

/** Processor time of all pages of the browser so far, in milliseconds. */
async function rendererTime(chrome: Browser): Promise<number> {
  const session = await chrome.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return renderers.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

async function picture(page: Page, link: string, documents: number): Promise<Omit<Opening, 'linkMs' | 'busyMs'>> {
  await page.addInitScript(watchPicture, documents);
  await page.goto(link);
  await page.waitForFunction(() => performance.getEntriesByName('whole-picture').length > 0, undefined, {
    timeout: 240_000,
    polling: 250,
  });
  return page.evaluate(() => ({
    firstMs: performance.getEntriesByName('first-picture')[0]?.startTime ?? 0,
    wholeMs: performance.getEntriesByName('whole-picture')[0]?.startTime ?? 0,
    freezeMs: Math.max(0, ...performance.getEntriesByName('freeze').map((entry) => entry.duration)),
  }));
}

/** In the page: marks the frame that shows the first elements on the canvas, and the one when all documents are checked. */
function watchPicture(documents: number): void {
  let last = performance.now();
  const look = () => {
    const now = performance.now();
    if (now - last > 50) performance.measure('freeze', { start: last, end: now });
    last = now;
    const first = performance.getEntriesByName('first-picture').length > 0;
    const drawn = document.querySelector('[data-testid="canvas"] .react-flow__node') !== null;
    if (drawn && !first) requestAnimationFrame(() => performance.mark('first-picture'));
    const footer = document.querySelector('footer')?.textContent ?? '';
    if (first && footer.includes(`checked ${documents} documents`))
      requestAnimationFrame(() => performance.mark('whole-picture'));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
