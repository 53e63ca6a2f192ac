import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, notReady, openApp, shop } from './app.ts';

/** The shop with three mistakes: a type that nobody offers, a missing parameter, and an object that can't be checked. */
function brokenShop(): string {
  const folder = shop();
  const catalog = join(folder, 'apps/catalog/score.yaml');
  writeFileSync(catalog, readFileSync(catalog, 'utf8').replace('type: postgres', 'type: vpc'));
  const checkout = join(folder, 'apps/checkout/score.yaml');
  writeFileSync(checkout, readFileSync(checkout, 'utf8').replace('      size: medium\n', ''));
  writeFileSync(
    join(folder, 'platform/unknown.yaml'),
    'apiVersion: nobody.example/v1\nkind: Mystery\nmetadata:\n  name: riddle\n',
  );
  return folder;
}

describe.skipIf(notReady)('Problems', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp({ folder: brokenShop() });
  });
  afterAll(() => app.close());

  const row = (text: string | RegExp) => app.page.getByTestId('problem').filter({ hasText: text });

  it('are listed with message, code and place, and marked on the canvas', async () => {
    const missing = row('size').filter({ hasText: 'contract/missing-parameter' });
    await missing.waitFor();
    expect(await missing.textContent()).toMatch(/apps\/checkout\/score\.yaml:\d+:\d+/);
    await app.card('checkout').getByRole('img', { name: '1 error' }).waitFor();
  });

  it('tell what could not be checked apart from what is wrong', async () => {
    const { page } = app;
    const unknown = row('Mystery').first();
    await unknown.getByLabel('Unknown: not checked').waitFor();
    await page.getByTitle(/^(Hide|Show) not checked$/).click();
    await unknown.waitFor({ state: 'detached' });
    await page.getByTitle(/^(Hide|Show) not checked$/).click();
    await unknown.waitFor();
  });

  it('lead to the element and to the place in its text', async () => {
    const { page } = app;
    await page.keyboard.press('Control+e');
    await row('size').filter({ hasText: 'contract/missing-parameter' }).click();
    await page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { name: 'checkout' }).waitFor();
    await page.getByTestId('editor').locator('.view-line', { hasText: 'storageGB: 50' }).waitFor();
  });

  it('are mended by their first fix, in one step of undo', async () => {
    const { page } = app;
    const missing = row('size').filter({ hasText: 'contract/missing-parameter' });
    await missing.getByRole('button', { name: 'Add size' }).click();
    await missing.waitFor({ state: 'detached' });
    await page.getByTestId('editor').locator('.view-line', { hasText: /size:/ }).waitFor();
    await page.keyboard.press('Control+z');
    await missing.waitFor();
  });

  it('can all be taken from the editor as quick fixes', async () => {
    const { page } = app;
    await row('vpc').first().click();
    await page.getByTestId('editor').locator('.view-line', { hasText: 'vpc' }).click();
    await page.keyboard.press('Control+.');
    await page
      .locator('.action-widget')
      .getByText(/vpc|postgres/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
  });

  it('are walked through with F8 and filtered by words', async () => {
    const { page } = app;
    await page.getByRole('textbox', { name: 'Filter problems' }).fill('score');
    const shown = await page.getByTestId('problem').count();
    expect(shown).toBeGreaterThan(0);
    await page.keyboard.press('F8');
    await page.locator('[data-testid=problem]:has([aria-current=true])').waitFor();
    await page.getByRole('textbox', { name: 'Filter problems' }).fill('no such words');
    await page.getByText('No problem passes the filter').waitFor();
    await page.getByRole('button', { name: /^Show all/ }).click();
  });

  it('complain about nothing', () => {
    expect(app.complaints).toEqual([]);
  });
});
