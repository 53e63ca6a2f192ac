import { beforeEach, describe, expect, it } from 'vitest';
import { filePath } from '../../document/document.ts';
import { elementIdFrom } from '../../graph/element.ts';
import { exampleApi, exampleWorkload } from '../../rules/contract/examples.ts';
import type { WorkspaceApi } from '../../workspace/api.ts';
import { builtInSchemas } from '../../workspace/testing/openExample.ts';
import { createWorkspace } from '../../workspace/workspace.ts';

const workload = elementIdFrom('score:Workload/shop');
const web = `# The settings of the shop.
apiVersion: v1
kind: ConfigMap
metadata: { name: web, namespace: shop } # kept
data: { A: "1" }
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  containers:
    - name: web
      image: web:1
      envFrom: [{ configMapRef: { name: web } }]
`;
const files: Readonly<Record<string, string>> = {
  'blueprint.yaml': `apiVersion: entresol.dev/v1alpha1
kind: Blueprint
name: Shop
domains:
  - name: Shop
    elements: [score:Workload/shop]
  - name: Data
    files: [data/**]
`,
  'apps/shop/score.yaml': exampleWorkload('type: postgres, params: { size: small }'),
  'data/api.yaml': exampleApi,
  'apps/web.yaml': web,
};

let workspace: WorkspaceApi;

beforeEach(async () => {
  workspace = createWorkspace({ clock: () => 0, today: '2026-01-01' });
  await workspace.open({ name: 'folder' }, builtInSchemas);
  const loaded = Object.entries(files).map(([path, text]) => ({ path: filePath(path), text, etag: 'e' }));
  await workspace.load(loaded, []);
});

async function run(id: string, args: Parameters<WorkspaceApi['run']>[0]['args']) {
  const outcome = await workspace.run({ id, args }, { [workload]: { x: 100, y: 50 } });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
}
const source = (path: string) => workspace.source(filePath(path));

describe('copying', () => {
  it('gives the very text of the elements, comments included', async () => {
    const copied = await workspace.copy(
      ['kubernetes:ConfigMap/shop/web', 'kubernetes:Pod/shop/web'].map(elementIdFrom),
    );
    expect(copied.ok && copied.value.text).toBe(web);
  });

  it('says what is no text of its own', async () => {
    expect(await workspace.copy([elementIdFrom('nothing')])).toMatchObject({ ok: false });
  });
});

describe('duplicating', () => {
  it('makes a file beside the original under a free name, in the same domain and beside it on the canvas, in one step', async () => {
    const { select, delta } = await run('element.duplicate', { elements: [workload], by: { x: 10, y: 20 } });
    expect(select).toEqual(['score:Workload/shop-2']);
    expect(await source('apps/shop-2/score.yaml')).toBe(
      files['apps/shop/score.yaml']?.replace('name: shop', 'name: shop-2'),
    );
    expect(delta.elements.find((view) => view.name === 'shop-2')?.domain).toBe('Shop');
    expect(delta.positions).toMatchObject({ 'score:Workload/shop-2': { x: 110, y: 70 } });
    expect(delta.summary.undo).toBe('Duplicate shop');
    const undone = await workspace.undo();
    expect(undone.summary.dirtyFiles).toEqual([]);
  });

  it('numbers on when there are copies already', async () => {
    await run('element.duplicate', { elements: [workload] });
    const { select } = await run('element.duplicate', { elements: [elementIdFrom('score:Workload/shop-2')] });
    expect(select).toEqual(['score:Workload/shop-3']);
  });

  it('gives an API that is called by its kind another kind', async () => {
    const { select } = await run('element.duplicate', {
      elements: ['crossplane:CompositeResourceDefinition/postgres.db.acme.io'],
    });
    expect(select).toEqual(['crossplane:CompositeResourceDefinition/postgres2s.db.acme.io']);
    expect(await source('data/postgres2s.db.acme.io.yaml')).toContain('kind: Postgres2,');
  });
});

describe('pasting', () => {
  it('keeps what the pasted elements say of each other when their names are taken', async () => {
    const { select, notes, delta } = await run('element.paste', { text: web, domain: 'Data' });
    expect(select).toEqual(['kubernetes:ConfigMap/shop/web-2', 'kubernetes:Pod/shop/web-2']);
    expect(notes).toEqual(['web was taken: it is called web-2 now.']);
    const made = delta.files.map(({ path }) => path).filter((path) => path.includes('web-2'));
    const texts = (await Promise.all(made.map((path) => source(path)))).join('');
    expect(texts).toContain('configMapRef: { name: web-2 }');
    expect(texts).toContain('# kept');
    expect(delta.elements.filter((view) => view.name === 'web-2').map((view) => view.domain)).toEqual(['Data', 'Data']);
    expect(delta.summary.undo).toBe('Paste 2 elements');
    expect((await workspace.undo()).summary.dirtyFiles).toEqual([]);
  });

  it('keeps names that are free, and the text as it is', async () => {
    const text = files['apps/shop/score.yaml']?.replace('name: shop', 'name: other') ?? '';
    await run('element.paste', { text });
    expect(await source('apps/other/score.yaml')).toBe(text);
  });

  it('leaves out what nobody knows, and says so', async () => {
    const { notes } = await run('element.paste', {
      text: `a: 1\n---\n${exampleApi.replaceAll('db.acme.io', 'x.acme.io')}`,
    });
    expect(notes).toEqual(['One document is of no system that Entresol knows, and was left out.']);
  });

  it.each([
    ['what is no YAML', 'a: [', 'paste/unreadable'],
    ['plain words', 'hello there', 'paste/nothing'],
    ['an empty clipboard', '', 'paste/nothing'],
  ])('refuses %s', async (_, text, code) => {
    expect(await workspace.run({ id: 'element.paste', args: { text } })).toMatchObject({
      ok: false,
      problem: { code },
    });
  });
});
