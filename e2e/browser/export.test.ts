import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, notReady, openApp } from './app.ts';

describe.skipIf(notReady)('Exporting', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  const dialog = () => app.page.getByRole('dialog', { name: 'Export' });

  async function choose(entry: RegExp): Promise<void> {
    await app.page.getByRole('button', { name: 'Export' }).click();
    await app.page.getByRole('menuitem', { name: entry }).click();
  }

  async function downloaded(click: () => Promise<void>): Promise<Buffer> {
    const [download] = await Promise.all([app.page.waitForEvent('download'), click()]);
    return readFileSync(await download.path());
  }

  it('gives a zip for kubectl apply -k, after a look at it', async () => {
    await choose(/Kustomize/);
    await dialog().getByTestId('export-text').filter({ hasText: 'resources:' }).waitFor();
    const zip = await downloaded(() => dialog().getByRole('button', { name: 'Download zip' }).click());
    const files = unzipSync(new Uint8Array(zip));
    const names = Object.keys(files);
    const text = new TextDecoder().decode(files['kustomization.yaml']);
    expect(text).toContain('resources:');
    for (const resource of text.matchAll(/^ *- (\S+\.yaml)$/gm)) expect(names).toContain(resource[1]);
    await dialog().waitFor({ state: 'detached' });
  });

  it('shows each format with what is found in its files: never an error', async () => {
    await choose(/Backstage/);
    const formats = dialog().getByRole('list', { name: 'Formats' }).getByRole('button');
    await formats.nth(7).waitFor();
    const count = await formats.count();
    for (let index = 0; index < count; index++) {
      await formats.nth(index).click();
      await dialog().getByTestId('export-notes').getByText('have 0 errors').waitFor();
      await dialog().getByTestId('export-files').getByRole('button').first().waitFor();
    }
  });

  it('says what is lost where platform APIs are converted', async () => {
    await dialog().getByRole('button', { name: 'Terraform modules' }).click();
    await dialog().getByTestId('export-notes').getByText('Not in the files').waitFor();
    await dialog()
      .getByTestId('export-notes')
      .getByText('so its platform APIs were converted')
      .waitFor({ state: 'attached' });
  });

  it('writes the repository that the person names into the files', async () => {
    await dialog().getByRole('button', { name: 'Argo CD app of apps' }).click();
    await dialog().getByLabel('Git repository').fill('https://git.acme.io/shop.git');
    await dialog().getByTestId('export-text').filter({ hasText: 'https://git.acme.io/shop.git' }).waitFor();
  });

  it('saves into out/, and replaces what differs there only when told to', async () => {
    await dialog().getByRole('button', { name: 'Backstage catalogue' }).click();
    await dialog().getByRole('button', { name: 'Save to out/backstage' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(app.read('out/backstage/catalog-info.yaml')).toContain('kind: Component');
    writeFileSync(join(app.folder, 'out/backstage/catalog-info.yaml'), 'mine: true\n');
    await choose(/Backstage/);
    await dialog().getByRole('button', { name: 'Save to out/backstage' }).click();
    await dialog().getByText('1 file in out/backstage would be replaced').waitFor();
    expect(app.read('out/backstage/catalog-info.yaml')).toBe('mine: true\n');
    await dialog().getByRole('button', { name: 'Replace them' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(app.read('out/backstage/catalog-info.yaml')).toContain('kind: Component');
  });

  it('gives a picture that needs nothing else', async () => {
    const html = (await downloaded(() => choose(/Picture/))).toString('utf8');
    expect(html).toContain('checkout');
    expect(html).not.toMatch(/(src|href)="https?:/);
  });

  it('complains about nothing', () => {
    expect(app.complaints).toEqual([]);
  });
});
