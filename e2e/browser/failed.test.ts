import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, notReady, openApp } from './app.ts';

describe.skipIf(notReady)('When a part of the app can not be loaded', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
    await app.card('checkout').waitFor();
  });
  afterAll(() => app.close());

  /** The page goes without some of its own files for a while. */
  async function without(files: string, story: () => Promise<void>): Promise<void> {
    await app.page.context().route(files, (route) => route.abort());
    try {
      await story();
    } finally {
      await app.page.context().unroute(files);
    }
  }

  it.each([
    ['a schema', '**/assets/kubernetes-*.json'],
    ['the workspace', '**/assets/workspace.worker-*.js'],
  ])('says so instead of loading for ever, and opens the folder when it is tried again: %s', async (_, files) => {
    const { page } = app;
    const alert = page.getByRole('alert');
    await without(files, async () => {
      await page.reload();
      await alert.getByText('A part of Entresol could not be loaded').waitFor();
      await alert.getByText(/still runs/).waitFor();
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    });
    await alert.getByRole('button', { name: 'Try again' }).click();
    await app.card('checkout').waitFor();
  });

  it('keeps the rest of the app alive when a dialog or a view is missing', async () => {
    const { page } = app;
    await without('**/assets/{Help,Matrix}-*.js', async () => {
      await page.keyboard.press('F1');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('This part of Entresol could not be loaded').waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('tab', { name: 'Matrix' }).click();
      await page.getByRole('alert').getByText('This part of Entresol could not be loaded').waitFor();
      await page.getByRole('tab', { name: 'Canvas' }).click();
      await app.card('checkout').click();
    });
    await page.getByRole('tab', { name: 'Matrix' }).click();
    await page.getByRole('button', { name: 'Load the page again' }).click();
    await page.getByRole('tab', { name: 'Matrix' }).click();
    await page.getByRole('region', { name: 'Matrix' }).getByRole('table').waitFor();
  });
});
