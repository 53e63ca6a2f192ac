import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, notReady, openApp } from './app.ts';

describe.skipIf(notReady)('Exporting', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  async function exported(entry: RegExp): Promise<Buffer> {
    const { page } = app;
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: entry }).click(),
    ]);
    return readFileSync(await download.path());
  }

  it('gives a zip for kubectl apply -k', async () => {
    const files = unzipSync(new Uint8Array(await exported(/kubectl apply -k/)));
    const names = Object.keys(files);
    const kustomization = names.find((name) => name.endsWith('kustomization.yaml'));
    const text = new TextDecoder().decode(files[kustomization ?? '']);
    expect(text).toContain('resources:');
    const folder = (kustomization ?? '').replace('kustomization.yaml', '');
    for (const resource of text.matchAll(/^ *- (\S+\.yaml)$/gm)) expect(names).toContain(`${folder}${resource[1]}`);
  });

  it('gives a picture that needs nothing else', async () => {
    const html = (await exported(/Picture/)).toString('utf8');
    expect(html).toContain('checkout');
    expect(html).not.toMatch(/(src|href)="https?:/);
  });
});
