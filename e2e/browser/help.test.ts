import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, notReady, openApp } from './app.ts';
import { runCommand } from './screens.ts';

describe.skipIf(notReady)('Somebody who opens Entresol for the first time', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp({ firstRun: true });
  });
  afterAll(() => app.close());

  it('reads what it will and will not touch, in both themes', async () => {
    const { page } = app;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
    await page.getByRole('region', { name: 'It will not' }).getByText('no telemetry').waitFor();
  });

  it('begins by keyboard, and is not asked again', async () => {
    const { page } = app;
    await page.keyboard.press('Enter');
    await app.card('checkout').waitFor();
    await page.reload();
    await app.card('checkout').waitFor();
    expect(await page.getByTestId('welcome').count()).toBe(0);
  });

  it('finds the page again in the help', async () => {
    const { page } = app;
    await runCommand(page, 'What Entresol touches');
    await page.getByRole('dialog', { name: 'Help' }).getByRole('region', { name: 'It will not' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('complains about nothing', () => {
    expect(app.complaints).toEqual([]);
  });
});

describe.skipIf(notReady)('Help in the app', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
    await app.card('checkout').waitFor();
  });
  afterAll(() => app.close());

  const help = () => app.page.getByRole('dialog', { name: 'Help' });

  it('opens by F1 and finds a page by any of its words', async () => {
    const { page } = app;
    await page.keyboard.press('F1');
    await help().getByRole('button', { name: 'The command line' }).waitFor();
    await page.keyboard.type('layer-skip');
    await help().getByRole('heading', { name: 'boundary/layer-skip' }).waitFor();
    await help().getByRole('heading', { name: 'Found in', exact: true }).waitFor();
    await help().getByRole('heading', { name: 'Not found in' }).waitFor();
    await help().getByLabel('Search the help').fill('cognitive load');
    await help().getByRole('button', { name: 'blueprint.yaml' }).click();
    await help().getByRole('cell', { name: 'limits.load', exact: true }).waitFor();
  });

  it('goes through the pages by the arrow keys, and follows links from page to page', async () => {
    await help().getByLabel('Search the help').fill('');
    await help().getByRole('button', { name: 'Systems' }).click();
    await app.page.keyboard.press('ArrowDown');
    await help().getByRole('heading', { name: 'What is checked' }).first().waitFor();
    await help().getByRole('article').getByRole('button', { name: 'boundary/breach' }).click();
    await help().getByRole('article').getByRole('heading', { name: 'boundary/breach' }).waitFor();
    await app.page.keyboard.press('Escape');
  });

  it('says why a finding is one', async () => {
    await app.page.getByTestId('problem').getByTitle('Why this is checked').first().click();
    await help().getByRole('heading', { name: 'Found in', exact: true }).waitFor();
    await app.page.keyboard.press('Escape');
  });

  it('needs nothing from anywhere else', async () => {
    const hosts = await app.page.evaluate(() => [
      ...new Set(performance.getEntriesByType('resource').map(({ name }) => new URL(name).host)),
    ]);
    expect(hosts).toEqual([new URL(app.page.url()).host]);
    expect(app.complaints).toEqual([]);
  });
});
