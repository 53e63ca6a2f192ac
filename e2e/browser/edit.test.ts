import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, notReady, openApp } from './app.ts';

const score = 'apps/catalog/score.yaml';

describe.skipIf(notReady)('Editing, undoing and saving', () => {
  let app: App;
  let original: string;
  beforeAll(async () => {
    app = await openApp();
    original = app.read(score);
  });
  afterAll(() => app.close());

  const saved = () => app.page.getByTestId('saved-state').textContent();

  it('tells a mistake while it is typed, in the list, on the card and in the text', async () => {
    const { page } = app;
    await app.card('catalog').dblclick();
    const line = page.getByTestId('editor').locator('.view-line', { hasText: 'type: postgres' });
    await line.click();
    await page.keyboard.press('End');
    await page.keyboard.type('x');
    await page.getByTestId('problem').filter({ hasText: 'postgresx' }).first().waitFor();
    await page.locator('.squiggly-error').first().waitFor();
    await app.card('catalog').getByRole('img', { name: /error/ }).waitFor();
    expect(await saved()).toContain('1 unsaved file');
    expect(app.read(score)).toBe(original);
  });

  it('undoes it with the keys of the editor, in one history with everything else', async () => {
    const { page } = app;
    await page.keyboard.press('Control+z');
    await page
      .getByTestId('editor')
      .locator('.view-line', { hasText: /type:\s*postgres$/ })
      .waitFor();
    await page.getByTestId('problem').filter({ hasText: 'postgresx' }).waitFor({ state: 'detached' });
    await page.getByText('saved', { exact: true }).waitFor();
  });

  it('changes a parameter in the form and in no other byte', async () => {
    const { page } = app;
    await app.card('catalog').click();
    const port = page.getByTestId('required-port').filter({ hasText: 'products' });
    await port.getByRole('button', { name: /products/ }).click();
    await port.getByLabel('size').selectOption('large');
    await page.getByTestId('editor').locator('.view-line', { hasText: 'size: large' }).waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('saved', { exact: true }).waitFor();
    expect(app.read(score)).toBe(original.replace('size: small', 'size: large'));
  });

  it('undoes what was saved, and saves the old bytes back', async () => {
    const { page } = app;
    await page.keyboard.press('Control+z');
    await page.getByTestId('saved-state').filter({ hasText: '1 unsaved file' }).waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('saved', { exact: true }).waitFor();
    expect(app.read(score)).toBe(original);
  });

  it('completes from the schema', async () => {
    const { page } = app;
    await page.getByTestId('editor').locator('.view-line', { hasText: 'port: 8080' }).click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget .monaco-list-row', { hasText: 'targetPort' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await page.getByText('saved', { exact: true }).waitFor();
  });

  it('complains about nothing', () => {
    expect(app.complaints).toEqual([]);
  });
});
