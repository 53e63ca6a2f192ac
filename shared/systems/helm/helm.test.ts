import { describe, expect, it } from 'vitest';
import { filePath } from '../../document/document.ts';
import { builtInSchemas, openExample } from '../../workspace/testing/openExample.ts';
import { createWorkspace } from '../../workspace/workspace.ts';
import { chart, countSchema, release } from './rules/examples.ts';
import { helmTemplates } from './templates.ts';

const elementsOf = (files: Readonly<Record<string, string>>) => [...openExample(files).elements()];

describe('a chart', () => {
  it('is one element of all its files', () => {
    const files = chart({ schema: countSchema, template: 'kind: Job\nmetadata: {{ .Values.replicas }}\n' });
    const [found, ...others] = elementsOf(files).map(({ element }) => element);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ id: 'helm:Chart/web', layer: 'infra', parts: [{ name: 'Job', kind: 'may make' }] });
    expect(found?.alsoIn?.length).toBe(3);
    expect(found?.contract.provides[0]).toMatchObject({ type: 'web', inputs: countSchema });
  });

  it('is told of its templates without a warning, and of those that lie elsewhere with one', () => {
    const template = 'kind: Job\nmetadata: {{ .Values.name }}\n';
    const told = openExample({ ...chart({ template }), 'jobs/job.yaml': template }).findings();
    const templates = told.filter(({ code }) => code === 'document/template');
    expect(templates.map(({ file, severity }) => `${file} ${severity}`)).toEqual([
      expect.stringMatching(/templates\/.* info$/),
      'jobs/job.yaml warning',
    ]);
  });

  it('takes what its defaults tell where it states no schema', () => {
    const [found] = elementsOf(chart({ values: 'on: true\nsize: 1\nlist: []\nmap: {a: false}\n' }));
    expect(found?.element.contract.provides[0]?.inputs).toMatchObject({
      properties: { on: { type: 'boolean' }, map: { properties: { a: { type: 'boolean' } } } },
    });
  });

  it('leaves files called values.yaml alone where there is no chart, and manifests under templates/', () => {
    const map = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n';
    const found = elementsOf({
      'values.yaml': 'a: 1\n',
      'x/values.yaml': map,
      'templates/a.yaml': map.replace('a}', 'b}'),
    });
    expect(found.map(({ element }) => element.kind)).toEqual(['ConfigMap', 'ConfigMap']);
  });

  it('is delivered by the release that names its folder, and depends on the chart beside it', () => {
    const shop =
      'apiVersion: v2\nname: shop\nversion: 1.0.0\ndependencies: [{name: web, version: 0.1.0, repository: "file://../web"}]\n';
    const found = elementsOf({ ...chart({}), ...release('replicas: 2'), 'charts/shop/Chart.yaml': shop });
    const edges = found.flatMap((one) => one.edges.map(({ from, to, type }) => `${from} ${type} ${to}`));
    expect(edges.toSorted()).toEqual([
      'argocd:Application/argocd/web delivers helm:Chart/web',
      'helm:Chart/shop depends helm:Chart/web',
    ]);
  });

  it('misses the chart of a folder that is not there', () => {
    const head = 'apiVersion: v2\nname: shop\nversion: 0.1.0\n';
    const dependency = 'dependencies:\n  - name: web\n    version: 0.1.0\n    repository: file://../web\n';
    const found = openExample({ 'shop/Chart.yaml': head + dependency }).findings();
    expect(found.map(({ code, range }) => `${code} ${range.start.line}`)).toContain('reference/dangling 7');
  });

  it('points at the very value that a template reads', () => {
    const template = 'a: b\nc: {{ .Values.replica }}\n';
    const [finding] = openExample(chart({ template }))
      .findings()
      .filter(({ code }) => code === 'helm/missing-value');
    expect(finding?.range).toEqual({ start: { line: 2, column: 7 }, end: { line: 2, column: 22 } });
  });

  it('is given an input in its values and its schema, and loses it again', async () => {
    const files = Object.fromEntries(
      helmTemplates[0]?.render({ name: 'web' }).map(({ path, text }) => [path, text]) ?? [],
    );
    const workspace = createWorkspace({ clock: () => 0, today: '2026-01-01' });
    await workspace.open({ name: 'test' }, builtInSchemas);
    await workspace.load(
      Object.entries(files).map(([path, text]) => ({ path: filePath(path), text, etag: path })),
      [],
    );
    const element = 'helm:Chart/web';
    const args = { element, name: 'size', type: 'integer', default: '3', under: ['service'] };
    expect(await workspace.run({ id: 'api.add-input', args })).toMatchObject({ ok: true });
    expect(await workspace.source(filePath('charts/web/values.yaml'))).toContain('  port: 80\n  size: 3\n');
    const schema = () => workspace.source(filePath('charts/web/values.schema.json'));
    expect(JSON.parse((await schema()) ?? '')).toMatchObject({
      properties: { service: { properties: { size: { type: 'integer' } } } },
    });
    const removed = await workspace.run({ id: 'api.remove-input', args: { element, path: ['service', 'size'] } });
    expect(removed).toMatchObject({ ok: true });
    expect(await schema()).not.toContain('size');
  });
});
