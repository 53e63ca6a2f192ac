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
  await workspace.load(loaded, [], true);
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
  await workspace.undo();
  expect(await workspace.source(path)).not.toBe(merged);
  await workspace.redo();
  expect(await workspace.source(path)).toBe(merged);
});

it('D14: a blueprint.yaml from the future is told and changed by no command; what it says that is unknown stays', async () => {
  const future = 'apiVersion: entresol.dev/v9\nkind: Blueprint\nlayers: { unknown: true }\n';
  await open({ 'blueprint.yaml': future });
  const outcome = await workspace.run({ id: 'domain.add', args: { name: 'Shop' } });
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'command/newer-blueprint' } });
  expect(await workspace.source(filePath('blueprint.yaml'))).toBe(future);
});
