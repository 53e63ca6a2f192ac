import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, notReady, openApp } from './app.ts';

const score = 'apps/catalog/score.yaml';

/** What the host's journal holds, as one text. */
function journals(stateFolder: string): string {
  const files = readdirSync(stateFolder, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile() && file.parentPath.includes('journal'))
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
    .join('\n');
}

describe.skipIf(notReady)('When others change files', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
    await app.card('catalog').dblclick();
    await app.page.getByTestId('editor').locator('.view-line', { hasText: 'catalog' }).first().waitFor();
  });
  afterAll(() => app.close());

  const onDisk = (from: string, to: string) => {
    const path = join(app.folder, score);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
  const line = (text: string | RegExp) => app.page.getByTestId('editor').locator('.view-line', { hasText: text });
  const typeAtEnd = async (of: string, text: string) => {
    await line(of).click();
    await app.page.keyboard.press('End');
    await app.page.keyboard.type(text);
  };

  it('takes a change over while nothing is unsaved', async () => {
    onDisk('cpu: 50m', 'cpu: 75m');
    await line('cpu: 75m').waitFor();
    await app.page.getByText('saved', { exact: true }).waitFor();
  });

  it('merges a change elsewhere in a file that has unsaved changes', async () => {
    const { page } = app;
    await typeAtEnd('size: small', ' # mine');
    await page.getByTestId('saved-state').filter({ hasText: '1 unsaved file' }).waitFor();
    onDisk('cpu: 75m', 'cpu: 80m');
    await line('cpu: 80m').waitFor();
    await line('# mine').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('saved', { exact: true }).waitFor();
    expect(app.read(score)).toMatch(/cpu: 80m[\s\S]*size: small # mine/);
  });

  it('asks where both changed the same line, and goes on with the answer', async () => {
    const { page } = app;
    await typeAtEnd('memory: 96Mi', ' # mine');
    await page.getByTestId('saved-state').filter({ hasText: '1 unsaved file' }).waitFor();
    onDisk('memory: 96Mi', 'memory: 64Mi # theirs');
    const dialog = page.getByRole('dialog', { name: /was changed on both sides/ });
    await dialog.waitFor();
    expect(await dialog.getByRole('button', { name: 'Use the merged text' }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Take theirs' }).click();
    await line('memory: 64Mi # theirs').waitFor();
    await page.getByText('saved', { exact: true }).waitFor();
  });

  it('D15: brings unsaved work back after the page was lost', async () => {
    const { page } = app;
    await typeAtEnd('memory: 192Mi', ' # not yet saved');
    await page.getByTestId('saved-state').filter({ hasText: '1 unsaved file' }).waitFor();
    await expect.poll(() => journals(app.stateFolder)).toContain('# not yet saved');
    await page.reload();
    const dialog = page.getByRole('dialog', { name: 'Unsaved work was found' });
    await dialog.getByText(score).waitFor();
    await dialog.getByRole('button', { name: 'Restore' }).click();
    await page.getByTestId('saved-state').filter({ hasText: '1 unsaved file' }).waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('saved', { exact: true }).waitFor();
    expect(app.read(score)).toContain('# not yet saved');
  });

  it('takes an element off the canvas when its file is deleted', async () => {
    rmSync(join(app.folder, score));
    await app.card('catalog').waitFor({ state: 'detached' });
  });

  it('complains about nothing', () => {
    expect(app.complaints).toEqual([]);
  });
});
