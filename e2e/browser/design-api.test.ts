import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, notReady, openApp } from './app.ts';

describe.skipIf(notReady)('Designing an API', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  const designer = () => app.page.getByRole('dialog', { name: 'The API postgres' });

  it('shows the form, the text and the command by which developers ask, with an example that is accepted', async () => {
    const { page } = app;
    await app.card('postgres').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Design the API…' }).click();
    await designer()
      .getByTestId('request-verdict')
      .getByText(/The API accepts this request/)
      .waitFor();
    await designer().getByRole('region', { name: 'The text they write' }).getByText('kind: postgres').waitFor();
    await designer()
      .getByRole('region', { name: 'The command they type' })
      .getByText(/kubectl explain/)
      .waitFor();
  });

  it('adds an input, which the form shows and the lint looks at', async () => {
    const { page } = app;
    await designer().getByRole('button', { name: 'Input', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Add an input to postgres' });
    await dialog.getByLabel(/^Name/).fill('retention_days');
    await dialog.getByLabel('Type').selectOption('integer');
    await dialog.getByLabel('At most').fill('30');
    await page.keyboard.press('Enter');
    await designer()
      .getByLabel(/^retention_days/)
      .waitFor();
    await designer().getByText('retention_days is not in camelCase').waitFor();
    await designer().getByText('retention_days has no description.').waitFor();
  });

  it('checks what is filled in for real', async () => {
    await designer()
      .getByLabel(/^retention_days/)
      .fill('90');
    const verdict = designer().getByTestId('request-verdict');
    await verdict.getByText(/30/).waitFor();
    await designer()
      .getByLabel(/^retention_days/)
      .fill('7');
    await verdict.getByText(/The API accepts this request/).waitFor();
    await designer().getByRole('region', { name: 'The text they write' }).getByText('retention_days: 7').waitFor();
  });

  it('complains about nothing', () => {
    expect(app.complaints).toEqual([]);
  });
});
