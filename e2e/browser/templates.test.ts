import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, notReady, openApp } from './app.ts';
import { runCommand } from './screens.ts';

if (notReady) console.log(`Browser stories are skipped: ${notReady}`);

describe.skipIf(notReady)('A new blueprint', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  /** Opens the gallery as the keyboard does, and gives its dialog. */
  async function gallery() {
    const { page } = app;
    await runCommand(page, 'Samples and recent folders');
    await page.getByRole('button', { name: 'New blueprint…' }).press('Enter');
    return page.getByRole('dialog', { name: 'New blueprint' });
  }

  const made = (name: string, path: string) => join(app.stateFolder, 'blueprints', name, path);
  const errors = () => app.page.getByRole('region', { name: 'Problems' }).getByRole('button', { name: '0 errors' });

  it.each([
    ['BACK stack', 'back', 'orders-db', 'argocd/kyverno.yaml'],
    ['CNOE', 'cnoe', 'crossplane', 'packages/crossplane.yaml'],
    ['Kratix and Crossplane', 'kratix-crossplane', 'checkout', 'flux/source.yaml'],
    ['Kubefirst style', 'kubefirst', 'metaphor', 'atlantis.yaml'],
  ])('begins with %s: a picture first, then the files and their canvas', async (title, name, card, file) => {
    const dialog = await gallery();
    await dialog.getByRole('radiogroup').getByText(title).click();
    await dialog.getByRole('img', { name: `The three layers of ${title}` }).waitFor();
    await dialog.getByRole('button', { name: 'Create' }).click();
    await app.page.getByText(`Made ${name} in `).waitFor();
    await app.card(card).first().waitFor();
    await errors().waitFor();
    expect(existsSync(made(name, file))).toBe(true);
  });

  it('is put together of chosen systems, by keyboard, and the picture follows', async () => {
    const { page } = app;
    const dialog = await gallery();
    await dialog.getByRole('radio', { name: 'BACK stack' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('ArrowUp');
    const picture = dialog.getByRole('img', { name: 'The three layers of Your own choice' });
    await picture.getByText('orders').waitFor();
    await dialog.getByLabel('Orchestration').selectOption('Kratix');
    await picture.getByText('worker-1').waitFor();
    await dialog.getByLabel('Flux (delivery from Git)').check();
    await dialog.getByRole('list', { name: 'Systems used' }).getByText('Flux').waitFor();
    await dialog.getByLabel('Name').fill('mine');
    await page.keyboard.press('Enter');
    await app.card('worker-1').waitFor();
    await errors().waitFor();
    expect(readFileSync(made('mine', 'blueprint.yaml'), 'utf8')).toContain('name: mine\n');
    expect(readdirSync(made('mine', 'flux'))).toContain('source-platform.yaml');
  });

  it('of a name that is taken stands beside the first', async () => {
    const dialog = await gallery();
    await dialog.getByRole('button', { name: 'Create' }).click();
    await app.page.getByText('Made back-2 in ').waitFor();
    expect(existsSync(made('back-2', 'README.md'))).toBe(true);
  });

  it('says which names can’t be', async () => {
    const dialog = await gallery();
    await dialog.getByLabel('Name').fill('Not a name');
    await dialog.getByText('Small letters, digits and hyphens').waitFor();
    expect(await dialog.getByRole('button', { name: 'Create' }).isDisabled()).toBe(true);
    await app.page.keyboard.press('Escape');
  });

  it('complains about nothing', () => {
    expect(app.complaints).toEqual([]);
  });
});
