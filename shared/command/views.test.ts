import { beforeEach, expect, it } from 'vitest';
import { blueprintFile } from '../blueprint/read.ts';
import { filePath } from '../document/document.ts';
import type { JsonObject } from '../json.ts';
import type { WorkspaceApi } from '../workspace/api.ts';
import { builtInSchemas } from '../workspace/testing/openExample.ts';
import { createWorkspace } from '../workspace/workspace.ts';

const web = 'kubernetes:ConfigMap/web';
const blueprint = `apiVersion: entresol.dev/v1alpha2
kind: Blueprint
views:
  # Where the talk begins.
  - id: all
    title: All of it
  - id: web
    title: The web
    elements: [${web}]
tours:
  - id: talk
    title: The talk
    steps:
      - view: web # first the edge
      - view: all
`;

let workspace: WorkspaceApi;

beforeEach(async () => {
  workspace = createWorkspace({ clock: () => 0, today: '2026-01-01' });
  await workspace.open({ name: 'folder' }, builtInSchemas);
  const files = {
    [blueprintFile]: blueprint,
    'web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
  };
  const loaded = Object.entries(files).map(([path, text]) => ({ path: filePath(path), text, etag: 'e' }));
  await workspace.load(loaded, []);
});

async function done(id: string, args: JsonObject): Promise<string> {
  const outcome = await workspace.run({ id, args });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return (await workspace.source(filePath(blueprintFile))) ?? '';
}

it('saves a view again where it stands, with what fills the screen', async () => {
  const text = await done('view.save', { id: 'all', title: 'All of it', shows: 'matrix', heat: 'findings' });
  expect(text).toContain('# Where the talk begins.');
  expect((await workspace.stated()).views.map(({ id, shows }) => [id, shows])).toEqual([
    ['all', 'matrix'],
    ['web', undefined],
  ]);
});

it('arranges a talk in another order, and takes it away', async () => {
  await done('tour.set', { id: 'talk', title: 'The talk', steps: [{ view: 'all', note: 'Hello' }, { view: 'web' }] });
  expect((await workspace.stated()).tours[0]?.steps).toEqual([{ view: 'all', note: 'Hello' }, { view: 'web' }]);
  expect(await done('tour.remove', { id: 'talk' })).toBe(blueprint.slice(0, blueprint.indexOf('tours:')));
});

it('refuses a talk about a view that is not there', async () => {
  const args = { id: 'talk', title: 'The talk', steps: [{ view: 'gone' }] };
  expect(await workspace.run({ id: 'tour.set', args })).toMatchObject({
    ok: false,
    problem: { code: 'command/no-view' },
  });
});

it('takes a removed view out of the talk, and keeps the rest of it as it is written', async () => {
  const text = await done('view.remove', { id: 'all' });
  expect(text).toContain('- view: web # first the edge\n');
  expect(text).not.toContain('all');
});

it('keeps a view on an element that is renamed', async () => {
  await done('element.rename', { element: web, name: 'edge' });
  expect((await workspace.stated()).views[1]?.elements).toEqual(['kubernetes:ConfigMap/edge']);
});
