import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, notReady, openApp, shop } from './app.ts';
import { runCommand, screens } from './screens.ts';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds serious or critical on the screen as it is: rule, place and why. */
async function violations(page: Page, without: readonly string[] = []): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page })
    .withTags(levels)
    .disableRules([...without])
    .analyze();
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`));
}

/** The shop with something wrong of each severity, so that errors, fixes and red ports are on the screen. */
function faultyShop(): string {
  const folder = shop();
  const file = join(folder, 'apps/checkout/score.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('type: postgres', 'type: mongodb'));
  return folder;
}

describe.skipIf(notReady).each(['light', 'dark'] as const)('For everybody, in %s', (colorScheme) => {
  let app: App;
  beforeAll(async () => {
    app = await openApp({ folder: faultyShop() });
    await app.page.emulateMedia({ colorScheme });
    await app.page.getByTestId('problem').first().waitFor();
  });
  afterAll(() => app.close());

  it.each(screens.map((screen) => [screen.name, screen] as const))(
    'axe finds nothing serious on: %s',
    async (_, screen) => {
      await screen.show(app);
      try {
        expect(await violations(app.page, screen.without)).toEqual([]);
      } finally {
        await screen.leave(app);
      }
    },
  );

  it('moves nothing for those who ask for less motion', async () => {
    await app.page.getByRole('button', { name: /Search or run a command/ }).click();
    await app.page.getByRole('dialog').waitFor();
    expect(await app.page.evaluate(() => document.getAnimations().length)).toBe(0);
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('dialog').waitFor({ state: 'detached' });
    // The camera has two places, before and after, and none between. The first is seen before the key is pressed.
    await app.page.evaluate(() => {
      const seen = new Set<string | null | undefined>();
      const look = () => {
        seen.add(document.querySelector('.react-flow__viewport')?.getAttribute('style'));
        document.body.dataset.places = String(seen.size);
        requestAnimationFrame(look);
      };
      look();
    });
    const places = () => app.page.evaluate(() => document.body.dataset.places);
    await app.page.keyboard.press('Control+=');
    await expect.poll(places).not.toBe('1');
    await app.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          let frames = 0;
          const next = () => (++frames < 20 ? requestAnimationFrame(next) : resolve());
          next();
        }),
    );
    expect(await places()).toBe('2');
  });

  it('has more contrast for those who ask for it', async () => {
    const text = () => app.page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ink-3'));
    const usual = await text();
    await app.page.emulateMedia({ colorScheme, contrast: 'more' });
    expect(await text()).not.toBe(usual);
    expect(await violations(app.page)).toEqual([]);
    await app.page.emulateMedia({ colorScheme, contrast: null });
  });
});

describe.skipIf(notReady)('By keyboard alone', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp({ folder: faultyShop() });
    await app.card('checkout').waitFor();
  });
  afterAll(() => app.close());

  /** What has the focus: its name or its words; `nothing` where it is lost. */
  const focused = () =>
    app.page.evaluate(() => {
      const { activeElement } = document;
      return activeElement === null || activeElement === document.body
        ? 'nothing'
        : (activeElement.getAttribute('aria-label') ?? activeElement.textContent);
    });

  it.each(screens.filter(({ dialog }) => dialog).map((screen) => [screen.name, screen] as const))(
    'the focus is in the dialog while it is open, and not lost when it closes: %s',
    async (_, { show, leave }) => {
      await app.page.getByRole('tree').focus();
      await show(app);
      expect(await app.page.locator('[role=dialog]:focus-within').count()).toBe(1);
      await app.page.keyboard.press('Escape');
      await app.page.getByRole('dialog').waitFor({ state: 'detached' });
      await expect.poll(focused).not.toBe('nothing');
      await leave(app);
    },
  );

  it('gives the focus back to what had it, through a chain of dialogs too', async () => {
    await app.page.getByRole('tree').focus();
    await runCommand(app.page, 'New domain');
    await app.page.getByRole('dialog', { name: 'New domain' }).waitFor();
    await app.page.keyboard.press('Escape');
    await expect.poll(focused).toBe('Elements by lane');
  });
});

/** Controls that lie outside of the window, or that something cuts off, where nothing scrolls to them. */
function outOfReach(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element, axis: 'overflowX' | 'overflowY') =>
      ['auto', 'scroll'].includes(getComputedStyle(element)[axis]);
    const isCut = (element: Element) => {
      const box = element.getBoundingClientRect();
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      for (let around = element.parentElement; around !== null; around = around.parentElement) {
        const frame = around.getBoundingClientRect();
        const isOut = {
          overflowX: middle.x < frame.left || middle.x > frame.right,
          overflowY: middle.y < frame.top || middle.y > frame.bottom,
        };
        for (const axis of ['overflowX', 'overflowY'] as const)
          if (isOut[axis]) {
            if (scrolls(around, axis)) return false;
            if (getComputedStyle(around)[axis] !== 'visible') return true;
          }
      }
      return middle.x < 0 || middle.y < 0 || middle.x > innerWidth || middle.y > innerHeight;
    };
    return (
      [...document.querySelectorAll('button, select, input, textarea, [role=tab], [role=tree]')]
        .filter((element) => element.checkVisibility() && element.closest('[aria-hidden=true], [inert]') === null)
        // What is drawn on the canvas is reached by moving the canvas, and in the tree.
        .filter((element) => element.closest('.react-flow, [data-domain-title], [data-testid=card]') === null)
        .filter((element) => element.getBoundingClientRect().width > 0 && isCut(element))
        .map((element) => element.getAttribute('aria-label') ?? element.textContent ?? element.tagName)
    );
  });
}

describe.skipIf(notReady)('At 200 % on a screen of 1280 × 800', () => {
  let app: App;
  beforeAll(async () => {
    // What the browser's zoom does: half as many pixels of the page on the same screen.
    app = await openApp({ folder: faultyShop(), viewport: { width: 640, height: 400 } });
    await app.page.getByRole('tree').waitFor();
  });
  afterAll(() => app.close());

  it.each(screens.filter((screen) => !screen.onCard).map((screen) => [screen.name, screen] as const))(
    'every control can be reached on: %s',
    async (_, { show, leave }) => {
      await show(app);
      expect(await outOfReach(app.page)).toEqual([]);
      await leave(app);
    },
  );
});
