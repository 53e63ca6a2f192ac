import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, notReady, openApp, shop } from './app.ts';

describe.skipIf(notReady)('Verbs that are easily missed', () => {
  let app: App;
  beforeAll(async () => {
    const folder = shop();
    writeFileSync(join(folder, 'CODEOWNERS'), '/platform/ @shop-example/data-crew\n');
    app = await openApp({ folder });
  });
  afterAll(() => app.close());

  const undoIs = (title: string) => app.page.getByRole('button', { name: `Undo: ${title}` }).waitFor();

  it('renames a request by F2 where it has the focus, and its placeholders follow', async () => {
    const { page } = app;
    await app.card('catalog').click();
    await page.getByTestId('required-port').first().getByRole('button').first().focus();
    await page.keyboard.press('F2');
    const dialog = page.getByRole('dialog', { name: 'Rename a request of catalog' });
    const name = dialog.getByLabel('Name');
    expect(await name.inputValue()).toBe('products');
    await name.fill('goods');
    await dialog.getByTestId('preview').waitFor();
    await page.keyboard.press('Enter');
    await undoIs('Rename request to goods');
    await app.port('catalog', 'requires:goods').waitFor({ state: 'attached' });
  });

  it('renames the element by F2 where nothing else has the focus', async () => {
    const { page } = app;
    await app.card('catalog').click();
    await page.keyboard.press('F2');
    await page.getByRole('dialog', { name: 'Rename catalog' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('accepts a finding with a reason, and turns its rule down', async () => {
    const { page } = app;
    const unused = page.getByTestId('problem').filter({ hasText: 'Nobody in this blueprint asks for queue' });
    await unused.getByRole('button', { name: 'Ways out' }).click();
    await page.getByRole('button', { name: 'Accept it, with a reason…' }).click();
    const accept = page.getByRole('dialog', { name: 'Accept this finding' });
    await accept.getByLabel(/^Reason/).fill('Its first user comes in spring');
    await page.keyboard.press('Enter');
    await unused.waitFor({ state: 'detached' });
    await undoIs('Accept api/unused');
    const image = page.getByTestId('problem').filter({ hasText: 'moves with every release' });
    await image.getByRole('button', { name: /fixes|Ways out/ }).click();
    await page.getByRole('button', { name: 'Change the severity of score/image…' }).click();
    await page.getByRole('dialog', { name: 'Severity of the rule' }).getByLabel('Severity').selectOption('off');
    await page.keyboard.press('Enter');
    await image.waitFor({ state: 'detached' });
  });

  it('imports teams from CODEOWNERS', async () => {
    const { page } = app;
    await page.getByRole('tab', { name: 'Teams' }).click();
    await page.getByRole('button', { name: 'Import teams' }).click();
    await page.getByRole('columnheader', { name: 'with data-crew' }).waitFor();
    await undoIs('Import teams');
    await page.keyboard.press('Control+s');
    await page.getByText('saved', { exact: true }).waitFor();
    expect(app.read('blueprint.yaml')).toContain('reason: Its first user comes in spring');
    expect(app.read('apps/catalog/score.yaml')).toContain('${resources.goods.');
    expect(app.complaints).toEqual([]);
  });
});
