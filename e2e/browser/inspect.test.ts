import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, notReady, openApp } from './app.ts';

describe.skipIf(notReady)('Looking at an element', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  it('shows its contract: what it requires and who answers', async () => {
    const { page } = app;
    await app.card('checkout').click();
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await inspector.getByRole('heading', { name: 'checkout' }).waitFor();
    const orders = inspector.getByTestId('required-port').filter({ hasText: 'orders' });
    expect(await orders.textContent()).toContain('postgres');
    await orders.getByRole('button', { name: /orders/ }).click();
    expect(await orders.getByLabel('storageGB').inputValue()).toBe('50');
  });

  it('shows the inputs of a platform API with types, defaults and limits', async () => {
    const { page } = app;
    await app.card('postgres').click();
    const inputs = page.getByTestId('inputs');
    await inputs.getByText('storageGB').waitFor();
    const text = await inputs.textContent();
    expect(text).toMatch(/size/);
    expect(text).toMatch(/10\.\.1000/);
    expect(text).toMatch(/= 10/);
  });

  it('opens the source in the editor, at the element', async () => {
    const { page } = app;
    await app.card('catalog').dblclick();
    await page.getByTestId('editor').locator('.view-line', { hasText: 'score.dev/v1b1' }).waitFor();
    await page.getByRole('region', { name: 'Source' }).getByText('apps/catalog/score.yaml').waitFor();
  });

  it('marks a finding in the text, and tells it on hover', async () => {
    const { page } = app;
    await page.locator('.squiggly-warning').first().waitFor();
    await page.getByTestId('editor').locator('.view-line', { hasText: 'image:' }).locator('span span').last().hover();
    await page
      .locator('.monaco-hover')
      .getByText(/moves with every release/)
      .waitFor();
  });

  it('selects what the cursor is in', async () => {
    const { page } = app;
    await page.keyboard.press('Control+p');
    await page.keyboard.type('storefront deployment');
    await page.keyboard.press('Enter');
    const source = page.getByRole('region', { name: 'Source' });
    await source.getByText('apps/storefront/web.yaml').waitFor();
    await page.getByTestId('editor').locator('.view-line').first().click();
    await page.keyboard.press('Control+End');
    await page
      .getByRole('complementary', { name: 'Inspector' })
      .getByText(/^Service ·/)
      .waitFor();
  });

  it('keeps the selection in the address, so that a link can be sent', async () => {
    const { page } = app;
    await page.getByRole('treeitem', { name: /queue/ }).click();
    await page.waitForURL(/select=.*queue/);
    await page.reload();
    await page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { name: 'queue' }).waitFor();
  });

  it('complains about nothing', () => {
    expect(app.complaints).toEqual([]);
  });
});
