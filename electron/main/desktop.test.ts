import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testFolder } from '../host/testFolder.ts';

type Fake = typeof import('./fake/electron.ts');

const root = join(import.meta.dirname, '..', '..');
const realArguments = process.argv;
const read = (path: string) => readFileSync(join(root, 'electron', path), 'utf8');

/** Starts the desktop's main process anew, as if from this command line. */
async function start(...words: readonly string[]): Promise<Fake> {
  process.argv = ['entresol', ...words];
  const fake = await import('./fake/electron.ts');
  await import('./index.ts');
  return fake;
}

/** Waits until the start is through: one window, or an error box. */
async function windowOf(fake: Fake) {
  fake.app.becomeReady();
  await vi.waitFor(() => expect(fake.record.windows[0]?.address ?? fake.timesOf('dialog.showErrorBox')).toBeTruthy());
  const window = fake.record.windows[0];
  if (window === undefined) throw new Error(`no window: ${JSON.stringify(fake.record.calls)}`);
  return window;
}

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv('ENTRESOL_STATE', join(testFolder(), 'state'));
});

afterEach(async () => {
  const { hosts } = await import('./windows.ts');
  for (const host of hosts.values()) await host.close();
  process.argv = realArguments;
  vi.unstubAllEnvs();
});

const isBuilt = existsSync(join(root, 'out', 'renderer', 'index.html'));

