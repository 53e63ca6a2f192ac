import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, middle, notReady, openApp } from './app.ts';

if (notReady) console.log(`Browser stories are skipped: ${notReady}`);

describe.skipIf(notReady)('Opening a folder', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  it('shows three lanes with their elements and the domains with their owners', async () => {
    const { page } = app;
    for (const lane of ['App workloads', 'Orchestration', 'Infrastructure']) {
      await page.getByRole('region', { name: 'Canvas' }).getByText(lane).waitFor();
    }
    for (const name of ['catalog', 'checkout', 'postgres', 'queue']) await app.card(name).waitFor();
    await page.getByTestId('domain-box').filter({ hasText: 'Storefront · storefront-team' }).first().waitFor();
    expect(await page.getByTestId('edges').getAttribute('data-count')).not.toBe('0');
  });

  it('gives the reason of an edge under the pointer', async () => {
    const { page } = app;
    const port = await middle(app.port('checkout', 'requires:baskets'));
    await page.mouse.move(port.x, port.y + 9);
    await page.mouse.move(port.x, port.y + 11);
    const tip = page.getByTestId('edge-tip');
    await tip.waitFor();
    expect(await tip.textContent()).toMatch(/checkout requests redis.*baskets/);
  });

  it('finds an element by name and brings it into view', async () => {
    const { page } = app;
    await page.keyboard.press('Control+p');
    await page.getByPlaceholder('Go to element by name, kind or domain').fill('queue');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { name: 'queue' }).waitFor();
    expect(page.url()).toContain('queue');
  });

  it('zooms from the map of domains over cards to fields', async () => {
    const { page } = app;
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+Digit1');
    for (let press = 0; press < 8; press++) await page.keyboard.press('Control+-');
    await page.getByRole('button', { name: /^Storefront, App workloads: 3 elements/ }).waitFor();
    await page.keyboard.press('Control+0');
    await app.card('postgres').waitFor();
    await app.card('postgres').click();
    await page.keyboard.press('Shift+Digit2');
    for (let press = 0; press < 4; press++) await page.keyboard.press('Control+=');
    await app.card('postgres').getByText('storageGB').waitFor();
    await page.keyboard.press('Shift+Digit1');
  });

  it('lists every key on one sheet', async () => {
    const { page } = app;
    await page.keyboard.press('?');
    await page
      .getByRole('dialog', { name: 'Keyboard and mouse' })
      .getByText(/^Next problem/)
      .waitFor();
    await page.keyboard.press('Escape');
  });

  it('gives screen readers a tree of the same elements', async () => {
    const { page } = app;
    const tree = page.getByRole('tree', { name: 'Elements by lane' });
    await tree.getByRole('treeitem', { name: /catalog/ }).waitFor();
    await tree.focus();
    await tree.getByRole('treeitem', { name: /checkout/ }).click();
    await page.keyboard.press('ArrowUp');
    await page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { name: 'catalog' }).waitFor();
  });

  it('complains about nothing', () => {
    expect(app.complaints).toEqual([]);
  });
});
