import { describe, expect, it } from 'vitest';
import { filePath } from '../../document/document.ts';
import { elementIdFrom } from '../../graph/element.ts';
import { builtInSchemas, openExample } from '../../workspace/testing/openExample.ts';
import { createWorkspace } from '../../workspace/workspace.ts';

const set = (generators: string, options: { name?: string; path?: string; server?: string; go?: boolean } = {}) => {
  const {
    name = '{{.path.basename}}',
    path = '{{.path.path}}',
    server = 'https://kubernetes.default.svc',
    go = true,
  } = options;
  return `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: apps, namespace: argocd }
spec:
${go ? '  goTemplate: true\n  goTemplateOptions: [missingkey=error]\n' : ''}  generators:
${generators}
  template:
    metadata: { name: '${name}' }
    spec:
      project: default
      source: { repoURL: https://git.acme.io/platform.git, targetRevision: main, path: '${path}' }
      destination: { server: '${server}', namespace: shop }
`;
};
const folders = `    - git:
        repoURL: https://git.acme.io/platform.git
        revision: main
        directories:
          - path: apps/*
          - { path: apps/old, exclude: true }`;
const map = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\n`;
const cluster = (name: string, env: string) => `apiVersion: v1
kind: Secret
metadata:
  name: cluster-${name}
  namespace: argocd
  labels: { argocd.argoproj.io/secret-type: cluster, env: ${env} }
