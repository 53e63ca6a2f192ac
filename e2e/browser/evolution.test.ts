import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, notReady, openApp, shop } from './app.ts';

const promise = 'platform/postgres/promise.yaml';

/** A repository of the sample, of which the second commit took a choice away. */
function repository(): string {
  const folder = shop();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=ann', '-c', 'user.email=a@b', ...args], { cwd: folder });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'Offer postgres');
  git('tag', 'v1.0.0');
  const path = join(folder, promise);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('maximum: 1000', 'maximum: 15'));
  git('commit', '-qam', 'Smaller disks');
  return folder;
}

describe.skipIf(notReady)('API changes', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp({ folder: repository() });
  });
  afterAll(() => app.close());

  const view = () => app.page.getByRole('region', { name: 'API changes', exact: true });
  const card = () => view().getByRole('region', { name: 'Changes of postgres' });
  const compareWith = (name: string) => view().getByLabel('Revision').selectOption({ label: name });

  it('finds nothing since the last commit', async () => {
    await app.page.getByRole('tab', { name: 'Changes' }).click();
    await view().getByText('No API changed').waitFor();
  });

  it('tells what breaks since a tag, with the requests that it refuses', async () => {
    await compareWith('v1.0.0');
    await card().getByText('now must be at most 15').waitFor();
    await view()
      .getByText(/refused that w/)
      .waitFor();
    expect(await card().getByTestId('api-hit').count()).toBeGreaterThan(0);
  });

  it('leads to the line of the change and to who asks', async () => {
    const { page } = app;
    await card()
      .getByTestId('api-change')
      .first()
      .getByTitle(new RegExp(`^${promise}:`))
      .first()
      .click();
    await page.locator('.view-line', { hasText: 'storageGB' }).first().waitFor();
    await page.keyboard.press('Control+e');
    const hit = card().getByTestId('api-hit').first();
    const name = (await hit.getByRole('button').first().textContent()) ?? '';
    await hit.getByRole('button').first().click();
    await page.getByRole('complementary', { name: 'Inspector' }).getByText(name, { exact: true }).first().waitFor();
  });

  it('compares with what is typed, and says what is no revision', async () => {
    await compareWith('Another…');
    await view().getByLabel('Name of the revision').fill('HEAD~1');
    await app.page.keyboard.press('Enter');
    await card().getByText('now must be at most 15').waitFor();
    await compareWith('Another…');
    await view().getByLabel('Name of the revision').fill('nowhere');
    await app.page.keyboard.press('Enter');
    await view().getByText('There is no revision nowhere in this repository.').waitFor();
    await compareWith('v1.0.0');
  });

  it('makes the change a version of its own, so that nobody is refused', async () => {
    const { page } = app;
    await card()
      .getByRole('button', { name: /Add v2 instead, and leave v1 as it was/ })
      .click();
    await view().getByText('No request in this blueprint is refused that was right').waitFor();
    await card().getByText('is new').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('saved', { exact: true }).waitFor();
    const text = app.read(promise);
    expect(text.match(/maximum: (15|1000)/g)).toEqual(['maximum: 1000', 'maximum: 15']);
    expect(text).toContain('entresol.dev/conversion-v2');
    await page.keyboard.press('Control+z');
    await card().getByText('now must be at most 15').waitFor();
  });

  it('follows what is not saved yet', async () => {
    const { page } = app;
    await view().getByLabel('Compared with', { exact: true }).selectOption('the saved files');
    await card()
      .getByText(/is gone|now must be at most 15/)
      .first()
      .waitFor();
    await page.keyboard.press('Control+Shift+z');
    await view().getByText('No API changed').waitFor();
  });

  it('complains about nothing', () => {
    expect(app.complaints).toEqual([]);
  });
});
