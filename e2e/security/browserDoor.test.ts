import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildPage, type Door, noBrowser, openDoor, otherSite, startBrowser } from './browserDoor.ts';

if (noBrowser !== undefined) console.warn(`The browser door is not tested in a browser: ${noBrowser}.`);

describe.skipIf(noBrowser !== undefined)('the browser door in Chromium', () => {
  let browser: Browser;
  let page: string;
  let context: BrowserContext;
  let door: Door;
  const atEnd: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    [browser, page] = await Promise.all([startBrowser(), buildPage()]);
  });
  afterAll(async () => {
    await browser?.close();
    if (page !== undefined) rmSync(page, { recursive: true, force: true });
  });
  beforeEach(async () => {
    door = await openDoor(page);
    context = await browser.newContext();
  });
  afterEach(async () => {
    await context.close();
    await door.close();
    for (const close of atEnd.splice(0)) await close();
  });

  /** Waits for what the page says of itself. */
  async function says(tab: Page, name: string, value: string): Promise<void> {
    await tab.waitForSelector(`body[data-${name}="${value}"]`, { state: 'attached' });
  }

  async function signIn(): Promise<Page> {
    const tab = await context.newPage();
    await tab.goto(door.server.launchUrl());
    await says(tab, 'outcome', 'connected');
    await says(tab, 'state', 'connected');
    return tab;
  }

  async function visit(body: string): Promise<Page> {
    const site = await otherSite(body);
    atEnd.push(() => site.close());
    const tab = await context.newPage();
    await tab.goto(site.url);
    return tab;
  }

  it('lets the page of a launch link in, keeps it over a reload, and hides the secret at once', async () => {
    const link = door.server.launchUrl();
    const tab = await context.newPage();
    await tab.goto(link);
    await says(tab, 'outcome', 'connected');
    expect(tab.url()).toBe(door.server.url);
    await tab.reload();
    await says(tab, 'outcome', 'connected');
    await says(tab, 'folder', door.folder.slice(door.folder.lastIndexOf('/') + 1));
    const kept = await tab.evaluate(() =>
      JSON.stringify([document.documentElement.outerHTML, { ...sessionStorage }, { ...localStorage }, document.cookie]),
    );
    expect(kept).not.toContain(new URL(link).hash.slice(3));
  });

  it('hears of changes on disk', async () => {
    const tab = await signIn();
    await says(tab, 'folder', door.folder.slice(door.folder.lastIndexOf('/') + 1));
    writeFileSync(join(door.folder, 'new.yaml'), 'b: 1\n');
    await says(tab, 'changed', 'new.yaml');
  });

  it('lets nobody in without a link, or with a used one, and then shows a fresh one in the terminal only', async () => {
    const bare = await context.newPage();
    await bare.goto(door.server.url);
    await says(bare, 'outcome', 'session/ended');
    const link = door.server.launchUrl();
    const first = await context.newPage();
    await first.goto(link);
    await says(first, 'outcome', 'connected');
    const second = await context.newPage();
    await second.goto(link);
    await says(second, 'outcome', 'session/link-used');
    expect(door.staleLinks).toHaveLength(1);
    const [fresh = ''] = door.staleLinks;
    await second.goto('about:blank');
    await second.goto(fresh);
    await says(second, 'outcome', 'connected');
    await says(first, 'state', 'replaced');
  });

  it('L3: a post from a page on another port, which carries our cookie, reaches nothing', async () => {
    await signIn();
    const before = door.calls.length;
    const tab = await visit('');
    const network = await context.newCDPSession(tab);
    // The page's own requests (its icon, say) are told as well: only calls of ours count.
    const calls = new Set<string>();
    const sent = new Map<string, string>();
    const answered: { readonly id: string; readonly status: number }[] = [];
    network.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (request.url === `${door.server.url}call`) calls.add(requestId);
    });
    network.on('Network.requestWillBeSentExtraInfo', ({ requestId, headers }) =>
      sent.set(requestId, headers.Cookie ?? ''),
    );
    network.on('Network.responseReceivedExtraInfo', ({ requestId, statusCode }) =>
      answered.push({ id: requestId, status: statusCode }),
    );
    await network.send('Network.enable');
    const outcomes = await tab.evaluate(async (target) => {
      const body = JSON.stringify({ name: 'folder.current', input: {} });
      const post = (how: RequestInit) =>
        fetch(`${target}call`, { method: 'POST', credentials: 'include', body, ...how }).then(
          () => 'answered',
          () => 'blocked',
        );
      return [await post({ mode: 'no-cors' }), await post({ headers: { 'content-type': 'application/json' } })];
    }, door.server.url);
    expect(outcomes).toEqual(['blocked', 'blocked']);
    const statuses = () => answered.filter(({ id }) => calls.has(id)).map(({ status }) => status);
    await expect.poll(statuses).toEqual([403, 403]);
    // The point of the test: the browser does send our cookie along.
    const [first = ''] = calls;
    expect(sent.get(first)).toContain(`entresol-${door.port}=`);
    expect(door.calls.length).toBe(before);
  });

  it('L6: a page on another port, which carries our cookie, gets no events', async () => {
    await signIn();
    const tab = await visit('');
    const outcome = await tab.evaluate(
      (target) =>
        new Promise<string>((resolve) => {
          const socket = new WebSocket(target);
          socket.addEventListener('open', () => resolve('open'));
          socket.addEventListener('close', ({ code }) => resolve(`closed ${code}`));
        }),
      `${door.server.url.replace('http', 'ws')}events`,
    );
    expect(outcome).toBe('closed 1006');
  });

  it('L8: our page can not be framed, embedded, or held by the page that opened it', async () => {
    await signIn();
    const tab = await visit(
      `<iframe id="frame" src="${door.server.url}"></iframe><embed src="${door.server.url}"><object data="${door.server.url}"></object><button onclick="opened = window.open('${door.server.url}', 'victim')">open</button>`,
    );
    await tab.waitForLoadState('load');
    const titles = await Promise.all(
      tab
        .frames()
        .filter((frame) => frame !== tab.mainFrame())
        .map((frame) => frame.evaluate(() => document.title).catch(() => 'blocked')),
    );
    expect(titles.length).toBeGreaterThan(0);
    expect(titles).not.toContain('shell');
    const [popup] = await Promise.all([context.waitForEvent('page'), tab.click('button')]);
    await says(popup, 'outcome', 'session/ended');
    expect(await popup.evaluate(() => window.opener)).toBeNull();
    expect(await tab.evaluate('opened.closed')).toBe(true);
  });

  it('L9: an address of a call is no script and no picture', async () => {
    await signIn();
    const tab = await visit('');
    const outcome = await tab.evaluate(
      (target) =>
        Promise.all(
          ['script', 'img'].map(
            (name) =>
              new Promise<string>((resolve) => {
                const element = document.createElement(name);
                element.addEventListener('load', () => resolve('loaded'));
                element.addEventListener('error', () => resolve('blocked'));
                element.setAttribute('src', `${target}call`);
                document.body.append(element);
              }),
          ),
        ),
      door.server.url,
    );
    expect(outcome).toEqual(['blocked', 'blocked']);
  });

  it('L20: when the server has gone and another comes, the page says that its session is over', async () => {
    const tab = await signIn();
    const { port } = door;
    await door.close();
    await says(tab, 'state', 'waiting');
    door = await openDoor(page, { port });
    await says(tab, 'state', 'ended');
  });
});
