import { beforeEach, describe, expect, it } from 'vitest';
import { filePath } from '../document/document.ts';
import { elementIdFrom } from '../graph/element.ts';
import { exampleApi, exampleWorkload } from '../rules/contract/examples.ts';
import type { WorkspaceApi } from './api.ts';
import type { Delta } from './snapshot.ts';
import { builtInSchemas } from './testing/openExample.ts';
import { createWorkspace } from './workspace.ts';

const score = filePath('shop/score.yaml');
const api = filePath('data/api.yaml');
const blueprint = `apiVersion: entresol.dev/v1alpha1
kind: Blueprint
name: Shop
domains:
  # The storefront.
  - name: Shop
    owner: team-shop
    files: [shop/**]
  - name: Data
    owner: team-data
    files: [data/**]
`;
const files: Readonly<Record<string, string>> = {
  'blueprint.yaml': blueprint,
  [score]: exampleWorkload('type: postgres, params: { size: small }', `{ HOST: "$\{resources.db.host}" }`),
  [api]: exampleApi,
};
const workload = elementIdFrom('score:Workload/shop');

let workspace: WorkspaceApi;
let opened: Delta;
let now = 0;

beforeEach(async () => {
  now = 0;
  workspace = createWorkspace({ clock: () => now, today: '2026-01-01' });
  await workspace.open({ name: 'folder' }, builtInSchemas);
  const loaded = Object.entries(files).map(([path, text]) => ({ path: filePath(path), text, etag: `etag of ${path}` }));
  opened = await workspace.load(loaded, []);
});

const run = async (id: string, args: Parameters<WorkspaceApi['run']>[0]['args']) => {
  const outcome = await workspace.run({ id, args });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
};

describe('opening', () => {
  it('shows lanes, domains with owners, and an edge with its reason', () => {
    const shop = opened.elements.find((view) => view.id === workload);
    expect(shop).toMatchObject({ layer: 'app', domain: 'Shop', owner: 'team-shop' });
    expect(opened.elements.find((view) => view.name === 'postgres.db.acme.io')).toMatchObject({
      layer: 'orchestration',
    });
    expect(opened.domains?.map((domain) => [domain.name, domain.owner])).toEqual([
      ['Shop', 'team-shop'],
      ['Data', 'team-data'],
    ]);
    expect(opened.edges).toHaveLength(1);
    expect(opened.edges[0]?.reason).toMatch(/db asks for type postgres/);
    expect(opened.summary).toMatchObject({ name: 'Shop', dirtyFiles: [] });
  });
});

describe('one history over everything', () => {
  it('takes back a command, typing and a move, in turn, to the very bytes', async () => {
    await run('request.set-param', { element: workload, port: 'requires:db', param: ['replicas'], value: 2 });
    const text = (await workspace.source(score)) ?? '';
    await workspace.edit([{ file: score, span: { start: text.length, end: text.length }, text: '# typed\n' }]);
    await workspace.place({ [workload]: { x: 10, y: 20 } }, 'Move shop');
    expect((await workspace.undo()).positions).toEqual({});
    expect(await workspace.source(score)).toContain('# typed');
    await workspace.undo();
    expect(await workspace.source(score)).toContain('replicas: 2');
    const last = await workspace.undo();
    expect(await workspace.source(score)).toBe(files[score]);
    expect(last.summary).toMatchObject({ dirtyFiles: [], redo: 'Set replicas' });
    await workspace.redo();
    expect(await workspace.source(score)).toContain('replicas: 2');
  });

  it('takes a burst of typing as one step, and a pause as two', async () => {
    const type = async (text: string) => workspace.edit([{ file: score, span: { start: 0, end: 0 }, text }]);
    await type('#a');
    now += 100;
    await type('#b');
    now += 5000;
    await type('#c');
    await workspace.undo();
    expect((await workspace.source(score))?.startsWith('#b#a')).toBe(true);
    await workspace.undo();
    expect(await workspace.source(score)).toBe(files[score]);
  });
});

describe('changes on disk', () => {
  const theirs = (files[score] ?? '').replace('image: shop:1.2.0', 'image: shop:1.3.0');

  it('are taken over where nothing is unsaved, and undo goes back', async () => {
    const { delta, questions } = await workspace.external([{ path: score, text: theirs, etag: 'new' }]);
    expect(questions).toEqual([]);
    expect(delta.summary.dirtyFiles).toEqual([]);
    expect(await workspace.source(score)).toBe(theirs);
    expect((await workspace.undo()).summary.dirtyFiles).toEqual([score]);
  });

  it('are merged with unsaved changes in other lines, on top of the new version', async () => {
    await run('text.set', { file: score, document: 0, path: ['resources', 'db', 'params', 'size'], value: 'large' });
    const { questions } = await workspace.external([{ path: score, text: theirs, etag: 'new' }]);
    expect(questions).toEqual([]);
    expect(await workspace.source(score)).toContain('shop:1.3.0');
    expect(await workspace.source(score)).toContain('size: large');
    expect(await workspace.dirty()).toMatchObject([{ path: score, base: 'new' }]);
  });

  it('are asked about in the same lines, and nothing is taken over before the answer', async () => {
    await run('text.set', { file: score, document: 0, path: ['containers', 'web', 'image'], value: 'shop:9.9.9' });
    const mine = await workspace.source(score);
    const { questions } = await workspace.external([{ path: score, text: theirs, etag: 'new' }]);
    expect(await workspace.source(score)).toBe(mine);
    const [question] = questions;
    if (!question) throw new Error('no question was asked');
    expect(question).toMatchObject({ path: score, mine, theirs });
    await workspace.settle(question, mine ?? null);
    expect(await workspace.dirty()).toMatchObject([{ path: score, text: mine, base: 'new' }]);
  });
});

