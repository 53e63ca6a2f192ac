import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, drag, middle, notReady, openApp } from './app.ts';

describe.skipIf(notReady)('Drawing', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  const inspector = () => app.page.getByRole('complementary', { name: 'Inspector' });
  const unsaved = (text: string | RegExp) => app.page.getByTestId('saved-state').filter({ hasText: text }).waitFor();

  it('adds a platform API from the palette by keyboard alone', async () => {
    const { page } = app;
    await page.keyboard.press('a');
    await page.getByRole('textbox', { name: 'Filter what can be added' }).fill('promise');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: /Promise/ });
    await dialog.getByLabel(/^Resource type/).fill('bucket');
    await page.keyboard.press('Enter');
    await app.card('bucket').waitFor();
    await inspector().getByRole('heading', { name: 'bucket', exact: true }).waitFor();
  });

  it('adds an input with type, default and limits, judged while it is typed', async () => {
    const { page } = app;
    await inspector().getByRole('button', { name: 'Add an input' }).first().click();
    const dialog = page.getByRole('dialog', { name: /Add an input/ });
    await dialog.getByLabel(/^Name/).fill('retentionDays');
    await dialog.getByLabel('Type').selectOption('integer');
    await dialog.getByLabel('At least').fill('1');
    await dialog.getByLabel('At most').fill('30');
    await dialog.getByLabel('Default').fill('90');
    await dialog.getByText('It is above the most.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Add input' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Default').fill('7');
    await page.keyboard.press('Enter');
    await page.getByTestId('inputs').getByText('retentionDays').waitFor();
  });

  it('adds a workload', async () => {
    const { page } = app;
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await page.getByRole('textbox', { name: 'Filter what can be added' }).fill('score workload');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: /workload/ });
    await dialog.getByLabel(/^Name/).fill('payments');
    const image = dialog.getByLabel(/^Image/);
    if ((await image.count()) > 0) await image.fill('ghcr.io/shop-example/payments:1.0.0');
    await page.keyboard.press('Enter');
    await app.card('payments').waitFor();
  });

  it('requests an API by a drag from its port to the workload; what fits lights up, the rest fades', async () => {
    const { page } = app;
    await page.keyboard.press('Shift+Digit1');
    await drag(page, app.port('bucket', 'provides:bucket'), app.card('payments'));
    await page.getByRole('status').filter({ hasText: 'asks bucket for bucket' }).waitFor();
    expect(await app.card('fleet').getAttribute('class')).toContain('opacity-40');
    await page.mouse.up();
    await app.port('payments', 'requires:bucket').waitFor();
    await page.getByTestId('edges').waitFor({ state: 'attached' });
  });

  it('requests an API by a drag from a workload to a promise', async () => {
    const { page } = app;
    await app.card('payments').hover();
    await drag(page, app.card('payments').getByTestId('new-request'), app.port('queue', 'provides:amqp'));
    await page.getByRole('status').filter({ hasText: 'payments asks queue for amqp' }).waitFor();
    await page.mouse.up();
    await app.port('payments', 'requires:amqp').waitFor();
  });

  it('offers to add what is missing when an edge is dropped on nothing', async () => {
    const { page } = app;
    const lane = await middle(app.card('queue'));
    await drag(page, app.port('payments', 'requires:amqp'), { x: lane.x, y: lane.y + 70 });
    await page.mouse.up();
    await page.getByRole('dialog', { name: 'Add what offers amqp' }).getByText('Kratix Promise').waitFor();
    await page.keyboard.press('Escape');
  });

  it('composes a promise from a resource', async () => {
    const { page } = app;
    await app.card('bucket').click();
    await inspector().getByRole('button', { name: 'Add a resource' }).click();
    const dialog = page.getByRole('dialog', { name: /Add a resource/ });
    await dialog.getByLabel(/^Name/).fill('bucket-settings');
    await dialog.getByLabel(/^Kind/).fill('ConfigMap');
    await page.keyboard.press('Enter');
    await inspector()
      .getByRole('button', { name: /bucket-settings/ })
      .waitFor();
  });

  it('moves an element into another domain', async () => {
    const { page } = app;
    await app.card('payments').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Move to domain' }).hover();
    await page.getByRole('menuitem', { name: 'Data services' }).click();
    await inspector().getByTitle('Domain').filter({ hasText: 'Data services' }).waitFor();
  });

  it('renames an element, and its references follow', async () => {
    const { page } = app;
    await app.card('fleet').click();
    await page.keyboard.press('F2');
    const dialog = page.getByRole('dialog', { name: /Rename fleet/ });
    await dialog.getByLabel('Name').fill('Ocean');
    await dialog.getByText(/Lower case letters/).waitFor();
    await dialog.getByLabel('Name').fill('ocean');
    await dialog.getByTestId('preview').waitFor();
    await page.keyboard.press('Enter');
    await app.card('ocean').waitFor();
    await app.card('production').click();
    await inspector().getByRole('button', { name: 'ocean', exact: true }).waitFor();
  });

  it('says what a deletion breaks before it is done', async () => {
    const { page } = app;
    await app.card('postgres').click();
    await page.keyboard.press('Delete');
    const dialog = page.getByRole('dialog', { name: 'Delete postgres?' });
    await dialog.getByText(/^Breaks \d/).waitFor();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await app.card('postgres').waitFor({ state: 'detached' });
    await page.getByTestId('problem').filter({ hasText: 'postgres' }).first().waitFor();
  });

  it('keeps the place of a card that was dragged, and moves no other', async () => {
    const { page } = app;
    await page.keyboard.press('Shift+Digit1');
    const before = await middle(app.card('checkout'));
    const start = await middle(app.card('queue'));
    // With Control held, nothing is caught by its neighbours' edges.
    await page.keyboard.down('Control');
    await drag(page, app.card('queue'), { x: start.x + 60, y: start.y + 6 });
    await page.mouse.up();
    await page.keyboard.up('Control');
    await page
      .getByTestId('saved-state')
      .filter({ hasText: /unsaved/ })
      .waitFor();
    const after = await middle(app.card('queue'));
    expect(Math.abs(after.x - start.x - 60)).toBeLessThan(8);
    expect(await middle(app.card('checkout'))).toEqual(before);
  });

  it('undoes all of it in one history, until nothing is left to save', async () => {
    const { page } = app;
    for (
      let step = 0;
      step < 20 && (await page.getByRole('button', { name: 'Nothing to undo' }).count()) === 0;
      step++
    ) {
      const undo = await page.getByRole('button', { name: /^Undo: / }).getAttribute('aria-label');
      await page.keyboard.press('Control+z');
      await page
        .getByText(`Undid: ${undo?.replace('Undo: ', '')}`)
        .first()
        .waitFor();
    }
    await page.getByText('saved', { exact: true }).waitFor();
    await app.card('postgres').waitFor();
    expect(readFileSync(join(app.folder, 'blueprint.yaml'), 'utf8')).not.toContain('payments');
  });

  it('saves what is drawn as files of their systems', async () => {
    const { page } = app;
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await page.getByRole('textbox', { name: 'Filter what can be added' }).fill('promise');
    await page.keyboard.press('Enter');
    await page
      .getByRole('dialog', { name: /Promise/ })
      .getByLabel(/^Resource type/)
      .fill('bucket');
    await page.keyboard.press('Enter');
    await app.card('bucket').waitFor();
    await unsaved(/unsaved/);
    await page.keyboard.press('Control+s');
    await page.getByText('saved', { exact: true }).waitFor();
    const file = await inspector().locator('dd').last().textContent();
    expect(app.read(file ?? '')).toContain('kind: Promise');
  });

  it('complains about nothing', () => {
    expect(app.complaints).toEqual([]);
  });
});
