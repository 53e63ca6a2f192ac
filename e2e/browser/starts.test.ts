import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, newFolder, notReady, openApp } from './app.ts';

const files: Readonly<Record<string, string>> = {
  'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Resource
metadata: { name: carts }
spec: { type: redis, owner: team-shop }
`,
  'apps/cart/score.yaml': `apiVersion: score.dev/v1b1
metadata: { name: cart }
containers: { web: { image: ghcr.io/shop-example/cart:1.0.0 } }
resources: { queue: { type: amqp } }
`,
  'infra/main.tf': 'resource "aws_s3_bucket" "pictures" {\n  bucket = "pictures"\n}\n',
};

describe.skipIf(notReady)('Guided starts', () => {
  let app: App;
  beforeAll(async () => {
    const folder = newFolder();
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    app = await openApp({ folder });
  });
  afterAll(() => app.close());

  const step = (title: string) => app.page.getByTestId('start-step').filter({ hasText: title });
  const choose = (name: RegExp) => app.page.getByRole('tab', { name }).click();

  it('from a portal: shows which APIs are missing behind the catalogue, and opens the form filled in', async () => {
    const { page } = app;
    await page.getByRole('tab', { name: 'Guide' }).click();
    await choose(/^From a portal/);
    await step('Offer redis').getByText('1 entry of the portal: carts. No platform API offers it.').waitFor();
    await step('Offer redis').getByRole('button', { name: 'Offer redis…' }).click();
    const list = page.getByRole('dialog', { name: 'Add what offers redis' });
    await list.getByRole('textbox').fill('kratix promise');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'New Kratix Promise' });
    expect(await form.getByLabel(/^Resource type/).inputValue()).toBe('redis');
    await page.keyboard.press('Enter');
    await step('redis is offered').getByLabel('Done').waitFor();
  });

  it('from the middle: shows who asks in vain, and what the new API still lacks', async () => {
    const { page } = app;
    await choose(/^From the middle/);
    await step('Offer amqp').getByText('cart asks for it, and nobody answers.').waitFor();
    await step('Nobody asks for it yet').getByRole('button', { name: 'Let cart ask…' }).click();
    const dialog = page.getByRole('dialog', { name: 'What does cart need?' });
    expect(await dialog.getByLabel(/^Resource type/).inputValue()).toBe('redis');
    await dialog.getByRole('button', { name: 'Add request' }).click();
    await step('Offers redis. cart asks for it.').getByLabel('Done').waitFor();
  });

  it('from below: shows what is worth offering, and where it lies', async () => {
    const { page } = app;
    await choose(/^From below/);
    await step('Offer s3').getByRole('button', { name: 'Offer s3…' }).waitFor();
    await step('Offer s3').getByRole('button', { name: 'pictures' }).click();
    await page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { name: 'pictures' }).waitFor();
    expect(app.complaints).toEqual([]);
  });
});
