import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../browser-path.mjs';
import { serveBarePage } from '../barePage.ts';
import type { Line, Row } from '../row.ts';
import { median, percentile, sorted } from '../samples.ts';
import { serveApp, whyNotServed } from '../servedApp.ts';
import { inTemporaryFolder, writeBlueprint } from '../temporaryFolder.ts';

/** A thousand workloads are 2,000 cards: their objects, and the supporting ones folded away. */
const units = 1_000;
/** So large that all cards stand in the window at a zoom that still draws them as cards; half the dots keep drawing cheap. */
const view = { viewport: { width: 4_400, height: 4_000 }, deviceScaleFactor: 0.5, reducedMotion: 'reduce' } as const;
const rounds = 3;
const moveMs = 3_000;

/** Frame rate under a real mouse with 2,000 cards in sight, beside React Flow alone with as many plain nodes. */
export async function measure(): Promise<readonly Line[]> {
  const reason = whyNotServed();
  const browser = findBrowser();
  if (reason !== undefined || !browser.found) return [{ name: 'frames', skipped: reason ?? '' }];
  const chrome = await chromium.launch({ executablePath: browser.path, args: ['--no-sandbox'] });
  try {
    return await inTemporaryFolder((folder) => compare(chrome, folder));
  } finally {
    await chrome.close();
  }
}

/** A page under measurement, with what was measured by gesture. */
interface Contender {
  readonly name: string;
  readonly page: Page;
  readonly nodes: number;
  readonly results: Record<Gesture, Motion[]>;
}

type Gesture = 'panning' | 'dragging';

interface Motion {
  readonly framesPerSecond: number;
  /** The time between two frames that 95 in 100 stay below, in milliseconds. */
  readonly slowFrameMs: number;
}

async function compare(chrome: Browser, folder: string): Promise<readonly Line[]> {
  const app = await serveApp(writeBlueprint(folder, units), join(folder, 'state'));
  const context = await chrome.newContext(view);
  const ours = await context.newPage();
  await ours.goto(app.link);
  await ours.locator('[data-testid="card"]').nth(1_500).waitFor({ timeout: 120_000 });
  const zoom = await ours.evaluate(() => {
    const pane = document.querySelector('.react-flow__viewport');
    return pane ? new DOMMatrix(getComputedStyle(pane).transform).a : 1;
  });
  const bare = await serveBarePage(join(folder, 'bare'), units, zoom);
  const [plain, joined] = [await context.newPage(), await context.newPage()];
  // The same room for the picture: without the app's panels around it.
  const room = await ours.getByTestId('canvas').boundingBox();
  for (const page of [plain, joined])
    if (room) await page.setViewportSize({ width: Math.round(room.width), height: Math.round(room.height) });
  await plain.goto(bare.url);
  await joined.goto(`${bare.url}?edges`);
  const contenders: Contender[] = [];
  for (const [name, page] of [
    ['entresol', ours],
    ['bare React Flow', plain],
    ['bare React Flow with edges', joined],
  ] as const) {
    await page.bringToFront();
    await page.locator('.react-flow__node').nth(1_500).waitFor({ timeout: 60_000 });
    contenders.push({ name, page, nodes: await nodesInSight(page), results: { panning: [], dragging: [] } });
  }
  // In turn, so that what else the machine does meets all of them.
  for (let round = 0; round < rounds; round++)
    for (const { page, results } of contenders)
      for (const gesture of ['panning', 'dragging'] as const) results[gesture].push(await moving(page, gesture));
  await context.close();
  await bare.close();
  await app.stop();
  return contenders.flatMap(rowsOf);
}

function rowsOf({ name, nodes, results }: Contender): readonly Row[] {
  const ours = name === 'entresol';
  return [
    { name: `nodes in sight, ${name}`, value: nodes, unit: 'nodes' },
    ...(['panning', 'dragging'] as const).flatMap((gesture): readonly Row[] => [
      {
        name: `${gesture}, ${name}`,
        value: median(results[gesture].map((one) => one.framesPerSecond)),
        unit: 'frames/s',
        ...(ours && { aim: '≥ 0.9 of bare', beside: `${gesture}, bare React Flow` }),
      },
      {
        name: `slow frame ${gesture}, ${name}`,
        value: median(results[gesture].map((one) => one.slowFrameMs)),
        unit: 'ms',
      },
    ]),
  ];
}

/** Moves the mouse in circles with a button held: the middle one pans, the left one on a card drags it. */
async function moving(page: Page, gesture: Gesture): Promise<Motion> {
  await page.bringToFront();
  const start = await cardNearMiddle(page);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down({ button: gesture === 'panning' ? 'middle' : 'left' });
  await page.evaluate(recordFrames);
  const until = performance.now() + moveMs;
  for (let step = 0; performance.now() < until; step++) {
    const angle = step / 12;
    await page.mouse.move(start.x + 60 * Math.sin(angle), start.y + 60 * (1 - Math.cos(angle)));
  }
  const frames = await page.evaluate(() => performance.getEntriesByName('frame').map((entry) => entry.startTime));
  await page.mouse.move(start.x, start.y);
  await page.mouse.up({ button: gesture === 'panning' ? 'middle' : 'left' });
  const gaps = frames.slice(1).map((time, index) => time - (frames[index] ?? 0));
  const seconds = ((frames.at(-1) ?? 0) - (frames[0] ?? 0)) / 1000;
  return {
    framesPerSecond: seconds > 0 ? gaps.length / seconds : 0,
    slowFrameMs: percentile(sorted(gaps), 0.95),
  };
}

function cardNearMiddle(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  return page.evaluate(() => {
    const middle = { x: innerWidth / 2, y: innerHeight / 2 };
    const places = [...document.querySelectorAll('.react-flow__node')].map((node) => {
      const box = node.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 3 };
    });
    const away = (place: { x: number; y: number }) => Math.hypot(place.x - middle.x, place.y - middle.y);
    return places.reduce((best, place) => (away(place) < away(best) ? place : best), places[0] ?? middle);
  });
}

function nodesInSight(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll('.react-flow__node')].filter((node) => {
        const { left, right, top, bottom } = node.getBoundingClientRect();
        return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
      }).length,
  );
}

/** In the page: marks every frame until the next recording begins. */
function recordFrames(): void {
  performance.mark('recording');
  const recordings = () => performance.getEntriesByName('recording').length;
  const mine = recordings();
  performance.clearMarks('frame');
  const mark = () => {
    if (recordings() !== mine) return;
    performance.mark('frame');
    requestAnimationFrame(mark);
  };
  requestAnimationFrame(mark);
}
