import { describe, expect, test } from 'vitest';
import { runCommand } from '../../command/registry.ts';
import { applyEdits } from '../../document/apply.ts';
import { filePath } from '../../document/document.ts';
import type { JsonObject } from '../../json.ts';
import { openExample } from '../../workspace/testing/openExample.ts';
import { componentText, entityText, groupText, templateText } from './examples.ts';

const edges = (files: Readonly<Record<string, string>>) =>
  [...openExample(files).elements()]
    .flatMap(({ edges: own }) => own.map(({ from, type, to }) => `${from} ${type} ${to}`))
    .toSorted();

test('the relations of entities are edges, whoever states them', () => {
  const files = {
    'shop.yaml': [
      componentText(
        '  system: shop\n  providesApis: [orders]\n  consumesApis: [prices]\n  dependsOn: ["resource:orders-db"]\n',
      ),
      entityText('System', 'shop', '  owner: shop\n  domain: sales\n'),
      entityText('Domain', 'sales', '  owner: shop\n'),
      entityText(
        'API',
        'orders',
        '  type: graphql\n  lifecycle: production\n  owner: shop\n  definition: "type Query { a: Int }"\n',
      ),
      entityText(
        'API',
        'prices',
        '  type: graphql\n  lifecycle: production\n  owner: shop\n  definition: "type Query { a: Int }"\n',
      ),
      entityText('Resource', 'orders-db', '  type: database\n  owner: shop\n'),
      groupText('shop'),
    ].join('---\n'),
  };
  const found = edges(files);
  expect(found).toContain('backstage:Component/checkout exposes backstage:API/orders');
  expect(found).toContain('backstage:Component/checkout requests backstage:API/prices');
  expect(found).toContain('backstage:Component/checkout depends backstage:Resource/orders-db');
  expect(found).toContain('backstage:System/shop owns backstage:Component/checkout');
  expect(found).toContain('backstage:Domain/sales owns backstage:System/shop');
  expect(found).toContain('backstage:Group/shop owns backstage:Component/checkout');
});

test('entities of the namespace default and those that state none find each other', () => {
  const files = {
    'a.yaml': entityText('System', 'shop', '  owner: shop\n', '  namespace: default\n'),
    'b.yaml': componentText('  system: default/shop\n'),
  };
  expect(edges(files)).toContain('backstage:System/shop owns backstage:Component/checkout');
});

test('annotations lead to the workloads that an entity describes', () => {
  const workload = `apiVersion: apps/v1
kind: Deployment
metadata: { name: cart, namespace: shop, labels: { backstage.io/kubernetes-id: cart } }
spec:
  selector: { matchLabels: { app: cart } }
  template:
    metadata: { labels: { app: cart } }
    spec: { containers: [{ name: main, image: "acme/cart:1.0.0" }] }
`;
  const byId = componentText('', '  annotations: { backstage.io/kubernetes-id: cart }\n');
  const bySelector = componentText(
    '',
    '  annotations: { backstage.io/kubernetes-label-selector: "app=cart", backstage.io/kubernetes-namespace: shop }\n',
  );
  const edge = 'backstage:Component/checkout describes kubernetes:Deployment/shop/cart';
  expect(edges({ 'a.yaml': byId, 'b.yaml': workload })).toContain(edge);
  expect(edges({ 'a.yaml': bySelector, 'b.yaml': workload })).toContain(edge);
});

describe('the annotations of the Crossplane plug-in', () => {
  const resource = (metadata: string) => `apiVersion: db.acme.io/v1\nkind: Postgres\nmetadata: { ${metadata} }\n`;
  const entity = (side: 'claim' | 'composite', more = '', metadata = '') =>
    componentText(
      '',
      `${metadata}  annotations:\n    terasky.backstage.io/${side}-name: orders\n    terasky.backstage.io/${side}-kind: Postgres\n    terasky.backstage.io/${side}-group: db.acme.io\n${more}`,
    );
  const described = (entityText: string, resources: readonly string[]) =>
    edges({ 'a.yaml': entityText, 'b.yaml': resources.map(resource).join('---\n') }).flatMap(
      (edge) => / describes (.*)/.exec(edge)?.[1] ?? [],
    );
  const places = ['name: orders', 'name: orders, namespace: shop', 'name: orders, namespace: default'];
  const at = (place: string) => `kubernetes:Postgres/${place}orders`;

  test('lead to a composite resource in the namespace that the entity states', () => {
    expect(described(entity('composite', '', '  namespace: shop\n'), places)).toEqual([at('shop/')]);
    expect(described(entity('composite', '    namespace: shop\n'), places)).toEqual([at('shop/')]);
    expect(described(entity('composite', '    backstage.io/kubernetes-namespace: shop\n'), places)).toEqual([
      at('shop/'),
    ]);
    expect(described(entity('composite'), places)).toEqual([at('default/')]);
  });

  test('lead to one of the whole cluster by its scope, or when there is no other', () => {
    const whole = '    terasky.backstage.io/crossplane-scope: Cluster\n';
    expect(described(entity('composite', whole), places)).toEqual([at('')]);
    expect(described(entity('composite'), ['name: orders'])).toEqual([at('')]);
  });

  test('lead to a claim in the namespace of the entity', () => {
    expect(described(entity('claim', '', '  namespace: shop\n'), places)).toEqual([at('shop/')]);
  });

  test('that lead to nothing are told for composite resources too', () => {
    const files = { 'a.yaml': entity('composite'), 'b.yaml': resource('name: other, namespace: default') };
    const told = openExample(files)
      .findings()
      .filter(({ code }) => code === 'backstage/annotation-target');
    expect(told.map(({ message }) => message)).toEqual([expect.stringContaining('Postgres orders')]);
  });
});