describe.skipIf(!isBuilt)('the desktop app (skipped until `npm run build` has run)', () => {
  it('E1: every window is sandboxed, isolated and without Node', async () => {
    const window = await windowOf(await start());
    expect(window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      devTools: false,
    });
    expect(window.address).toBe('app://bundle/');
  });

  it('E1: no other place makes a window', () => {
    const makers = readdirSync(join(root, 'electron'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.includes('fake') && !path.endsWith('.test.ts'))
      .filter((path) => /new (BrowserWindow|BaseWindow|WebContentsView|BrowserView)\b/.test(read(path)));
    expect(makers).toEqual([join('main', 'windows.ts')]);
  });

  it('E2: the app comes from its own scheme, never from a file address', async () => {
    const fake = await start();
    expect(fake.record.calls.find(({ name }) => name === 'protocol.registerSchemesAsPrivileged')?.values).toEqual([
      [{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }],
    ]);
    await windowOf(fake);
    expect([...fake.record.schemes.keys()]).toEqual(['app']);
  });

  it('E5: a window leaves its page for nothing', async () => {
    const window = await windowOf(await start());
    for (const event of ['will-navigate', 'will-redirect', 'will-attach-webview']) {
      let isPrevented = false;
      window.webContents.emit(
        event,
        {
          preventDefault: () => {
            isPrevented = true;
          },
        },
        'app://bundle.evil/',
      );
      expect(isPrevented, event).toBe(true);
    }
    for (const url of [
      'app://bundle/',
      'app://bundle.evil/',
      'javascript:alert(1)',
      'data:text/html,x',
      'blob:x',
      'file:///etc/passwd',
      'https://example.org',
    ])
      expect(window.webContents.openHandler?.({ url }), url).toEqual({ action: 'deny' });
  });

  it('E6: a link opens outside only when it is https or mail, and after the person saw its host', async () => {
    const fake = await start();
    const window = await windowOf(fake);
    for (const url of [
      'file:///etc/passwd',
      'smb://x/y',
      'ms-msdt:x',
      'vscode://x',
      'http://example.org',
      'javascript:x',
      `https://example.org/${'x'.repeat(2000)}`,
      'https://user:pw@example.org',
    ])
      window.webContents.openHandler?.({ url });
    expect(fake.timesOf('dialog.showMessageBox')).toBe(0);
    window.webContents.openHandler?.({ url: 'https://example.org/docs' });
    await vi.waitFor(() => expect(fake.timesOf('shell.openExternal')).toBe(1));
    expect(JSON.stringify(fake.record.calls.find(({ name }) => name === 'dialog.showMessageBox')?.values[1])).toContain(
      'example.org',
    );
    window.webContents.openHandler?.({ url: 'mailto:jane@example.org' });
    await vi.waitFor(() => expect(fake.timesOf('shell.openExternal')).toBe(2));
    fake.record.answer = 1;
    window.webContents.openHandler?.({ url: 'https://example.org/other' });
    await vi.waitFor(() => expect(fake.timesOf('dialog.showMessageBox')).toBe(3));
    expect(fake.timesOf('shell.openExternal')).toBe(2);
  });

  it('E8: only the main frame of our own page reaches the host', async () => {
    const fake = await start();
    const { webContents: sender } = await windowOf(fake);
    const call = fake.record.handlers.get('entresol:call');
    const from = (senderFrame: unknown, name: unknown = 'host.info', input: unknown = {}) =>
      call?.({ sender, senderFrame }, name, input);
    expect(await from(sender.mainFrame)).toMatchObject({ ok: true, value: { door: 'desktop' } });
    expect(await from(null)).toMatchObject({ ok: false, problem: { code: 'host/refused' } });
    expect(await from({ url: 'app://bundle/' })).toMatchObject({ problem: { code: 'host/refused' } });
    for (const url of [
      'https://example.org/',
      'app://bundle.evil/',
      'app://bundle@evil/',
      'app:bundle',
      'file:///x',
      'about:blank',
    ]) {
      sender.mainFrame.url = url;
      expect(await from(sender.mainFrame), url).toMatchObject({ problem: { code: 'host/refused' } });
    }
    sender.mainFrame.url = 'app://bundle/';
    expect(await from(sender.mainFrame, '__proto__')).toMatchObject({ problem: { code: 'protocol/unknown-method' } });
    expect(await from(sender.mainFrame, 7)).toMatchObject({ problem: { code: 'host/refused' } });
    const huge = { folder: 'x', paths: ['x'.repeat(50 * 1024 * 1024)] };
    expect(await from(sender.mainFrame, 'files.read', huge)).toMatchObject({ problem: { code: 'protocol/too-large' } });
    expect(await from(sender.mainFrame, 'files.read', { folder: 7 })).toMatchObject({
      problem: { code: 'protocol/bad-input' },
    });
  });

  it('E14: a second start opens nothing itself and hands its folder over', async () => {
    const folder = testFolder();
    const first = await start();
    await windowOf(first);
    const data = { folder };
    first.app.emit('second-instance', {}, ['entresol', '--inspect', 'https://evil.test'], '/', data);
    await vi.waitFor(() => expect(first.record.windows.length).toBe(2));
    first.app.emit('second-instance', {}, [], '/', { folder: 7 });
    expect(first.timesOf('window.focus')).toBe(1);
  });

  it('E15: a folder handed over before the app is ready waits for it', async () => {
    const folder = testFolder();
    const fake = await start();
    fake.app.emit('open-file', { preventDefault: () => undefined }, folder);
    expect(fake.record.windows).toEqual([]);
    const window = await windowOf(fake);
    expect(window.options.title).toContain(folder.slice(folder.lastIndexOf('/') + 1));
  });

  it('E17: quitting waits for unsaved work to reach the disk', async () => {
    const folder = testFolder();
    const fake = await start(folder);
    const { webContents: sender } = await windowOf(fake);
    const call = (name: string, input: unknown) =>
      fake.record.handlers.get('entresol:call')?.({ sender, senderFrame: sender.mainFrame }, name, input);
    const opened = (await call('folder.current', {})) as { value: { id: string } };
    const written = call('journal.write', {
      folder: opened.value.id,
      files: [{ path: 'a.yaml', text: 'x'.repeat(5_000_000) }],
    });
    let isHeld = false;
    fake.app.emit('will-quit', {
      preventDefault: () => {
        isHeld = true;
      },
    });
    expect(isHeld).toBe(true);
    expect(fake.timesOf('app.exit')).toBe(0);
    await vi.waitFor(() => expect(fake.timesOf('app.exit')).toBe(1));
    const [journal, ...others] = readdirSync(join(process.env.ENTRESOL_STATE ?? '', 'journal'));
    expect(journal).toMatch(/\.json$/);
    expect(others).toEqual([]);
    expect(await written).toEqual({ ok: true, value: {} });
  });

  it('E18: a crashed page comes back, but not for ever', async () => {
    const fake = await start();
    const window = await windowOf(fake);
    for (let crash = 0; crash < 5; crash++) window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(fake.timesOf('webContents.reload')).toBe(3);
    // Then the person decides: try again, or close the window.
    await vi.waitFor(() => expect(fake.timesOf('webContents.reload')).toBe(5));
    fake.record.answer = 1;
    window.webContents.emit('render-process-gone', {}, { reason: 'oom' });
    await vi.waitFor(() => expect(fake.timesOf('window.destroy')).toBe(1));
    expect(fake.timesOf('webContents.reload')).toBe(5);
  });

  it('E18: a page that hangs is started anew only when the person says so', async () => {
    const fake = await start();
    const window = await windowOf(fake);
    window.emit('unresponsive');
    await vi.waitFor(() => expect(fake.timesOf('dialog.showMessageBox')).toBe(1));
    expect(fake.timesOf('webContents.forcefullyCrashRenderer')).toBe(0);
    fake.record.answer = 1;
    await vi.waitFor(() => {
      window.emit('unresponsive');
      expect(fake.timesOf('webContents.forcefullyCrashRenderer')).toBe(1);
    });
  });

  it('asks before a window with unsaved work closes, and then lets it close', async () => {
    const fake = await start();
    const window = await windowOf(fake);
    const closes = () => {
      let mayClose = false;
      window.webContents.emit('will-prevent-unload', {
        preventDefault: () => {
          mayClose = true;
        },
      });
      return mayClose;
    };
    expect(closes()).toBe(true);
    fake.record.answer = 1;
    expect(closes()).toBe(false);
    expect(fake.timesOf('dialog.showMessageBoxSync')).toBe(2);
  });

  describe('a folder that a window shows already', () => {
    const focused = (fake: Fake) => fake.record.calls.filter(({ name }) => name === 'window.focus').at(-1)?.values[0];

    /** Two windows, on `first` and `second`. */
    async function twoWindows() {
      const [first, second] = [testFolder(), testFolder()];
      const fake = await start(first);
      const window = await windowOf(fake);
      fake.app.emit('second-instance', {}, [], '/', { folder: second });
      await vi.waitFor(() => expect(fake.record.windows[1]?.address).toBeTruthy());
      const other = fake.record.windows[1];
      if (other === undefined) throw new Error('no second window');
      const call = (name: string, input: unknown) =>
        fake.record.handlers.get('entresol:call')?.(
          { sender: other.webContents, senderFrame: other.webContents.mainFrame },
          name,
          input,
        );
      return { fake, first, second, window, other, call };
    }

    it('comes forward for a second start and a file opened from outside, through a link too', async () => {
      const { fake, first, window } = await twoWindows();
      window.minimized = true;
      fake.app.emit('second-instance', {}, [], '/', { folder: first });
      await vi.waitFor(() => expect(focused(fake)).toBe(window.id));
      expect(window.minimized).toBe(false);
      const link = join(testFolder(), 'link');
      symlinkSync(first, link);
      writeFileSync(join(first, 'blueprint.yaml'), 'name: x\n');
      for (const [at, path] of [link, join(first, 'blueprint.yaml')].entries()) {
        fake.app.emit('open-file', { preventDefault: () => undefined }, path);
        await vi.waitFor(() => expect(fake.timesOf('window.focus')).toBe(at + 2));
        expect(focused(fake)).toBe(window.id);
      }
      expect(fake.record.windows).toHaveLength(2);
    });

    it('gets one window when it is asked for twice at once', async () => {
      const { fake } = await twoWindows();
      const folder = testFolder();
      fake.app.emit('second-instance', {}, [], '/', { folder });
      fake.app.emit('second-instance', {}, [], '/', { folder });
      await vi.waitFor(() => expect(fake.timesOf('window.focus')).toBe(1));
      expect(fake.record.windows).toHaveLength(3);
      expect(focused(fake)).toBe(fake.record.windows[2]?.id);
    });

    it('comes forward when another window picks it, in the page or by the menu', async () => {
      const { fake, first, window, call } = await twoWindows();
      fake.record.picked = first;
      expect(await call('folder.pick', {})).toEqual({ ok: true, value: null });
      expect(focused(fake)).toBe(window.id);
      expect(fake.timesOf('window.focus')).toBe(1);
      const { openFolder } = await import('./menu.ts');
      await openFolder();
      expect(fake.timesOf('window.focus')).toBe(2);
      expect(fake.record.windows).toHaveLength(2);
    });

    it('comes forward when another window opens it from its recent folders', async () => {
      const { fake, first, window, call } = await twoWindows();
      await fake.record.handlers.get('entresol:call')?.(
        { sender: window.webContents, senderFrame: window.webContents.mainFrame },
        'folder.current',
        {},
      );
      const { recents } = await import('../host/state/recents.ts');
      const known = (await recents(process.env.ENTRESOL_STATE ?? '')).find(({ path }) => path === realpathSync(first));
      expect(await call('folder.open', { known: known?.id })).toMatchObject({
        problem: { code: 'folder/in-another-window' },
      });
      expect(focused(fake)).toBe(window.id);
    });

    it('opens anew when its window went on to another folder, or is closed', async () => {
      const { fake, first, second, other, call } = await twoWindows();
      fake.record.picked = testFolder();
      expect(await call('folder.pick', {})).toMatchObject({ ok: true, value: { readOnly: false } });
      fake.app.emit('second-instance', {}, [], '/', { folder: second });
      await vi.waitFor(() => expect(fake.record.windows).toHaveLength(3));
      fake.app.emit('second-instance', {}, [], '/', { folder: fake.record.picked });
      await vi.waitFor(() => expect(focused(fake)).toBe(other.id));
      fake.record.windows[0]?.emit('closed');
      fake.app.emit('second-instance', {}, [], '/', { folder: first });
      await vi.waitFor(() => expect(fake.record.windows).toHaveLength(4));
    });

    it('leaves the window used last in front when a second start names no folder', async () => {
      const { fake, window, other } = await twoWindows();
      fake.app.emit('second-instance', {}, [], '/', {});
      expect(focused(fake)).toBe(other.id);
      window.emit('focus');
      fake.app.emit('second-instance', {}, [], '/', {});
      expect(focused(fake)).toBe(window.id);
    });
  });

  it('opens its window where the last one was closed', async () => {
    const first = await start();
    const window = await windowOf(first);
    window.bounds = { x: 300, y: 200, width: 1100, height: 750 };
    window.maximize();
    window.emit('close');
    window.emit('closed');
    const { hosts } = await import('./windows.ts');
    await vi.waitFor(() => expect(hosts.size).toBe(0));
    vi.resetModules();
    const next = await start();
    const { options } = await windowOf(next);
    expect(options).toMatchObject({ x: 300, y: 200, width: 1100, height: 750 });
    next.record.windows[0]?.emit('ready-to-show');
    expect(next.timesOf('window.maximize')).toBe(1);
  });

  it('puts a further window beside the one that is open', async () => {
    const fake = await start();
    await windowOf(fake);
    fake.app.emit('second-instance', {}, [], '/', { folder: testFolder() });
    await vi.waitFor(() => expect(fake.record.windows.length).toBe(2));
    expect(fake.record.windows[1]?.options).toMatchObject({ x: 68, y: 78, width: 1000, height: 700 });
  });

  it('E16: lists the folders opened before in its menu, newest first', async () => {
    const folder = testFolder();
    const fake = await start(folder);
    const { webContents: sender } = await windowOf(fake);
    const opened = await fake.record.handlers.get('entresol:call')?.(
      { sender, senderFrame: sender.mainFrame },
      'folder.current',
      {},
    );
    expect(opened).toMatchObject({ ok: true });
    fake.app.emit('browser-window-focus');
    await vi.waitFor(() => expect(JSON.stringify(fake.record.menu)).toContain(JSON.stringify(folder)));
  });
});

