import { describe, expect, it } from 'vitest';

describe('the menu bar', () => {
  const template = async (isMac: boolean) => {
    const { menuTemplate } = await import('./menu.ts');
    return menuTemplate({ isPackaged: true, isMac, recents: ['/work/shop'] });
  };

  it('has an app menu on macOS, and quits from the file menu elsewhere', async () => {
    expect((await template(true))[0]).toEqual({ role: 'appMenu' });
    expect(JSON.stringify((await template(true))[1])).toContain('recentDocuments');
    expect(JSON.stringify((await template(false))[0])).toMatch(/"Open Recent".*"shop".*"quit"/);
  });

  it('leaves undo, redo and the zoom of the canvas to the page', async () => {
    for (const isMac of [true, false]) {
      const text = JSON.stringify(await template(isMac));
      expect(text).not.toMatch(/"(undo|redo)"/);
      expect(text).not.toMatch(/"CmdOrCtrl\+[-=0]"/);
      expect(text).not.toMatch(/reload|toggleDevTools/);
    }
  });

  it('opens the help of the page', async () => {
    const fake = await import('./fake/electron.ts');
    new fake.BrowserWindow();
    const help = (await template(false)).at(-1)?.submenu;
    const entry = Array.isArray(help) ? help.find(({ label }) => label === 'Entresol Help') : undefined;
    if (entry?.click) Reflect.apply(entry.click, undefined, []);
    expect(fake.record.calls).toContainEqual({
      name: 'webContents.sendInputEvent',
      values: [{ type: 'keyDown', keyCode: 'F1' }],
    });
  });
});