stringData: { name: ${name}, server: https://${name}.acme.io }
`;

const generatedIn = (engine: ReturnType<typeof openExample>) =>
  [...engine.elements()]
    .filter(({ element }) => element.generatedBy)
    .map(({ element }) => element.name)
    .sort();
const deliveries = (engine: ReturnType<typeof openExample>) =>
  [...engine.elements()]
    .flatMap(({ edges }) => edges.filter(({ type }) => type === 'delivers').map(({ from, to }) => `${from} ${to}`))
    .sort();

const files = {
  'argocd/set.yaml': set(folders),
  'apps/web/a.yaml': map('web'),
  'apps/api/a.yaml': map('api'),
  'apps/old/a.yaml': map('old'),
};

describe('what an ApplicationSet generates', () => {
  it('is an Application for each folder that is here, which delivers what lies in it', () => {
    const engine = openExample(files);
    expect(generatedIn(engine)).toEqual(['api', 'web']);
    expect(deliveries(engine)).toEqual([
      'argocd:GeneratedApplication/argocd/api kubernetes:ConfigMap/api',
      'argocd:GeneratedApplication/argocd/web kubernetes:ConfigMap/web',
    ]);
    expect(engine.findings().filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('follows folders that come and go, and the set itself', () => {
    const engine = openExample(files);
    engine.setFiles([
      { path: filePath('apps/api/a.yaml'), text: null },
      { path: filePath('apps/shop/a.yaml'), text: map('shop') },
    ]);
    const touched = engine.settle();
    expect(generatedIn(engine)).toEqual(['shop', 'web']);
    expect([...touched.gone]).toContain('argocd:GeneratedApplication/argocd/api');
    engine.setFiles([
      {
        path: filePath('argocd/set.yaml'),
        text: files['argocd/set.yaml'].replace("'{{.path.basename}}'", "'x-{{.path.basename}}'"),
      },
    ]);
    engine.settle();
    expect(generatedIn(engine)).toEqual(['x-shop', 'x-web']);
    engine.setFiles([{ path: filePath('argocd/set.yaml'), text: null }]);
    engine.settle();
    expect(generatedIn(engine)).toEqual([]);
  });

  it('reads both dialects of templates', () => {
    const text = set(folders, { go: false, name: '{{path.basename}}-{{path[0]}}', path: '{{path}}' });
    const engine = openExample({ ...files, 'argocd/set.yaml': text });
    expect(generatedIn(engine)).toEqual(['api-apps', 'web-apps']);
    expect(deliveries(engine)).toHaveLength(2);
    const indexed = set(folders, { name: '{{ index .path.segments 1 }}' });
    expect(generatedIn(openExample({ ...files, 'argocd/set.yaml': indexed }))).toEqual(['api', 'web']);
  });

  it('multiplies folders with a list', () => {
    const matrix = `    - matrix:
        generators:
${folders.replaceAll(/^/gm, '      ')}
          - list: { elements: [{ env: dev }, { env: prod }] }`;
    const engine = openExample({ ...files, 'argocd/set.yaml': set(matrix, { name: '{{.path.basename}}-{{.env}}' }) });
    expect(generatedIn(engine)).toEqual(['api-dev', 'api-prod', 'web-dev', 'web-prod']);
  });

  it('is an Application for each file of settings that is here, by what the file says', () => {
    const settings = `    - git:
        repoURL: https://git.acme.io/platform.git
        revision: main
        files:
          - path: clusters/**/config.json`;
    const text = set(settings, { name: '{{.app.name}}-{{.path.basename}}', path: '{{.app.folder}}' });
    const config = (name: string) => JSON.stringify({ app: { name, folder: 'apps/web' } });
    const engine = openExample({
      'argocd/set.yaml': text,
      'clusters/eu/prod/config.json': config('web'),
      'clusters/eu/prod/other.json': config('other'),
      'clusters/us/config.json': config('shop'),
      'apps/web/a.yaml': map('web'),
    });
    expect(generatedIn(engine)).toEqual(['shop-us', 'web-prod']);
    expect(deliveries(engine)).toHaveLength(2);
    engine.setFiles([{ path: filePath('clusters/us/config.json'), text: config('cart') }]);
    engine.settle();
    expect(generatedIn(engine)).toEqual(['cart-us', 'web-prod']);
    engine.setFiles([{ path: filePath('clusters/asia/config.json'), text: config('web') }]);
    engine.settle();
    expect(generatedIn(engine)).toEqual(['cart-us', 'web-asia', 'web-prod']);
  });

  it('takes clusters from the Secrets that are here, by their labels', () => {
    const generators = '    - clusters: { selector: { matchLabels: { env: prod } } }';
    const text = set(generators, { name: 'web-{{.name}}', path: 'apps/web', server: '{{.server}}' });
    const secrets = { 'a.yaml': cluster('east', 'prod'), 'b.yaml': cluster('lab', 'dev') };
    expect(generatedIn(openExample({ 'argocd/set.yaml': text, ...secrets }))).toEqual(['web-east']);
    const all = set('    - clusters: {}', { name: 'web-{{.name}}', path: 'apps/web' });
    expect(generatedIn(openExample({ 'argocd/set.yaml': all, ...secrets }))).toEqual([
      'web-east',
      'web-in-cluster',
      'web-lab',
    ]);
  });

  it('is nothing where nobody can tell, and that is no error', () => {
    for (const generator of [
      '    - clusters: {}',
      '    - scmProvider: { github: { organization: acme } }',
      '    - pullRequest: {}',
    ]) {
      const engine = openExample({
        'argocd/set.yaml': set(generator, { name: '{{.name}}', path: 'apps/{{.name}}' }),
        'apps/web/a.yaml': map('web'),
      });
      expect(generatedIn(engine)).toEqual([]);
      expect(engine.findings().filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  it('can not be edited, and is not sent', async () => {
    const workspace = createWorkspace({ clock: () => 0, today: '2026-01-01' });
    await workspace.open({ name: 'x' }, builtInSchemas);
    const loaded = Object.entries(files).map(([path, text]) => ({ path: filePath(path), text, etag: '1' }));
    await workspace.load(loaded, []);
    const id = elementIdFrom('argocd:GeneratedApplication/argocd/web');
    for (const call of [
      { id: 'element.rename', args: { element: id, name: 'y' } },
      { id: 'element.delete', args: { elements: [id] } },
    ]) {
      const result = await workspace.run(call);
      expect(result).toMatchObject({ ok: false, problem: { code: 'command/generated' } });
    }
    expect((await workspace.inspect(id))?.can).toEqual([]);
    const sent = (await workspace.applyObjects()).map(({ object }) => object.kind);
    expect(sent.sort()).toEqual(['ApplicationSet', 'ConfigMap', 'ConfigMap', 'ConfigMap']);
  });
});
