import { describe, expect, it } from 'vitest';
import { filePath } from '../../document/document.ts';
import { openExample } from '../../workspace/testing/openExample.ts';
import { gitText } from './examples.ts';

const tenants = `  inputs:
    - { tenant: shop, replicas: 2, path: ./tenants/shop }
    - { tenant: bank, replicas: 3, path: ./tenants/bank }
`;
const set = (inputs: string, resources: string) => `apiVersion: fluxcd.controlplane.io/v1
kind: ResourceSet
metadata: { name: tenants, namespace: flux-system }
spec:
${inputs}  resources:
${resources}`;
const namespace = `    - apiVersion: v1
      kind: Namespace
      metadata: { name: << inputs.tenant >> }
`;
const kustomization = `    - apiVersion: kustomize.toolkit.fluxcd.io/v1
      kind: Kustomization
      metadata: { name: "apps-<< inputs.tenant >>", namespace: flux-system }
      spec:
        interval: 10m
        prune: true
        path: << inputs.path >>
        sourceRef: { kind: GitRepository, name: fleet }
`;
const map = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\n`;

const generated = (engine: ReturnType<typeof openExample>) =>
  [...engine.elements()]
    .filter(({ element }) => element.generatedBy)
    .map(({ element }) => [element.kind, element.namespace, element.name].filter(Boolean).join(' '))
    .sort();
const edges = (engine: ReturnType<typeof openExample>, type: string) =>
  [...engine.elements()]
    .flatMap((linked) => linked.edges.filter((edge) => edge.type === type).map(({ from, to }) => `${from} ${to}`))
    .sort();

describe('what a ResourceSet generates', () => {
  it('is each template with each set of inputs, and delivers what its Kustomizations do', () => {
    const engine = openExample({
      'clusters/git.yaml': gitText(),
      'clusters/tenants.yaml': set(tenants, namespace + kustomization),
      'tenants/shop/a.yaml': map('shop'),
      'tenants/bank/a.yaml': map('bank'),
    });
    expect(generated(engine)).toEqual([
      'Kustomization flux-system apps-bank',
      'Kustomization flux-system apps-shop',
      'Namespace bank',
      'Namespace shop',
    ]);
    expect(edges(engine, 'delivers')).toEqual([
      'flux:GeneratedKustomization/flux-system/apps-bank kubernetes:ConfigMap/bank',
      'flux:GeneratedKustomization/flux-system/apps-shop kubernetes:ConfigMap/shop',
    ]);
    expect(edges(engine, 'uses')).toEqual([
      'flux:GeneratedKustomization/flux-system/apps-bank flux:GitRepository/flux-system/fleet',
      'flux:GeneratedKustomization/flux-system/apps-shop flux:GitRepository/flux-system/fleet',
    ]);
    expect(edges(engine, 'composes')).toContain('flux:ResourceSet/flux-system/tenants flux:GeneratedNamespace/shop');
    expect(engine.findings().filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('follows the inputs', () => {
    const text = set(tenants, namespace);
    const engine = openExample({ 'tenants.yaml': text });
    engine.setFiles([{ path: filePath('tenants.yaml'), text: text.replace('tenant: bank', 'tenant: depot') }]);
    engine.settle();
    expect(generated(engine)).toEqual(['Namespace depot', 'Namespace shop']);
    engine.setFiles([{ path: filePath('tenants.yaml'), text: null }]);
    engine.settle();
    expect(generated(engine)).toEqual([]);
  });

  it('is one object where several inputs give the same', () => {
    const shared = namespace.replace('<< inputs.tenant >>', 'shared');
    expect(generated(openExample({ 'tenants.yaml': set(tenants, shared) }))).toEqual(['Namespace shared']);
  });

  it('is the templates as they are where there are no inputs', () => {
    const plain = namespace.replace('<< inputs.tenant >>', 'plain');
    expect(generated(openExample({ 'tenants.yaml': set('', plain) }))).toEqual(['Namespace plain']);
  });

  it('takes the inputs of a static provider, and none from elsewhere', () => {
    const provider = (name: string, type: string) => `apiVersion: fluxcd.controlplane.io/v1
kind: ResourceSetInputProvider
metadata: { name: ${name}, namespace: flux-system }
spec:
  type: ${type}
  defaultValues: { tenant: ${name} }
`;
    const engine = openExample({
      'set.yaml': set('  inputsFrom: [{ name: fixed }, { name: pulls }]\n', namespace),
      'fixed.yaml': provider('fixed', 'Static'),
      'pulls.yaml': provider('pulls', 'GitHubPullRequest'),
    });
    expect(generated(engine)).toEqual(['Namespace fixed']);
  });

  it('leaves out what is excluded, and what only a function of the template could say', () => {
    const annotated = (name: string, says: string) => `    - apiVersion: v1
      kind: Namespace
      metadata: { name: ${name}, annotations: { fluxcd.controlplane.io/reconcile: '${says}' } }
`;
    const engine = openExample({
      'set.yaml': set(
        '  inputs: [{ tenant: Shop, wanted: disabled }]\n',
        [
          annotated('off', '<< inputs.wanted >>'),
          annotated('perhaps', '<< if eq inputs.tenant "Shop" >>enabled<< else >>disabled<< end >>'),
          annotated('on', 'enabled'),
          annotated('"<< inputs.tenant | slugify >>"', 'enabled'),
          annotated('"<< inputs.missing >>"', 'enabled'),
          annotated('"<< inputs.tenant | lower >>"', 'enabled'),
        ].join(''),
      ),
    });
    expect(generated(engine)).toEqual(['Namespace on', 'Namespace shop']);
  });

  it('keeps the type of an input, and has the common labels', () => {
    const workload = `    - apiVersion: apps/v1
      kind: Deployment
      metadata: { name: "<< inputs.tenant >>", namespace: shop, labels: { app: web, tier: own } }
      spec: { replicas: << inputs.replicas | int >> }
`;
    const engine = openExample({
      'set.yaml': set(
        '  commonMetadata: { labels: { tier: common } }\n  inputs: [{ tenant: web, replicas: "2" }]\n',
        workload,
      ),
    });
    const [made] = [...engine.elements()].filter(({ element }) => element.generatedBy);
    expect(made?.element.value.spec).toEqual({ replicas: 2 });
    expect(made?.element.labels).toEqual({ app: 'web', tier: 'common' });
  });

  it('makes nothing of itself for inputs that providers mix', () => {
    const mixed = set(`  inputStrategy: { name: Permute }\n${tenants}`, namespace);
    expect(generated(openExample({ 'set.yaml': mixed }))).toEqual([]);
  });
});
