import { describe, expect, it } from 'vitest';
import { filePath } from '../document/document.ts';
import { Engine } from '../workspace/engine.ts';
import { SchemaCatalog } from '../workspace/schemaCatalog.ts';
import { applyObjects } from './applyObjects.ts';
import { planExport } from './kustomize.ts';

function engineOf(files: Readonly<Record<string, string>>): Engine {
  const engine = new Engine({ folderName: 'test', catalog: new SchemaCatalog([]), rules: [], today: '2026-01-01' });
  engine.setFiles(Object.entries(files).map(([path, text]) => ({ path: filePath(path), text })));
  engine.settle();
  return engine;
}

const configMap = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n`;

describe('the objects of an apply', () => {
  it('are named by file and document', () => {
    const engine = engineOf({
      'b.yaml': `${configMap('one')}---\n# nothing\n---\n${configMap('two')}`,
      'a.yaml': configMap('three'),
    });
    expect(applyObjects(engine).map(({ key, document }) => [key, document])).toEqual([
      ['a.yaml#0', 0],
      ['b.yaml#0', 0],
      ['b.yaml#2', 2],
    ]);
  });

  it('hold what the file says, unknown fields included', () => {
    const engine = engineOf({ 'a.yaml': `${configMap('one')}odd: {deep: [1, null]}\n` });
    expect(applyObjects(engine)[0]?.object).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'one' },
      odd: { deep: [1, null] },
    });
  });

  it('are sent one by one where a list holds them', () => {
    const list = 'apiVersion: v1\nkind: ConfigMapList\nitems:\n  - metadata: {name: one}\n  - metadata: {name: two}\n';
    expect(applyObjects(engineOf({ 'list.yaml': list }))).toMatchObject([
      { key: 'list.yaml#0/items/0', object: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'one' } } },
      { key: 'list.yaml#0/items/1', object: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'two' } } },
    ]);
  });

  it.each([
    ['Score', 'apiVersion: score.dev/v1b1\nmetadata: {name: x}\ncontainers: {x: {image: x:1}}\n'],
    ['a kustomization', 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: []\n'],
    ['a package file', 'apiVersion: meta.pkg.crossplane.io/v1\nkind: Configuration\nmetadata: {name: x}\n'],
    ['the blueprint', 'apiVersion: entresol.dev/v1alpha1\nkind: Blueprint\n'],
    ['a template', configMap('{{ .Values.name }}')],
    ['a kind cluster', 'apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\nname: dev\n'],
    ['anything else', 'a: 1\n'],
  ])('leave out %s', (_what, text) => {
    expect(applyObjects(engineOf({ 'a.yaml': text }))).toEqual([]);
  });
});

describe('an export', () => {
  it('keeps lists and JSON as they are', () => {
    const list = `apiVersion: v1\nkind: List\nitems:\n  - {apiVersion: v1, kind: ConfigMap, metadata: {name: one}} # why\n`;
    const json = '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"two"}}';
    const { files } = planExport(engineOf({ 'dir/all.yaml': list, 'two.json': json }));
    expect(files.slice(1)).toEqual([
      { path: '13-objects/list-all.yaml', text: list },
      { path: '13-objects/configmap-two.json', text: json },
    ]);
  });

  it('comes in an order that sorts, also with many waves', () => {
    const chain = Array.from({ length: 12 }, (_, index) =>
      configMap(`c${index}`).replace(
        'metadata:\n',
        index === 0
          ? 'metadata:\n'
          : `metadata:\n  annotations:\n    config.kubernetes.io/depends-on: /namespaces/default/ConfigMap/c${index - 1}\n`,
      ),
    ).join('---\n');
    const { files, problems } = planExport(engineOf({ 'chain.yaml': chain }));
    expect(problems).toEqual([]);
    const paths = files.slice(1).map((file) => file.path);
    expect(paths).toEqual([...paths].sort());
    expect(paths.map((path) => path.replace(/^.*configmap-(.*)\.yaml$/, '$1'))).toEqual(
      Array.from({ length: 12 }, (_, index) => `c${index}`),
    );
  });
});
