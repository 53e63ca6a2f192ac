import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../browser-path.mjs';
import { entresol, folderWith, removeFolders, sample } from './runCli.ts';

const found = findBrowser();
if (!found.found) console.warn(`skipped: the picture in a browser: ${found.reason}`);

const payloads = [
  '<img src=x onerror=alert(1)>',
  '</title><script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "' onload='alert(1)",
  '</svg><iframe src="javascript:alert(1)"></iframe>',
  '<foreignObject><body onload=alert(1)></foreignObject>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '</style><style>@import url(CANARY)</style>',
  '<image href="CANARY"/><use href="CANARY#x"/>',
  '\u202ecod.exe',
];

describe.skipIf(!found.found)('the picture of a blueprint', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: found.found ? found.path : '', args: ['--no-sandbox'] });
  });

  afterAll(async () => {
    await browser?.close();
    removeFolders();
  });

  const export_ = async (folder: string) => {
    const page = join(folderWith({}), 'picture.html');
    expect(await entresol(['export', folder, '--format', 'html', '--to', page])).toMatchObject({ code: 0 });
    return page;
  };

  it('shows lanes, domains, cards, lines with their reason and findings, without any request', async () => {
    const path = await export_(sample);
    const page = await browser.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`file://${path}`);
    for (const text of ['App workloads', 'Orchestration', 'Infrastructure', 'Data services', 'checkout'])
      expect(await page.locator('svg text', { hasText: text }).count()).toBeGreaterThan(0);
    expect(await page.locator('svg .edge title', { hasText: 'orders asks for type postgres' }).count()).toBe(1);
    expect(await page.locator('td', { hasText: 'score/image' }).count()).toBe(1);
    await page.getByRole('link', { name: 'apps/catalog/score.yaml:14:12' }).click();
    expect(await page.locator('svg .card:target .name').textContent()).toBe('catalog');
    expect(requests).toEqual([`file://${path}`]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('says its own strict policy and holds no script', async () => {
    const text = readFileSync(await export_(sample), 'utf8');
    expect(text).toContain('http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;');
    expect(text).not.toMatch(/<script|javascript:|https?:\/\/(?!www\.w3\.org)/i);
  });

  it('B12: shows dangerous names as text, even where its own policy is taken away', async () => {
    const canary = createServer((_request, response) => response.end());
    let called = 0;
    canary.on('request', () => {
      called += 1;
    });
    await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
    const address = canary.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
    const names = payloads.map((payload) => payload.replaceAll('CANARY', url));
    const quoted = names.map((name) => JSON.stringify(name));
    const folder = folderWith({
      'blueprint.yaml': `apiVersion: entresol.dev/v1alpha1\nkind: Blueprint\nname: ${quoted[1]}\ndomains:\n${quoted
        .map((name) => `  - name: ${name}\n    owner: ${name}\n    description: ${name}\n    files: ["**"]\n`)
        .join('')}`,
      'objects.yaml': quoted
        .map(
          (name) =>
            `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n  namespace: ${name}\n  labels: {team: ${name}}\n${name}: 1\n`,
        )
        .join('---\n'),
    });
    const path = await export_(folder);
    const bare = join(
      folderWith({ 'bare.html': readFileSync(path, 'utf8').replace(/<meta http-equiv[^>]*>/, '') }),
      'bare.html',
    );
    const page = await browser.newPage();
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    for (const one of [path, bare]) {
      await page.goto(`file://${one}`, { waitUntil: 'load' });
      const strange = await page
        .locator('script, img, iframe, foreignObject, image, use, svg a, style:not(head style)')
        .count();
      expect(strange).toBe(0);
      expect(await page.locator('svg .card title', { hasText: '<img src=x onerror=alert(1)>' }).count()).toBe(1);
    }
    expect(dialogs).toEqual([]);
    expect(called).toBe(0);
    await page.close();
    canary.close();
  });
});