describe('drawing', () => {
  it('adds a platform API, a field of it, and lets a workload ask for it', async () => {
    const palette = await workspace.palette();
    const template = palette.find((one) => one.id === 'kratix.promise');
    if (!template) throw new Error('the palette has no platform API');
    const field = template.form.find((one) => one.type === 'port-type');
    const added = await run('element.add', {
      template: template.id,
      values: { [field?.name ?? '']: 'redis' },
    });
    const [select] = added.select ?? [];
    if (!select) throw new Error('the new element is not selected');
    expect(added.delta.elements.map((view) => view.id)).toContain(select);
    await run('api.add-input', { element: select, name: 'memory', type: 'integer', minimum: 1, required: true });
    const detail = await workspace.inspect(select);
    expect(detail?.provides.flatMap((port) => port.inputs ?? []).map((input) => input.name)).toContain('memory');
    const port = detail?.provides[0]?.key ?? '';
    const joins = await workspace.joins(select, port);
    const join = joins.find((one) => one.element === workload);
    expect(join?.verdict).toBe('fits');
    if (!join?.call) throw new Error('the workload can not be joined');
    const joined = await run(join.call.id, join.call.args);
    expect(joined.delta.edges.some((edge) => edge.from === workload && edge.to === select)).toBe(true);
    expect(joined.delta.findings.flatMap((one) => one.findings).filter((one) => one.severity === 'error')).toEqual([]);
  });

  it('moves an element between domains by one line in blueprint.yaml and keeps its comments', async () => {
    await run('element.move-to-domain', { elements: [workload], domain: 'Data' });
    const text = (await workspace.source(filePath('blueprint.yaml'))) ?? '';
    expect(text).toContain('# The storefront.');
    expect(text.split('\n').length - blueprint.split('\n').length).toBeLessThanOrEqual(2);
    expect((await workspace.inspect(workload))?.view.domain).toBe('Data');
  });

  it('renames the kind of a definition with its objects, its compositions and the requests for it', async () => {
    const more = `apiVersion: db.acme.io/v1
kind: Postgres # an object of it
metadata: { name: orders, namespace: shop }
spec: { size: small }
---
apiVersion: apiextensions.crossplane.io/v1
kind: Composition
metadata: { name: postgres }
spec:
  compositeTypeRef: { apiVersion: db.acme.io/v1, kind: Postgres }
  mode: Pipeline
  pipeline: [{ step: ready, functionRef: { name: function-auto-ready } }]
`;
    await workspace.load([{ path: filePath('data/more.yaml'), text: more, etag: 'e' }], []);
    const xrd = 'crossplane:CompositeResourceDefinition/postgres.db.acme.io';
    const { select } = await run('element.rename', { element: xrd, name: 'Database' });
    expect(select?.[0]).toBe('crossplane:CompositeResourceDefinition/databases.db.acme.io');
    const text = (await workspace.source(filePath('data/more.yaml'))) ?? '';
    expect(text).toBe(more.replaceAll('kind: Postgres', 'kind: Database'));
    expect((await workspace.inspect(workload))?.requires[0]).toMatchObject({
      type: 'database',
      answeredBy: select?.[0],
    });
    await workspace.undo();
    expect(await workspace.dirty()).toEqual([]);
  });

  it('says before a delete what it would break, and changes nothing by saying it', async () => {
    const preview = await workspace.preview({
      id: 'element.delete',
      args: { elements: ['crossplane:CompositeResourceDefinition/postgres.db.acme.io'] },
    });
    if (!preview.ok) throw new Error(preview.problem.message);
    expect(preview.value.breaks.some((one) => one.element === workload)).toBe(true);
    expect(await workspace.dirty()).toEqual([]);
    expect((await workspace.inspect(workload))?.requires[0]?.state).toBe('ok');
  });

  it('renames with every reference, in blueprint.yaml too', async () => {
    const policy = `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\n---\napiVersion: v1\nkind: Pod\nmetadata: { name: job }\nspec:\n  containers:\n    - { name: job, image: "job:1.0.0", envFrom: [{ configMapRef: { name: settings } }] } # keep me\n`;
    await workspace.load([{ path: filePath('shop/job.yaml'), text: policy, etag: 'e' }], []);
    await run('element.move-to-domain', { elements: ['kubernetes:ConfigMap/settings'], domain: 'Data' });
    const { select } = await run('element.rename', { element: 'kubernetes:ConfigMap/settings', name: 'shop-settings' });
    expect(select?.[0]).toBe('kubernetes:ConfigMap/shop-settings');
    const text = (await workspace.source(filePath('shop/job.yaml'))) ?? '';
    expect(text.match(/shop-settings/g)).toHaveLength(2);
    expect(text).toContain('# keep me');
    expect(await workspace.source(filePath('blueprint.yaml'))).toContain('kubernetes:ConfigMap/shop-settings');
  });
});

describe('saving', () => {
  it('keeps what was typed while the save was under way as unsaved', async () => {
    await run('text.set', { file: score, document: 0, path: ['containers', 'web', 'image'], value: 'shop:2.0.0' });
    const [sent] = await workspace.dirty();
    if (!sent) throw new Error('nothing is unsaved');
    await run('text.set', { file: score, document: 0, path: ['containers', 'web', 'image'], value: 'shop:3.0.0' });
    const delta = await workspace.saved([{ path: sent.path, text: sent.text, etag: 'saved' }]);
    expect(delta.summary.dirtyFiles).toEqual([score]);
    expect((await workspace.dirty())[0]).toMatchObject({ base: 'saved' });
  });
});