test('a Template offers its form, and leads to the kind and the files that it writes', () => {
  const steps = `    - id: fetch
      action: fetch:template
      input: { url: ./skeleton, values: { name: "\${{ parameters.name }}" } }
    - id: request
      action: roadiehq:utils:serialize:yaml
      input: { data: { apiVersion: db.acme.io/v1, kind: "\${{ parameters.kind }}" } }
`;
  const form =
    '    - properties:\n        name: { type: string }\n        kind: { type: string, default: Postgres }\n      required: [name]\n';
  const crd = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: postgreses.db.acme.io }
spec: { group: db.acme.io, names: { kind: Postgres, plural: postgreses }, scope: Namespaced, versions: [] }
`;
  const files = {
    'new/template.yaml': templateText({ form, steps }),
    'new/skeleton/catalog-info.yaml': componentText().replace('name: checkout', `name: \${{ values.name }}`),
    'crd.yaml': crd,
  };
  const found = edges(files);
  expect(found).toContain('backstage:Template/new-service composes backstage:Skeleton/new/skeleton/catalog-info.yaml');
  expect(found).toContain(
    'backstage:Template/new-service composes kubernetes:CustomResourceDefinition/postgreses.db.acme.io',
  );
  const template = [...openExample(files).elements()].find(({ element }) => element.kind === 'Template')?.element;
  expect(template?.contract.provides[0]?.inputs?.required).toEqual(['name']);
  expect(Object.keys(template?.contract.provides[0]?.inputs?.properties ?? {})).toEqual(['name', 'kind']);
});

test('a form is no platform: a request stays unknown, not unanswered', () => {
  const score = `apiVersion: score.dev/v1b1
metadata: { name: cart }
containers: { main: { image: "acme/cart:1.0.0" } }
resources: { db: { type: postgres } }
`;
  const told = openExample({ 'template.yaml': templateText(), 'score.yaml': score })
    .findings()
    .filter(({ code }) => code === 'contract/no-provider');
  expect(told.map(({ unknown }) => unknown)).toEqual([true]);
});

test('a rename carries the kind and the namespace of each reference along', () => {
  const files = {
    'db.yaml': entityText('Resource', 'orders-db', '  type: database\n  owner: shop\n'),
    'a.yaml': componentText('  dependsOn: ["resource:default/orders-db"] # the database\n'),
  };
  const text = after(files, 'a.yaml', 'element.rename', { element: 'backstage:Resource/orders-db', name: 'orders' });
  expect(text).toContain('dependsOn: ["resource:default/orders"] # the database');
});

test('inputs go into the form, and are taken out again with their requirement', () => {
  const files = { 'template.yaml': templateText() };
  const element = 'backstage:Template/new-service';
  const added = after(files, 'template.yaml', 'api.add-input', {
    element,
    name: 'size',
    type: 'string',
    required: true,
  });
  expect(added).toContain('required: [name, size]');
  expect(added).toMatch(/size:\s*\n?\s*\{?\s*type: string/);
  const removed = after({ 'template.yaml': added }, 'template.yaml', 'api.remove-input', { element, path: ['size'] });
  expect(removed).not.toContain('size');
  expect(removed).toContain('required: [name]');
});

function after(files: Readonly<Record<string, string>>, file: string, id: string, args: JsonObject): string {
  const outcome = runCommand({ id, args }, openExample(files));
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return applyEdits(
    files[file] ?? '',
    outcome.value.changes.edits.filter((edit) => edit.file === filePath(file)),
  );
}
