import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sample } from '../cli/runCli.ts';
import { type App, newFolder, notReady, openApp } from './app.ts';

describe.skipIf(notReady)('Boundaries that the graph suggests', () => {
  let app: App;
  beforeAll(async () => {
    const folder = newFolder();
    cpSync(sample, folder, { recursive: true });
    rmSync(join(folder, 'blueprint.yaml'));
    app = await openApp({ folder });
  });
  afterAll(() => app.close());

  it('are taken piece by piece, under a name of one’s own, as one step of undo', async () => {
    const { page } = app;
    await page.getByRole('tab', { name: 'Metrics' }).click();
    await page.getByRole('button', { name: 'Suggest boundaries…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Suggested boundaries' });
    const proposal = dialog.getByTestId('proposal').filter({ hasText: 'new domain' }).first();
    await proposal.getByLabel(/^Name for/).fill('Payments and orders');
    const left = proposal.getByRole('checkbox').first();
    await left.uncheck();
    await proposal.getByText(/^\d+ of \d+ elements$/).waitFor();
    await proposal.getByRole('button', { name: /^Take/ }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('row', { name: /^Payments and orders/ }).waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('saved', { exact: true }).waitFor();
    expect(app.read('blueprint.yaml')).toContain('name: Payments and orders');
    await page.keyboard.press('Control+z');
    await page.getByRole('row', { name: /^Payments and orders/ }).waitFor({ state: 'detached' });
    expect(app.complaints).toEqual([]);
  });
});
