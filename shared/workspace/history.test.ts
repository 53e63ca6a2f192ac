import { beforeEach, expect, it } from 'vitest';
import { filePath } from '../document/document.ts';
import type { WorkspaceApi } from './api.ts';
import { builtInSchemas } from './testing/openExample.ts';
import { createWorkspace } from './workspace.ts';

const path = filePath('a.yaml');
const text = 'a: 1\nb: 1\nc: 1\nd: 1\n';
let workspace: WorkspaceApi;

async function open(files: Readonly<Record<string, string>>): Promise<void> {
  workspace = createWorkspace({ clock: () => 0, today: '2026-01-01' });
  await workspace.open({ name: 'folder' }, builtInSchemas);
  const loaded = Object.entries(files).map(([name, content]) => ({ path: filePath(name), text: content, etag: 'old' }));
  await workspace.load(loaded, []);
}
const edit = (from: string, to: string) =>
  workspace.source(path).then((now = '') => {
    const start = now.indexOf(from);
    return workspace.edit([{ file: path, span: { start, end: start + from.length }, text: to }]);
  });

beforeEach(() => open({ [path]: text }));

it('D13: work that was restored is one step: undo goes back to the disk, redo brings it back', async () => {
  const restored = text.replace('a: 1', 'a: 2');
  await workspace.restore([{ path, text: restored, base: 'old' }]);
  expect(await workspace.source(path)).toBe(restored);
  expect((await workspace.undo()).summary.dirtyFiles).toEqual([]);
  expect(await workspace.source(path)).toBe(text);
  await workspace.redo();
  expect(await workspace.source(path)).toBe(restored);
});

it('D13: after a change from outside, undo takes back each step in turn and never loses the text of either side', async () => {
  await edit('a: 1', 'a: mine');
  const theirs = text.replace('d: 1', 'd: theirs');
  await workspace.external([{ path, text: theirs, etag: 'new' }]);
  const merged = theirs.replace('a: 1', 'a: mine');
  expect(await workspace.source(path)).toBe(merged);
  // The step of the disk first, then ours: at each moment all of one side's text is there.
  const { summary } = await workspace.undo();
  expect(await workspace.source(path)).toBe(text.replace('a: 1', 'a: mine'));
  expect(summary.dirtyFiles).toEqual([path]);
  await workspace.undo();
  expect(await workspace.source(path)).toBe(text);
  expect((await workspace.steps()).done).toEqual([]);
  await workspace.redo();
  await workspace.redo();
  expect(await workspace.source(path)).toBe(merged);
});

it('D4: a change from outside is a step: undo has the text from before, which is unsaved then', async () => {
  const theirs = text.replace('d: 1', 'd: theirs');
  expect((await workspace.external([{ path, text: theirs, etag: 'new' }])).delta.summary.dirtyFiles).toEqual([]);
  expect((await workspace.undo()).summary.dirtyFiles).toEqual([path]);
  expect(await workspace.source(path)).toBe(text);
  expect((await workspace.redo()).summary.dirtyFiles).toEqual([]);
  expect(await workspace.source(path)).toBe(theirs);
});

it('D13: what was undone before a change from outside is gone with the next step, and the steps say so', async () => {
  await edit('a: 1', 'a: 2');
  await workspace.undo();
  expect((await workspace.steps()).undone).toEqual(['Type in a.yaml']);
  const theirs = text.replace('d: 1', 'd: theirs');
  await workspace.external([{ path, text: theirs, etag: 'new' }]);
  expect((await workspace.steps()).undone).toEqual([]);
  await workspace.redo();
  expect(await workspace.source(path)).toBe(theirs);
});

it('D14: a blueprint.yaml from the future is told and changed by no command; what it says that is unknown stays', async () => {
  const future = 'apiVersion: entresol.dev/v9\nkind: Blueprint\nlayers: { unknown: true }\n';
  await open({ 'blueprint.yaml': future });
  const outcome = await workspace.run({ id: 'domain.add', args: { name: 'Shop' } });
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'command/newer-blueprint' } });
  expect(await workspace.source(filePath('blueprint.yaml'))).toBe(future);
});

it('D14: what a command does not know in blueprint.yaml stays to the byte', async () => {
  const known = '# Ours.\napiVersion: entresol.dev/v1alpha1\nkind: Blueprint\nname: X\nlater: { a: [1,  2] } # keep\n';
  await open({ 'blueprint.yaml': known });
  expect(await workspace.run({ id: 'domain.add', args: { name: 'Shop' } })).toMatchObject({ ok: true });
  const now = (await workspace.source(filePath('blueprint.yaml'))) ?? '';
  expect(now.startsWith(known)).toBe(true);
  expect(now.slice(known.length)).toContain('Shop');
});

it('goes to any moment of the history, with the steps named by what they did', async () => {
  await edit('a: 1', 'a: 2');
  await workspace.saved([]);
  await edit('b: 1', 'b: 2');
  await workspace.run({ id: 'domain.add', args: { name: 'Shop' } });
  expect(await workspace.steps()).toEqual({
    done: ['Type in a.yaml', 'Type in a.yaml', 'Add domain Shop'],
    undone: [],
  });
  await workspace.jump(1);
  expect(await workspace.source(path)).toBe(text.replace('a: 1', 'a: 2'));
  expect(await workspace.source(filePath('blueprint.yaml'))).toBeUndefined();
  expect((await workspace.steps()).undone).toEqual(['Type in a.yaml', 'Add domain Shop']);
  await workspace.jump(99);
  expect(await workspace.source(path)).toBe(text.replace('a: 1', 'a: 2').replace('b: 1', 'b: 2'));
  expect((await workspace.jump(0)).summary.dirtyFiles).toEqual([]);
});

it('puts an element into a domain and at a place in one step', async () => {
  const pod = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n';
  await open({
    [path]: pod,
    'blueprint.yaml': 'apiVersion: entresol.dev/v1alpha1\nkind: Blueprint\nname: X\ndomains:\n  - name: Shop\n',
  });
  const id = 'kubernetes:ConfigMap/web';
  const args = { elements: [id], domain: 'Shop' };
  await workspace.run({ id: 'element.move-to-domain', args }, { [id]: { x: 8, y: 16 } });
  expect((await workspace.steps()).done).toEqual(['Move web to Shop']);
  const undone = await workspace.undo();
  expect(undone.positions).toEqual({});
  expect(undone.summary.dirtyFiles).toEqual([]);
});
