import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, notReady, openApp } from './app.ts';

const score = 'apps/catalog/score.yaml';

describe.skipIf(notReady)('When the host can not be reached', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
    await app.card('catalog').dblclick();
    await app.page.getByTestId('editor').locator('.view-line', { hasText: 'catalog' }).first().waitFor();
  });
  afterAll(() => app.close());

  it('D15: edits are kept in the page, and offered back when the host is there again', async () => {
    const { page } = app;
    await page.route('**/call', (route) => route.abort());
    await page.getByTestId('editor').locator('.view-line', { hasText: 'size: small' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' # nobody listened');
    await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('# nobody listened');
    await page.unroute('**/call');
    await page.reload();
    const dialog = page.getByRole('dialog', { name: 'Unsaved work was found' });
    await dialog.getByText(score).waitFor();
    await dialog.getByRole('button', { name: 'Restore' }).click();
    await page.getByTestId('saved-state').filter({ hasText: '1 unsaved file' }).waitFor();
    await page.keyboard.press('Control+s');
    await expect.poll(() => app.read(score)).toContain('# nobody listened');
    await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('nobody listened');
  });
});
