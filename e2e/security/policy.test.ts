import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildPage, noBrowser, openDoor, otherSite, startBrowser } from './browserDoor.ts';

const built = join(import.meta.dirname, '..', '..', 'out', 'renderer');
const isBuilt = existsSync(join(built, 'index.html'));
if (noBrowser !== undefined) console.warn(`The content policy is not tested in a browser: ${noBrowser}.`);
else if (!isBuilt) console.warn('The content policy is not tested on the app: it is not built (npm run build).');

describe.skipIf(noBrowser !== undefined)('the content policy in Chromium', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  /** Opens the built page in `folder`, with every breach of the policy written down on the page. */
  async function open(folder: string): Promise<Page> {
    const door = await openDoor(folder);
    const context = await browser.newContext();
    onTestFinished(async () => {
      await context.close();
      await door.close();
    });
    await context.addInitScript(() => {
      const breaches: string[] = [];
      Object.assign(window, { breaches });
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        breaches.push(`${effectiveDirective} ${blockedURI}`),
      );
    });
    const page = await context.newPage();
    await page.goto(door.server.launchUrl());
    return page;
  }

  const breachesOf = (page: Page) => page.evaluate<string[]>('breaches');

  it('E3: stops scripts, connections, frames and forms that are not the app’s own', async () => {
    const folder = await buildPage();
    const site = await otherSite('other');
    onTestFinished(async () => {
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    });
    const page = await open(folder);
    await page.waitForSelector('body[data-outcome="connected"]', { state: 'attached' });
    expect(await breachesOf(page)).toEqual([]);
    await page.evaluate(async (other) => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "injected"';
      document.body.append(script);
      document.body.insertAdjacentHTML(
        'beforeend',
        `<img src="x:" onerror="document.title = 'injected'"><iframe src="${other}"></iframe>`,
      );
      await fetch(other).catch(() => undefined);
    }, site.url);
    const expected = ['script-src-elem inline', `connect-src ${site.url}`, `frame-src ${site.url.slice(0, -1)}`];
    await expect.poll(() => breachesOf(page)).toEqual(expect.arrayContaining(expected));
    expect(await page.title()).toBe('shell');
    await page.evaluate((other) => {
      const form = document.createElement('form');
      form.action = other;
      document.body.append(form);
      form.submit();
    }, site.url);
    await expect.poll(() => breachesOf(page)).toContain(`form-action ${site.url}?`);
    expect(page.url()).not.toContain(site.url);
  });

  it.skipIf(!isBuilt)('E3: the built app starts without one breach', async () => {
    const page = await open(built);
    await page.waitForSelector('#app > *');
    await page.waitForLoadState('networkidle');
    expect(await breachesOf(page)).toEqual([]);
  });
});