describe('the desktop app', () => {
  it('E14: the second process ends before it touches a file', async () => {
    const fake = await import('./fake/electron.ts');
    fake.record.isFirst = false;
    const folder = testFolder();
    await start(folder);
    fake.app.becomeReady();
    expect(fake.record.calls).toEqual([
      { name: 'app.requestSingleInstanceLock', values: [{ folder }] },
      { name: 'app.quit', values: [] },
    ]);
    expect(fake.app.eventNames()).toEqual([]);
    expect(existsSync(process.env.ENTRESOL_STATE ?? '')).toBe(false);
  });

  it('E14: options and addresses on the command line are no folders', async () => {
    const { startFolder } = await import('./startFolder.ts');
    const folder = testFolder();
    mkdirSync(join(folder, 'shop'));
    expect(startFolder(['entresol', '--inspect', 'https://evil.test', 'shop'], folder, false)).toBe(
      join(folder, 'shop'),
    );
    expect(startFolder(['electron', '.', 'shop'], folder, true)).toBe(join(folder, 'shop'));
    expect(startFolder(['entresol', '--inspect=0.0.0.0:9229'], folder, false)).toBeUndefined();
    expect(startFolder(['entresol', 'gone'], folder, false)).toBeUndefined();
    expect(startFolder(['entresol', pathToFileURL(join(folder, 'shop')).href], folder, false)).toBe(
      join(folder, 'shop'),
    );
    expect(startFolder(['entresol', `file://evil.test${folder}`], folder, false)).toBeUndefined();
    expect(startFolder(['entresol', `${pathToFileURL(folder).href}%2fshop`], folder, false)).toBeUndefined();
  });

  it('E7: every permission that Electron knows is refused, but for copying text', async () => {
    const fake = await import('./fake/electron.ts');
    const { denyPermissions } = await import('./permissions.ts');
    denyPermissions();
    const { defaultSession } = fake.session;
    const types = readFileSync(
      join(dirname(createRequire(import.meta.url).resolve('electron/package.json')), 'electron.d.ts'),
      'utf8',
    );
    const unions = [...types.matchAll(/setPermission(?:Request|Check)Handler\(handler: .*?permission: ([^,)]*)/g)].map(
      (found) => found[1] ?? '',
    );
    const names = new Set(unions.flatMap((union) => [...union.matchAll(/'([^']+)'/g)].map((found) => found[1] ?? '')));
    expect(names.size).toBeGreaterThan(10);
    for (const name of [...names, 'something-new']) {
      let isGranted: boolean | undefined;
      Reflect.apply(defaultSession.request ?? (() => undefined), undefined, [
        null,
        name,
        (granted: boolean) => {
          isGranted = granted;
        },
        {},
      ]);
      expect(isGranted, name).toBe(name === 'clipboard-sanitized-write');
      expect(Reflect.apply(defaultSession.check ?? (() => undefined), undefined, [null, name, '', {}]), name).toBe(
        name === 'clipboard-sanitized-write',
      );
    }
    expect(Reflect.apply(defaultSession.device ?? (() => undefined), undefined, [{ deviceType: 'usb' }])).toBe(false);
  });

  it('E2: no address gets at anything but the files of the built app', async () => {
    const { answerRequest, serveApp } = await import('./serveApp.ts');
    const { readStaticTable } = await import('../server/staticTable.ts');
    const folder = testFolder();
    writeFileSync(join(folder, 'index.html'), '<title>shell</title>');
    const outside = testFolder();
    writeFileSync(join(outside, 'secret.json'), '{}');
    symlinkSync(join(outside, 'secret.json'), join(folder, 'link.json'));
    symlinkSync(outside, join(folder, 'linked'));
    const table = await readStaticTable(folder);
    if (!table.ok) throw new Error(table.problem.message);
    const status = (url: string, method = 'GET') => answerRequest(table.value, { url, method }).status;
    expect(status('app://bundle/')).toBe(200);
    for (const url of [
      'app://bundle/../../etc/passwd',
      'app://bundle/%2e%2e/%2e%2e/etc/passwd',
      'app://bundle/..%5c..%5cetc',
      'app://bundle/index.html%00',
      'app://bundle/link.json',
      'app://bundle/linked/secret.json',
      'app://other/',
      'app://bundle@evil/',
      'app://bundle.evil/',
      'app://bundle/?x',
      'file:///etc/passwd',
      'nonsense',
    ])
      expect(status(url), url).toBe(404);
    expect(status('app://bundle/', 'POST')).toBe(404);
    expect(await serveApp(testFolder())).toBe(false);
  });

  it('E4: the desktop and the browser get the same policy', async () => {
    const { answerRequest } = await import('./serveApp.ts');
    const { testServer } = await import('../server/testServer.ts');
    const { server } = await testServer();
    const served = await fetch(server.url);
    const found = answerRequest(new Map([['/', { bytes: Buffer.from(''), type: 'text/html', lasting: false }]]), {
      url: 'app://bundle/',
      method: 'GET',
    });
    const missing = answerRequest(new Map(), { url: 'app://bundle/x', method: 'GET' });
    const policy = served.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(found.headers.get('content-security-policy')).toBe(policy);
    expect(missing.headers.get('content-security-policy')).toBe(policy);
    expect(found.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.skipIf(!isBuilt)('E11: the preload script is CommonJS and needs nothing but Electron', () => {
    const file = join(root, 'out', 'preload', 'index.cjs');
    const text = readFileSync(file, 'utf8');
    expect(text).not.toMatch(/^\s*(import|export)\s/m);
    expect(
      [...text.matchAll(/require\("([^"]+)"\)|require\('([^']+)'\)/g)].map((found) => found[1] ?? found[2]),
    ).toEqual(['electron']);
  });

  it('the page gets two functions, and never an event of Electron', async () => {
    const fake = await import('./fake/electron.ts');
    await import('../preload/index.ts');
    const host = fake.record.exposed.get('host') as {
      call: (...values: unknown[]) => unknown;
      on: (listener: (...values: unknown[]) => void) => () => void;
    };
    expect(Object.keys(host).sort()).toEqual(['call', 'on']);
    await host.call('host.info', {});
    expect(fake.ipcRenderer.asked).toEqual([['entresol:call', 'host.info', {}]]);
    const heard: unknown[][] = [];
    const stop = host.on((...values) => heard.push(values));
    fake.ipcRenderer.emit('entresol:event', { sender: 'secret' }, 'files.changed', { folder: 'x' });
    stop();
    fake.ipcRenderer.emit('entresol:event', {}, 'files.changed', {});
    expect(heard).toEqual([['files.changed', { folder: 'x' }]]);
  });
});
