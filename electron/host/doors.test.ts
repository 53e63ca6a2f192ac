import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../shared/protocol/client.ts';
import type { HostClient } from '../../shared/protocol/protocol.ts';
import { answerCalls } from '../main/calls.ts';
import { app, ipcRenderer, record, WebContents } from '../main/fake/electron.ts';
import { startServer } from '../server/server.ts';
import { etagOf } from './files/read.ts';
import { createHost, type Host } from './host.ts';
import { testFolder } from './testFolder.ts';

interface Opened {
  readonly client: HostClient;
  readonly folder: string;
  readonly samples: string;
  readonly state: string;
}

type Door = (host: Host) => Promise<HostClient>;

const terminal: Door = async (host) =>
  createClient({
    ask: (name, input) => host.dispatch(name, input),
    listen: (listener) => host.subscribe(({ name, data }) => listener(name, data)),
  });

/** Calls through the handler that the desktop registers, from the main frame of its window. */
const desktop: Door = async (host) => {
  app.isPackaged = true;
  const sender = new WebContents();
  answerCalls(new Map([[sender.id, host]]));
  const handler = record.handlers.get('entresol:call');
  return createClient({
    // What crosses the border between processes is a structured clone.
    ask: async (name, input) =>
      structuredClone(await handler?.({ sender, senderFrame: sender.mainFrame }, name, structuredClone(input))),
    listen: (listener) => {
      ipcRenderer.on('entresol:event', listener);
      return () => ipcRenderer.off('entresol:event', listener);
    },
  });
};

/** Calls over HTTP with the session of a launch link. */
const browser: Door = async (host) => {
  const staticFolder = testFolder();
  writeFileSync(join(staticFolder, 'index.html'), '');
  const started = await startServer({ host, staticFolder });
  if (!started.ok) throw new Error(started.problem.message);
  const { url, launchUrl, close } = started.value;
  onTestFinished(close);
  const headers = { 'content-type': 'application/json', origin: new URL(url).origin };
  const token = new URL(launchUrl()).hash.slice(3);
  const granted = await fetch(`${url}session`, { method: 'POST', headers, body: JSON.stringify({ token }) });
  const { value } = (await granted.json()) as { value: { key: string } };
  const cookie = granted.headers.get('set-cookie')?.split(';')[0] ?? '';
  return createClient({
    ask: async (name, input) => {
      const session = { ...headers, cookie, 'x-blueprint-session': value.key };
      return (
        await fetch(`${url}call`, { method: 'POST', headers: session, body: JSON.stringify({ name, input }) })
      ).json();
    },
    listen: () => () => undefined,
  });
};

async function open(door: Door, kind: 'terminal' | 'desktop' | 'browser'): Promise<Opened> {
  const [folder, samples, state] = [testFolder(), testFolder(), testFolder()];
  writeFileSync(join(folder, 'a.yaml'), 'a: 1\n');
  const templates = testFolder();
  mkdirSync(join(templates, 'back'));
  writeFileSync(join(templates, 'back', 'README.md'), '# BACK stack\n\nFour systems.\n');
  mkdirSync(join(samples, 'shop'));
  writeFileSync(join(samples, 'shop', 'blueprint.yaml'), 'name: shop\n');
  const host = createHost({
    door: kind,
    folder,
    samplesFolder: samples,
    templatesFolder: templates,
    stateFolder: state,
    version: '1.2.3',
    cluster: async () => {
      throw new Error('secret stack');
    },
  });
  onTestFinished(() => host.close());
  return { client: await door(host), folder, samples, state };
}

