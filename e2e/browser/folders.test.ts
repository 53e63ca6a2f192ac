import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, newFolder, notReady, openApp } from './app.ts';

if (notReady) console.log(`Browser stories are skipped: ${notReady}`);

/** A repository that knows no domains: many workloads in some folders. */
function repository(): string {
  const root = newFolder();
  for (const folder of ['clusters/eu/payments', 'clusters/eu/search', 'clusters/us/payments']) {
    mkdirSync(join(root, folder), { recursive: true });
    for (let n = 0; n < 24; n++) {
      const name = `${folder.replaceAll('/', '-')}-${n}`;
      const text = `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n  namespace: shop\n`;
      writeFileSync(join(root, folder, `${n}.yaml`), text);
    }
  }
  return root;
}

describe.skipIf(notReady)('A big folder without domains', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp({ folder: repository(), viewport: { width: 1280, height: 720 } });
  });
  afterAll(() => app.close());

  it('is shown by the folders its files lie in, and a double-click goes into one', async () => {
    const { page } = app;
    await page.keyboard.press('Shift+Digit1');
    for (let press = 0; press < 6; press++) await page.keyboard.press('Control+-');
    const region = page.getByRole('button', { name: /^clusters\/us\/payments\/, App workloads: 24 elements/ });
    await region.waitFor();
    expect(await page.getByRole('button', { name: /^clusters\/.*: 24 elements/ }).count()).toBe(3);
    await region.dblclick();
    await app.card('clusters-us-payments-0').waitFor();
    await page.getByTestId('folder-box').getByText('clusters/us/payments/').waitFor();
  });
});
