import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { electronBinary } from '../../electron/cli/electronBinary.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const binary = electronBinary();
if (!binary) console.warn('desktop: skipped, Electron’s binary is not on this machine');

describe.skipIf(!binary)('the desktop window', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entresol-desktop-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('opens a folder, and its page reaches no Node', async () => {
    cpSync(join(root, 'resources/samples/shop'), folder, { recursive: true });
    const app = await _electron.launch({ args: [root, folder], ...(binary && { executablePath: binary }) });
    const page = await app.firstWindow();
    await page.getByText('App workloads').first().waitFor();
    expect(page.url()).toMatch(/^app:\/\/bundle\//);
    expect(await page.evaluate(() => typeof Reflect.get(globalThis, 'require'))).toBe('undefined');
    await app.close();
  });
});
