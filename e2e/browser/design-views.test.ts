import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, notReady, openApp } from './app.ts';

describe.skipIf(notReady)('Ways to look at a platform', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  it('shows developers what they must know, and counts what it hides', async () => {
    const { page } = app;
    await page.getByLabel('For whom').selectOption('developer');
    await app.card('production').waitFor({ state: 'detached' });
    await app.card('postgres').waitFor();
    await page.getByTestId('role-hidden').getByText('5 hidden for developers').waitFor();
    await page.getByLabel('For whom').selectOption('all');
    await app.card('production').waitFor();
  });

  it('follows a request down to infrastructure by keyboard, as a picture and as text, and up again', async () => {
    const { page } = app;
    await app.card('checkout').click();
    await page.keyboard.press('g');
    const path = page.getByRole('complementary', { name: 'Golden path' });
    await path.getByTestId('path-step').filter({ hasText: 'redis' }).first().waitFor();
    expect(await app.card('queue').getAttribute('class')).toContain('opacity-20');
    expect(await app.card('postgres').getAttribute('class')).not.toContain('opacity-20');
    await path.getByRole('button', { name: 'Up to those who lean on it' }).click();
    await path.getByText('Nobody here leans on it.').waitFor();
    await page.keyboard.press('Escape');
    await path.waitFor({ state: 'detached' });
  });

  it('colours domains by a number that is written on them', async () => {
    const { page } = app;
    await page.getByLabel('Colour of domains').selectOption('instability');
    await page.getByTestId('domain-box').getByText('instability 1.00').first().waitFor();
    await page.getByRole('complementary', { name: 'Legend of the heat' }).waitFor();
    await page.getByLabel('Colour of domains').selectOption('off');
  });

  it('saves views, and goes through them in a talk by the arrow keys', async () => {
    const { page } = app;
    for (const title of ['All of it', 'The stores']) {
      if (title === 'The stores') await app.card('postgres').click();
      await page.getByRole('button', { name: 'Views' }).click();
      await page.getByRole('menuitem', { name: 'Save this view…' }).click();
      await page
        .getByRole('dialog')
        .getByLabel(/^Title/)
        .fill(title);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'The stores' }).waitFor();
    await page.getByRole('menuitem', { name: 'Present' }).click();
    const talk = page.getByRole('region', { name: 'Presentation' });
    await talk.getByText('All of it').waitFor();
    expect(await page.getByRole('banner').count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await talk.getByText('The stores').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('banner').waitFor();
  });

  it('puts cards in line by keyboard, as one step of undo', async () => {
    const { page } = app;
    await page.keyboard.press('Shift+Digit1');
    const left = async (name: string) => (await app.card(name).boundingBox())?.x;
    expect(await left('catalog')).not.toBe(await left('postgres'));
    await app.card('catalog').click();
    await app.card('postgres').click({ modifiers: ['Shift'] });
    await page.keyboard.press('Alt+a');
    await page.getByRole('button', { name: 'Undo: Align left' }).waitFor();
    await expect.poll(async () => (await left('postgres')) === (await left('catalog'))).toBe(true);
  });

  it('complains about nothing', () => {
    expect(app.complaints).toEqual([]);
  });
});