describe.each([
  ['terminal', terminal],
  ['desktop', desktop],
  ['browser', browser],
] as const)('the host behind the %s door', (kind, door) => {
  it('says who it is', async () => {
    const { client } = await open(door, kind);
    expect(await client.call('host.info', {})).toMatchObject({ ok: true, value: { version: '1.2.3', door: kind } });
  });

  it('lists stack templates and makes a new blueprint, each in a folder of its own', async () => {
    const { client, state } = await open(door, kind);
    const listed = await client.call('template.list', {});
    if (!listed.ok) throw new Error(listed.problem.message);
    const [back] = listed.value.templates;
    expect(back).toMatchObject({ id: 'back', title: 'BACK stack', description: 'Four systems.' });
    const files = [...(back?.files ?? []), { path: 'a/b.yaml', text: 'b: 1\n' }];
    for (const name of ['idp', 'idp-2']) {
      const created = await client.call('folder.create', { name: 'idp', files });
      expect(created).toMatchObject({ ok: true, value: { name } });
      expect(readFileSync(join(state, 'blueprints', name, 'a/b.yaml'), 'utf8')).toBe('b: 1\n');
    }
    expect(await client.call('folder.create', { name: '../idp', files })).toMatchObject({ ok: false });
    const outside = [{ path: '../x.yaml', text: '' }];
    expect(await client.call('folder.create', { name: 'out', files: outside })).toMatchObject({
      ok: false,
      problem: { code: 'files/outside-folder' },
    });
  });

  it('opens the folder it was started on, reads it, saves to it', async () => {
    const { client, folder } = await open(door, kind);
    const current = await client.call('folder.current', {});
    if (!current.ok || current.value === null) throw new Error('not opened');
    const { id } = current.value;
    expect(await client.call('files.list', { folder: id })).toEqual({
      ok: true,
      value: { files: [{ path: 'a.yaml', size: 5 }], skipped: [] },
    });
    const read = await client.call('files.read', { folder: id, paths: ['a.yaml'] });
    const base = read.ok ? read.value.files[0]?.etag : undefined;
    expect(base).toBe(etagOf(Buffer.from('a: 1\n')));
    const saved = await client.call('files.save', {
      folder: id,
      items: [{ action: 'write', path: 'a.yaml', text: 'a: 2\n', ...(base === undefined ? {} : { base }) }],
    });
    expect(saved).toMatchObject({ ok: true, value: { saved: true } });
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('a: 2\n');
  });

  it('E9: a path opens nothing: only what the person opened has an id', async () => {
    const { client, folder } = await open(door, kind);
    const secret = testFolder();
    writeFileSync(join(secret, 'x.yaml'), 'secret: 1\n');
    for (const id of [secret, folder, '/', '/etc', '', '__proto__', 'constructor', '..']) {
      expect(await client.call('files.list', { folder: id }), id).toMatchObject({
        problem: { code: 'folder/not-granted' },
      });
      expect(await client.call('files.read', { folder: id, paths: ['x.yaml'] }), id).toMatchObject({
        problem: { code: 'folder/not-granted' },
      });
      expect(await client.call('folder.open', { known: id }), id).toMatchObject({
        problem: { code: 'folder/unknown' },
      });
    }
    const current = await client.call('folder.current', {});
    if (!current.ok || current.value === null) throw new Error('not opened');
    const read = await client.call('files.read', {
      folder: current.value.id,
      paths: ['/etc/passwd', '../x.yaml', '.git/config'],
    });
    expect(read).toMatchObject({ ok: true, value: { files: [], skipped: [{}, {}, {}] } });
  });

  it('opens a sample as a writable copy that lasts', async () => {
    const { client, samples } = await open(door, kind);
    expect(await client.call('folder.known', {})).toMatchObject({
      value: [{ id: 'sample-shop', name: 'shop', kind: 'sample', missing: false }],
    });
    const first = await client.call('folder.open', { known: 'sample-shop' });
    if (!first.ok) throw new Error(first.problem.message);
    expect(first.value).toMatchObject({ name: 'shop', readOnly: false });
    const base = etagOf(Buffer.from('name: shop\n'));
    const item = { action: 'write' as const, path: 'blueprint.yaml', text: 'name: mine\n', base };
    expect(await client.call('files.save', { folder: first.value.id, items: [item] })).toMatchObject({
      value: { saved: true },
    });
    const again = await client.call('folder.open', { known: 'sample-shop' });
    if (!again.ok) throw new Error(again.problem.message);
    const read = await client.call('files.read', { folder: again.value.id, paths: ['blueprint.yaml'] });
    expect(read).toMatchObject({ value: { files: [{ text: 'name: mine\n' }] } });
    expect(readFileSync(join(samples, 'shop', 'blueprint.yaml'), 'utf8')).toBe('name: shop\n');
  });

  it('keeps unsaved work, but not for a folder it does not know', async () => {
    const { client } = await open(door, kind);
    const current = await client.call('folder.current', {});
    if (!current.ok || current.value === null) throw new Error('not opened');
    const files = [{ path: 'a.yaml', text: 'a: 3\n' }];
    expect(await client.call('journal.write', { folder: current.value.id, files })).toEqual({ ok: true, value: {} });
    expect(await client.call('journal.read', { folder: current.value.id })).toMatchObject({ value: { files } });
    expect(await client.call('journal.clear', { folder: current.value.id })).toEqual({ ok: true, value: {} });
    expect(await client.call('journal.read', { folder: current.value.id })).toEqual({ ok: true, value: null });
    expect(await client.call('journal.write', { folder: 'x', files })).toMatchObject({
      problem: { code: 'folder/not-granted' },
    });
  });

  it('tells its own mistake without a stack or a secret', async () => {
    const { client } = await open(door, kind);
    const answer = await client.call('cluster.contexts', {});
    expect(answer).toMatchObject({ ok: false, problem: { code: 'host/bug' } });
    expect(JSON.stringify(answer)).not.toMatch(/secret|\.ts:|at /);
  });

  it('has no dialog where it has none', async () => {
    const { client } = await open(door, kind);
    expect(await client.call('folder.pick', {})).toMatchObject({ problem: { code: 'folder/no-dialog' } });
  });
});

describe('recents', () => {
  it('E16: are kept for the owner only, newest first, and stay when their folder is gone', async () => {
    const { client, folder, state } = await open(desktop, 'desktop');
    await client.call('folder.current', {});
    const file = join(state, 'recents.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const known = async () => {
      const all = await client.call('folder.known', {});
      return all.ok ? all.value.filter((one) => one.kind === 'recent') : [];
    };
    const [recent] = await known();
    expect(recent).toMatchObject({ missing: false, name: folder.slice(folder.lastIndexOf('/') + 1) });
    expect(recent?.id).not.toContain('/');
    expect(await client.call('folder.open', { known: recent?.id ?? '' })).toMatchObject({ ok: true });
    rmSync(folder, { recursive: true });
    expect(await known()).toMatchObject([{ missing: true }]);
    expect(existsSync(file)).toBe(true);
  });
});
