import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, drag, middle, notReady, openApp } from './app.ts';

describe.skipIf(notReady)('Designing domains', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  it('shows what a move would do while a card is held over another domain, and moves it when dropped', async () => {
    const { page } = app;
    await page.keyboard.press('Shift+Digit1');
    const target = await middle(app.card('production'));
    await drag(page, app.card('shop'), { x: target.x, y: target.y + 40 });
    const panel = page.getByTestId('what-if');
    await panel.getByText('into Data services').waitFor();
    await panel.getByRole('row', { name: /^Data services/ }).waitFor();
    await page.mouse.up();
    await panel.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo: Move shop to Data services' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('saved', { exact: true }).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await page.getByRole('button', { name: 'Undo: Move shop to Data services' }).waitFor();
  });

  it('makes a domain of what is selected, as one step of undo', async () => {
    const { page } = app;
    await app.card('postgres').click();
    await app.card('queue').click({ modifiers: ['Shift'] });
    await app.card('queue').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Move to domain' }).hover();
    await page.getByRole('menuitem', { name: 'New domain from selection…' }).click();
    const dialog = page.getByRole('dialog', { name: 'New domain' });
    await dialog.getByLabel(/^Name/).fill('stores');
    await page.keyboard.press('Enter');
    await page.locator('[data-testid=domain-box][data-domain=stores]').first().waitFor();
  });

  it('renames a domain, gives it to a team and merges it away, all from its menu', async () => {
    const { page } = app;
    const title = (name: string) => page.locator(`[data-domain-title="${name}"]`).first();
    await title('stores').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Rename domain…' }).click();
    await page.getByRole('dialog').getByLabel(/^Name/).fill('vaults');
    await page.keyboard.press('Enter');
    await title('vaults').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Set owner…' }).click();
    await page.getByRole('dialog').getByLabel('Team').fill('vault-team');
    await page.keyboard.press('Enter');
    await title('vaults').getByText('vault-team').waitFor();
    await title('vaults').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Merge into' }).hover();
    await page.getByRole('menuitem', { name: 'Data services' }).click();
    await title('vaults').waitFor({ state: 'detached' });
  });

  it('shows the matrix, reached and read by keyboard alone', async () => {
    const { page } = app;
    await page.getByRole('tab', { name: 'Canvas' }).focus();
    await page.keyboard.press('ArrowRight');
    const first = page.getByRole('button', { name: /^Storefront uses Storefront/ });
    await first.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const edges = page.getByRole('complementary', { name: 'Edges of the cell' });
    await edges.getByText('Storefront → Data services').waitFor();
    expect(await edges.getByTestId('edge-row').count()).toBe(3);
  });

  it('tells of each number which edges it counts', async () => {
    const { page } = app;
    await page.getByRole('tab', { name: 'Metrics' }).click();
    await page.getByRole('button', { name: 'Ce of Storefront: 2' }).first().click();
    const counted = page.getByRole('complementary', { name: 'What was counted' });
    await counted.getByTestId('edge-row').first().waitFor();
    await counted.getByText(/Efferent coupling/).waitFor();
  });

  it('draws teams, and says how two of them work together', async () => {
    const { page } = app;
    await page.getByRole('tab', { name: 'Teams' }).click();
    await page.getByTestId('team-drawing').getByText('X-as-a-Service', { exact: true }).waitFor();
    await page.getByLabel('data-platform with storefront-team').selectOption('facilitating');
    await page.getByTestId('team-drawing').getByText('Facilitating', { exact: true }).waitFor();
  });

  it('states a goal that the graph counts, and shows where it stands', async () => {
    const { page } = app;
    await page.getByRole('tab', { name: 'Goals' }).click();
    await page.getByRole('button', { name: 'New goal…' }).click();
    const dialog = page.getByRole('dialog', { name: 'New goal' });
    await dialog.getByLabel(/^Title/).fill('Workloads on the platform');
    await dialog.getByLabel('Where values come from').selectOption('adoption');
    await dialog.getByLabel('Target').fill('60');
    await page.keyboard.press('Enter');
    const card = page.getByRole('article', { name: 'Workloads on the platform' });
    await card.getByText('2 of 3 workloads').waitFor();
    await card.getByText('reached', { exact: true }).waitFor();
  });

  it('reads a goal from a CSV file of the folder, and says where there is none', async () => {
    const { page } = app;
    writeFileSync(join(app.folder, 'onboarding.csv'), 'date,value\n2026-01-01,9\n2026-02-01,4\n');
    await page.getByRole('button', { name: 'New goal…' }).click();
    const dialog = page.getByRole('dialog', { name: 'New goal' });
    await dialog.getByLabel(/^Title/).fill('Onboarding time');
    await dialog.getByLabel('Where values come from').selectOption('csv');
    await dialog.getByLabel('File', { exact: true }).fill('numbers/nowhere.csv');
    await page.keyboard.press('Enter');
    const card = page.getByRole('article', { name: 'Onboarding time' });
    await card.getByText('numbers/nowhere.csv is not in this folder.').waitFor();
    await card.getByRole('button', { name: 'Actions for Onboarding time' }).click();
    await page.getByRole('menuitem', { name: 'Change…' }).click();
    const change = page.getByRole('dialog', { name: 'Change Onboarding time' });
    await change.getByLabel('File', { exact: true }).fill('onboarding.csv');
    await page.keyboard.press('Enter');
    await card.getByText('2 values').waitFor();
    await card.getByText('4', { exact: true }).first().waitFor();
  });

  it('changes only blueprint.yaml and places', async () => {
    const { page } = app;
    await page.keyboard.press('Control+s');
    await page.getByText('saved', { exact: true }).waitFor();
    expect(app.read('blueprint.yaml')).toContain('mode: facilitating');
    expect(app.read('blueprint.yaml')).toContain('# Others may ask for these.');
    expect(app.complaints).toEqual([]);
  });
});
