import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, notReady, openApp } from './app.ts';

describe.skipIf(notReady)('Offering an API by another engine', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  const dialog = () => app.page.getByRole('dialog', { name: 'Engines for postgres' });
  const answering = async () => {
    await app.card('checkout').click();
    const orders = app.page.getByTestId('required-port').filter({ hasText: 'orders' });
    return (await orders.textContent()) ?? '';
  };
  const compare = async (card: string) => {
    await app.card(card).first().click();
    await app.page.getByRole('button', { name: 'Offer by another engine' }).click();
    await dialog().getByTestId('comparison').waitFor();
  };

  it('puts the engines side by side, with what each loses and why, and the files it would make', async () => {
    await compare('postgres');
    const table = dialog().getByTestId('comparison');
    expect(await table.getByRole('columnheader', { name: /Kratix/ }).textContent()).toContain('answers now');
    await table.getByRole('button', { name: /Score/ }).click();
    expect(await dialog().getByTestId('notes-lost').textContent()).toMatch(/storageGB.*10\.\.1000/);
    expect(await dialog().getByTestId('offer-file').textContent()).toContain('supported_params');
    await table.getByRole('button', { name: /Crossplane/ }).click();
    expect(await dialog().getByTestId('notes-lost').textContent()).not.toMatch(/storageGB/);
    expect(await dialog().getByTestId('offer-file').textContent()).toContain('kind: CompositeResourceDefinition');
  });

  it('offers it by the other one, which then answers the requests', async () => {
    await dialog().getByRole('button', { name: 'Offer by Crossplane' }).click();
    await dialog().waitFor({ state: 'detached' });
    const inspector = app.page.getByRole('complementary', { name: 'Inspector' });
    await inspector.getByRole('heading', { name: 'postgreses.crossplane.data.shop.example' }).waitFor();
    expect(await answering()).toContain('postgreses.crossplane.data.shop.example');
    await app.page.getByRole('button', { name: '0 errors' }).waitFor();
  });

  it('switches back to the first, without files coming or going', async () => {
    await compare('postgres');
    await dialog()
      .getByTestId('comparison')
      .getByRole('button', { name: /Kratix/ })
      .click();
    await dialog().getByRole('button', { name: 'Switch to Kratix' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(await answering()).not.toContain('postgreses.crossplane');
  });

  it('takes it all back by undo', async () => {
    await app.page.keyboard.press('Escape');
    await app.page.getByTestId('canvas').focus();
    await app.page.keyboard.press('Control+z');
    await app.page.getByTestId('saved-state').filter({ hasText: 'unsaved' }).waitFor();
    await app.page.keyboard.press('Control+z');
    await app.page.getByText('saved', { exact: true }).waitFor();
  });

  it('complains about nothing', () => {
    expect(app.complaints).toEqual([]);
  });
});
