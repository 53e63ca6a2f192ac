import { describe, expect, it, test } from 'vitest';
import { filePath } from '../../document/document.ts';
import { openExample } from '../../workspace/testing/openExample.ts';
import { applicationText, gitSource, listLines, projectText, setText } from './examples.ts';
import { templates } from './templates.ts';

const map = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n`;
const engineOf = (files: Readonly<Record<string, string>>) => openExample(files);
const edges = (engine: ReturnType<typeof openExample>, type: string) =>
  [...engine.elements()].flatMap((linked) =>
    linked.edges.filter((edge) => edge.type === type).map(({ from, to }) => `${from} → ${to}`),
  );

describe('an Application', () => {
  it('delivers what lies in its folder, and follows what comes and goes there', () => {
    const engine = engineOf({ 'app.yaml': applicationText(), 'shop/a.yaml': map('a'), 'shop/deeper/b.yaml': map('b') });
    expect(edges(engine, 'delivers')).toEqual(['argocd:Application/argocd/shop → kubernetes:ConfigMap/a']);
    engine.setFiles([
      { path: filePath('shop/a.yaml'), text: null },
      { path: filePath('shop/c.yaml'), text: map('c') },
    ]);
    engine.settle();
    expect(edges(engine, 'delivers')).toEqual(['argocd:Application/argocd/shop → kubernetes:ConfigMap/c']);
  });

  describe('with globs over the files of its folder', () => {
    const files = {
      'shop/a.yaml': map('a'),
      'shop/b.yaml': map('b'),
      'shop/local/c.yaml': map('c'),
      'shop/local/deep/d.yaml': map('d'),
    };
    const delivers = (directory: string, more: Readonly<Record<string, string>> = {}) => {
      const source = `${gitSource('shop')}\n    directory: ${directory}`;
      const all = { 'app.yaml': applicationText({ source }), ...files, ...more };
      const own = edges(engineOf(all), 'delivers').filter((edge) => edge.startsWith('argocd:'));
      return own.map((edge) => edge.slice(edge.lastIndexOf('/') + 1));
    };

    it('delivers what they include', () => {
      expect(delivers("{ include: '{a,c}.yaml' }")).toEqual(['a']);
      expect(delivers("{ recurse: true, include: '{a.yaml,local/*}' }")).toEqual(['a', 'c', 'd']);
    });

    it('leaves out what they exclude, also of what they include', () => {
      expect(delivers("{ recurse: true, exclude: 'local/*' }")).toEqual(['a', 'b']);
      expect(delivers("{ include: '*.yaml', exclude: 'b*' }")).toEqual(['a']);
    });

    it('delivers everything while they are filled in later', () => {
      expect(delivers("{ include: '{{env}}/*' }")).toEqual(['a', 'b']);
    });

    it('does not ask them where a kustomization says what is delivered', () => {
      const kustomization = { 'shop/kustomization.yaml': 'resources: [b.yaml]\n' };
      expect(delivers("{ include: 'a.yaml' }", kustomization)).toEqual(['shop', 'b']);
    });
  });

  it('delivers the Applications of its folder: an app of apps', () => {
    const engine = engineOf({
      'root.yaml': applicationText({ name: 'root', source: gitSource('apps') }),
      'apps/shop.yaml': applicationText(),
    });
    expect(edges(engine, 'delivers')).toEqual(['argocd:Application/argocd/root → argocd:Application/argocd/shop']);
  });

  it('takes the folder beside it for a cnoe:// source', () => {
    const source = '  source:\n    repoURL: cnoe://manifests\n    targetRevision: HEAD\n    path: .';
    const engine = engineOf({ 'stack/app.yaml': applicationText({ source }), 'stack/manifests/a.yaml': map('a') });
    expect(edges(engine, 'delivers')).toEqual(['argocd:Application/argocd/shop → kubernetes:ConfigMap/a']);
  });

  it('is governed by its project', () => {
    const engine = engineOf({ 'app.yaml': applicationText({ project: 'shop' }), 'project.yaml': projectText() });
    expect(edges(engine, 'governs')).toEqual(['argocd:AppProject/argocd/shop → argocd:Application/argocd/shop']);
  });
});

describe('an ApplicationSet', () => {
  const parts = (text: string) =>
    [...engineOf({ 'set.yaml': text }).elements()].flatMap(({ element }) => element.parts.map(({ name }) => name));
  const children = (first: string, second: string) =>
    `${first}\n${second}`
      .split('\n')
      .map((line) => `        ${line}`)
      .join('\n');

  it('makes an Application for each element of a list', () => {
    expect(parts(setText(listLines(['dev', 'prod'])))).toEqual(['dev-shop', 'prod-shop']);
  });

  it('multiplies the children of a matrix', () => {
    const matrix = `    - matrix:\n        generators:\n${children(listLines(['dev', 'prod']), '    - list:\n        elements:\n          - region: eu\n          - region: us')}`;
    expect(parts(setText(matrix, { name: '{{.cluster}}-{{.region}}' }))).toEqual([
      'dev-eu',
      'dev-us',
      'prod-eu',
      'prod-us',
    ]);
  });

  it('lays the later children of a merge over the first by their keys', () => {
    const merge = `    - merge:\n        mergeKeys: [cluster]\n        generators:\n${children(
      '    - list:\n        elements:\n          - { cluster: dev, size: small }\n          - { cluster: prod, size: small }',
      '    - list:\n        elements:\n          - { cluster: prod, size: large }\n          - { cluster: gone, size: large }',
    )}`;
    expect(parts(setText(merge, { name: '{{.cluster}}-{{.size}}' }))).toEqual(['dev-small', 'prod-large']);
  });

  it('leaves what only a cluster knows as a star, and delivers every folder that could be meant', () => {
    const set = setText('    - clusters: {}', { name: '{{.name}}-shop', path: "'apps/{{.name}}'" });
    expect(parts(set)).toEqual(['*-shop']);
    const engine = engineOf({ 'set.yaml': set, 'apps/a/a.yaml': map('a'), 'apps/b/b.yaml': map('b') });
    expect(edges(engine, 'delivers')).toEqual([
      'argocd:ApplicationSet/argocd/shops → kubernetes:ConfigMap/a',
      'argocd:ApplicationSet/argocd/shops → kubernetes:ConfigMap/b',
    ]);
  });
});

test.each(['*', 'shop-*', '*-dev'])('a new project for the namespaces %s can be read', (namespaces) => {
  const project = templates.find(({ id }) => id === 'argocd.project')?.render({ name: 'shop', namespaces }) ?? [];
  const engine = engineOf(Object.fromEntries(project.map(({ path, text }) => [path, text])));
  expect(engine.findings()).toEqual([]);
  const [linked] = [...engine.elements()];
  expect(linked?.element.value).toMatchObject({ spec: { destinations: [{ namespace: namespaces }] } });
});
