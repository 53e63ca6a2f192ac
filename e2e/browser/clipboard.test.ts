import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, drag, middle, notReady, openApp } from './app.ts';

describe.skipIf(notReady)('Copying, and putting cards in line by hand', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
    await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  afterAll(() => app.close());

  const undoIs = (title: string) => app.page.getByRole('button', { name: `Undo: ${title}` }).waitFor();
  const clipboard = () => app.page.evaluate(() => navigator.clipboard.readText());

  it('copies an element as its very text, and pastes it under a free name beside its like', async () => {
    const { page } = app;
    await app.card('catalog').click();
    await page.keyboard.press('Control+c');
    await page.getByText('Copied catalog').waitFor();
    expect(await clipboard()).toBe(app.read('apps/catalog/score.yaml'));
    await page.keyboard.press('Control+v');
    await app.card('catalog-2').waitFor();
    await page.getByText('catalog was taken: it is called catalog-2 now.').waitFor();
    await undoIs('Paste catalog-2');
    await page
      .getByRole('complementary', { name: 'Inspector' })
      .getByTitle('Domain')
      .filter({ hasText: 'Storefront' })
      .waitFor();
  });

  it('pastes YAML from elsewhere, and says what is wrong with what it can not read', async () => {
    const { page } = app;
    await page.keyboard.press('Escape');
    await page.evaluate(() =>
      navigator.clipboard.writeText(
        'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: from-elsewhere, namespace: shop }\n',
      ),
    );
    await page.keyboard.press('Control+v');
    await app.card('from-elsewhere').waitFor();
    await page.evaluate(() => navigator.clipboard.writeText('a: ['));
    await page.keyboard.press('Control+v');
    await page.getByRole('alert').filter({ hasText: "What was copied can't be read as YAML, line 1" }).waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).last().click();
  });

  it('cuts and duplicates', async () => {
    const { page } = app;
    await app.card('from-elsewhere').click();
    await page.keyboard.press('Control+x');
    await app.card('from-elsewhere').waitFor({ state: 'detached' });
    await undoIs('Cut from-elsewhere');
    expect(await clipboard()).toContain('from-elsewhere');
    await page.keyboard.press('Shift+Digit1');
    await app.card('checkout').click();
    await page.keyboard.press('Control+d');
    await app.card('checkout-2').waitFor();
    await undoIs('Duplicate checkout');
  });

  it('lists the history, and goes to any moment of it', async () => {
    const { page } = app;
    await page.keyboard.press('Control+Alt+z');
    const moments = page.getByTestId('moment');
    await moments.first().waitFor();
    expect(await moments.allTextContents()).toEqual([
      'Duplicate checkout',
      'Cut from-elsewhere',
      'Paste from-elsewhere',
      'Paste catalog-2',
      'As opened',
    ]);
    await moments.filter({ hasText: 'Paste catalog-2' }).click();
    await app.card('checkout-2').waitFor({ state: 'detached' });
    await app.card('catalog-2').waitFor();
    await page.getByRole('button', { name: 'Redo: Paste from-elsewhere' }).waitFor();
    await page.getByRole('button', { name: 'History' }).click();
    await moments.filter({ hasText: 'As opened' }).click();
    await page.getByText('saved', { exact: true }).waitFor();
  });

  it('leaves a copy where a card is dropped with Alt', async () => {
    const { page } = app;
    await page.keyboard.press('Shift+Digit1');
    const before = await middle(app.card('queue'));
    await page.keyboard.down('Alt');
    await drag(page, app.card('queue'), { x: before.x + 90, y: before.y + 60 });
    await page.mouse.up();
    await page.keyboard.up('Alt');
    await app.card('queue-2').waitFor();
    expect(await middle(app.card('queue'))).toEqual(before);
    await page.keyboard.press('Control+z');
    await app.card('queue-2').waitFor({ state: 'detached' });
  });

  it('catches a dragged card on the edge of its neighbour, and not with Ctrl held', async () => {
    const { page } = app;
    const left = async (name: string) => (await app.card(name).boundingBox())?.x ?? 0;
    const at = await middle(app.card('queue'));
    const off = (await left('postgres')) - (await left('queue'));
    // A hand begins slowly: what the first step goes beyond the threshold of a drag is not followed.
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x - 4, at.y);
    await page.mouse.move(at.x + off - 1, at.y + 90, { steps: 8 });
    await page.locator('[data-testid=snap-guides] [data-axis=x]').first().waitFor({ state: 'attached' });
    await page.mouse.up();
    await undoIs('Move queue');
    await expect.poll(async () => Math.abs((await left('queue')) - (await left('postgres')))).toBeLessThan(0.5);
    const there = await middle(app.card('queue'));
    await page.mouse.move(there.x, there.y);
    await page.mouse.down();
    await page.mouse.move(there.x + 4, there.y);
    await page.keyboard.down('Control');
    await page.mouse.move(there.x + 7, there.y, { steps: 3 });
    await page.mouse.up();
    await page.keyboard.up('Control');
    await expect.poll(async () => Math.round((await left('queue')) - (await left('postgres')))).toBe(3);
  });

  it('leaves the files as they were once all is undone', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'History' }).click();
    await page.getByTestId('moment').filter({ hasText: 'As opened' }).click();
    await page.getByText('saved', { exact: true }).waitFor();
    expect(existsSync(join(app.folder, 'apps/catalog-2'))).toBe(false);
    expect(app.complaints).toEqual([]);
  });
});
