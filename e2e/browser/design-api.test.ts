import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, notReady, openApp } from './app.ts';

const promise = 'platform/postgres/promise.yaml';

describe.skipIf(notReady)('Designing an API', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp({ viewport: { width: 1280, height: 800 } });
  });
  afterAll(() => app.close());

  const designer = () => app.page.getByRole('dialog', { name: 'The API postgres' });
  const parts = () => designer().getByRole('navigation', { name: 'Parts of the API' });
  const input = (name: string) => designer().getByRole('region', { name: `Input ${name}` });
  const form = () => designer().getByRole('region', { name: 'Form', exact: true });
  const verdict = () => designer().getByTestId('request-verdict');
  const written = () => app.page.keyboard.press('Enter');

  it('shows the form, the text and the command by which developers ask, with an example that is accepted', async () => {
    const { page } = app;
    await app.card('postgres').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Design the API…' }).click();
    await verdict()
      .getByText(/The API accepts this request/)
      .waitFor();
    await designer().getByRole('region', { name: 'The text they write' }).getByText('kind: postgres').waitFor();
    await designer()
      .getByRole('region', { name: 'The command they type' })
      .getByText(/kubectl explain/)
      .waitFor();
  });

  it('stays open when adding an input is given up, by the button and by Escape', async () => {
    const { page } = app;
    const adding = () => designer().getByRole('form', { name: 'Add an input' });
    await parts().getByRole('button', { name: 'Input', exact: true }).click();
    await adding().getByRole('button', { name: 'Cancel' }).click();
    await adding().waitFor({ state: 'detached' });
    await parts().getByRole('button', { name: 'Input', exact: true }).click();
    await adding().getByLabel(/^Name/).fill('half');
    await page.keyboard.press('Escape');
    await adding().waitFor({ state: 'detached' });
    await designer().getByText('Choose a part of the API').waitFor();
  });

  it('adds an input, which the form shows and the lint looks at', async () => {
    await parts().getByRole('button', { name: 'Input', exact: true }).click();
    const adding = designer().getByRole('form', { name: 'Add an input' });
    await adding.getByLabel(/^Name/).fill('retention_days');
    await adding.getByLabel('Type').selectOption('integer');
    await adding.getByLabel('At most').fill('30');
    await written();
    await form()
      .getByLabel(/^retention_days/)
      .waitFor();
    await designer().getByText('retention_days is not in camelCase').waitFor();
    await designer().getByText('retention_days has no description.').waitFor();
  });

  it('changes what is said of it in place, each statement a step of undo', async () => {
    await input('retention_days').getByLabel('Name').fill('retentionDays');
    await written();
    const field = input('retentionDays');
    await field.getByLabel('Description').fill('How long backups are kept');
    await written();
    await form().getByText('How long backups are kept').waitFor();
    await field.getByLabel('At most').fill('90');
    await written();
    await field.getByLabel('Default').fill('120');
    await written();
    await field.getByText(/The default would be refused/).waitFor();
    await field.getByLabel('Default').fill('14');
    await written();
    await designer()
      .getByRole('button', { name: /Undo: Change input retentionDays: default/ })
      .click();
    await designer()
      .getByRole('button', { name: /Undo: Change input retentionDays: maximum/ })
      .waitFor();
    await expect.poll(() => field.getByLabel('Default').inputValue()).toBe('');
  });

  it('checks what is filled in for real, at the field too', async () => {
    await form()
      .getByLabel(/^retentionDays/)
      .fill('900');
    await verdict().getByText(/90/).waitFor();
    await form().getByText(/90/).waitFor();
    await form()
      .getByLabel(/^retentionDays/)
      .fill('7');
    await verdict()
      .getByText(/The API accepts this request/)
      .waitFor();
    await designer().getByRole('region', { name: 'The text they write' }).getByText('retentionDays: 7').waitFor();
  });

  it('evaluates a rule on the request while it is written', async () => {
    const field = input('retentionDays');
    await field.getByRole('button', { name: 'Add a rule' }).click();
    await field.getByLabel('New rule').fill('self % 7 ==');
    await written();
    await field.getByText(/The rule can't be read/).waitFor();
    await field.getByLabel('New rule').fill('self % 7 == 0');
    await written();
    await field.getByText('Holds for the request beside it').waitFor();
    await field.getByLabel('Message').fill('whole weeks only');
    await written();
    await form()
      .getByLabel(/^retentionDays/)
      .fill('8');
    await field.getByText('Broken by the request: whole weeks only').waitFor();
    await verdict().getByText('whole weeks only').waitFor();
  });

  it('adds an output and a version, and deprecates the old one with a warning', async () => {
    await parts().getByRole('button', { name: 'Output', exact: true }).click();
    const output = designer().getByRole('form', { name: 'Add an output' });
    await output.getByLabel('Name').fill('replicas');
    await output.getByLabel('Type').selectOption('integer');
    await written();
    await designer().getByRole('region', { name: 'Output replicas' }).waitFor();
    await parts().getByRole('button', { name: 'Version', exact: true }).click();
    const version = designer().getByRole('form', { name: 'Add a version' });
    await version.getByLabel('Conversion note').fill('size becomes plan');
    await written();
    const added = designer().getByRole('region', { name: /^Version / });
    await added.getByText('size becomes plan').waitFor();
    await added.getByLabel('Deprecation warning').fill('use the first');
    await written();
    await added.getByRole('checkbox', { name: /^Deprecated/, checked: true }).waitFor();
  });

  it('has written just that into the one file', async () => {
    const { page } = app;
    await designer().getByRole('button', { name: 'Close' }).last().click();
    await page.keyboard.press('Control+s');
    await page.getByText('saved', { exact: true }).waitFor();
    const text = app.read(promise);
    for (const line of [
      'retentionDays:',
      'description: How long backups are kept',
      'maximum: 90',
      'rule: self % 7 == 0',
      'message: whole weeks only',
      'replicas:',
      'deprecationWarning: use the first',
    ])
      expect(text).toContain(line);
  });

  it('complains about nothing', () => {
    expect(app.complaints).toEqual([]);
  });
});
