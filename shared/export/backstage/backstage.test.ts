import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  DefaultNamespaceEntityPolicy,
  domainEntityV1alpha1Validator,
  type Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  groupEntityV1alpha1Validator,
  NoForeignRootFieldsEntityPolicy,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  systemEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { openExample } from '../../workspace/testing/openExample.ts';
import { exportBackstage } from './exportBackstage.ts';

const samples = fileURLToPath(new URL('../../../resources/samples/', import.meta.url));
const sample = (name: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(samples, name), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(yaml|tf)$/.test(path))
      .map((path) => [path, readFileSync(join(samples, name, path), 'utf8')]),
  );

function catalogue(files: Record<string, string>) {
  const { files: made, notes } = exportBackstage(openExample(files));
  const text = made[0]?.text ?? '';
  const entities = made.length === 0 ? [] : parseAllDocuments(text).map((one): Entity => one.toJS());
  const entity = (kind: string, name: string) =>
    entities.find((one) => one.kind === kind && one.metadata.name === name);
  return { text, notes, entities, entity };
}

const policy = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new DefaultNamespaceEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);
const validators = [
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  groupEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
  systemEntityV1alpha1Validator,
];

const odd = {
  'blueprint.yaml': `apiVersion: entresol.dev/v1alpha2
kind: Blueprint
name: "Ünser Laden! ${'x'.repeat(80)}"
domains: [{name: "A & B / C", files: ["**"], owner: "group:default/Team One"}]
`,
  'a.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: one}
spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c, image: "c:1"}]}}}
`,
  'b.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: two}
spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c, image: "c:1"}]}}}
`,
};

const component = (name: string, more = '') => `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
  description: Takes the money.
  annotations: {backstage.io/kubernetes-id: ${name}}
spec:
  type: service
  lifecycle: production
  owner: payments
${more}`;

describe.each([
  ['the shop', sample('shop')],
  ['six engines', sample('six-engines')],
  ['odd names', odd],
])('the catalogue of %s', (_name, files) => {
  it('is what Backstage takes', async () => {
    const { entities } = catalogue(files);
    expect(entities.length).toBeGreaterThan(2);
    for (const entity of entities) {
      expect(await policy.enforce(entity)).toBeDefined();
      const verdicts = await Promise.all(validators.map((validator) => validator.check(entity)));
      expect(verdicts.filter(Boolean), `${entity.kind} ${entity.metadata.name}`).toHaveLength(1);
    }
  });

  it('names no entity twice and none that is not there', () => {
    const { text, entities } = catalogue(files);
    const keys = entities.map(({ kind, metadata }) => `${kind}/${metadata.name}`.toLowerCase());
    expect(new Set(keys).size).toBe(keys.length);
    const codes = openExample({ 'catalog-info.yaml': text })
      .findings()
      .filter(({ severity, code }) => severity === 'error' || /unknown-(entity|owner|api)/.test(code));
    expect(codes.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  });

  it('is the same whatever the order of the files', () => {
    const turned = Object.fromEntries(Object.entries(files).toReversed());
    expect(catalogue(turned).text).toBe(catalogue(files).text);
  });
});

describe('the catalogue', () => {
  it('says who owns what, what it is a part of and what it uses', () => {
    const { entity } = catalogue(sample('shop'));
    expect(entity('Component', 'checkout')?.spec).toMatchObject({
      owner: 'storefront-team',
      system: 'storefront',
      consumesApis: ['postgres', 'redis'],
    });
    expect(entity('API', 'postgres')?.spec).toMatchObject({ owner: 'data-platform', system: 'data-services' });
    expect(entity('System', 'storefront')?.spec).toEqual({ owner: 'storefront-team', domain: 'shop' });
    expect(entity('Domain', 'shop')).toBeDefined();
    expect(entity('Group', 'data-platform')).toBeDefined();
  });

  it('holds the definition of an API as its file says it', () => {
    const files = sample('shop');
    const definition = catalogue(files).entity('API', 'redis')?.spec?.definition;
    expect(String(definition).trim()).toBe(files['platform/redis/definition.yaml']?.trim());
  });

  it('leaves to its file what is described already, and names it where others use it', () => {
    const deployment = (name: string, env = '') => `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}-deployment, namespace: shop, labels: {backstage.io/kubernetes-id: ${name}}}
spec:
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      containers: [{name: c, image: "c:1"}]
${env}`;
    const claim = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: ledger, namespace: shop}
spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
`;
    const volume = '      volumes: [{name: v, persistentVolumeClaim: {claimName: ledger}}]\n';
    const { entities, entity, notes } = catalogue({
      'catalog-info.yaml': component('payments-api'),
      'a.yaml': deployment('payments-api', volume),
      'b.yaml': deployment('front'),
      'c.yaml': claim,
    });
    expect(entities.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      'Group unowned',
      'Component front-deployment',
      'Resource ledger',
    ]);
    expect(entity('Resource', 'ledger')?.spec?.dependencyOf).toEqual(['component:payments-api']);
    expect(notes.filter(({ kind }) => kind === 'to-do').map(({ text }) => text)).toEqual([
      expect.stringContaining('component:payments-api'),
      expect.stringContaining('Nobody owns 2 entities'),
    ]);
  });

  it('is empty once its own text lies in the blueprint', () => {
    const files = sample('shop');
    expect(catalogue({ ...files, 'catalog-info.yaml': catalogue(files).text }).entities).toEqual([]);
  });

  it('takes the Group that a team has already', () => {
    const group = `apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: storefront-crew}
spec: {type: team, children: []}
`;
    const files = sample('shop');
    const blueprint = (files['blueprint.yaml'] ?? '').replace(
      'name: storefront-team\n',
      'name: storefront-team\n    handles: ["group:default/storefront-crew"]\n',
    );
    const { entity } = catalogue({ ...files, 'blueprint.yaml': blueprint, 'org.yaml': group });
    expect(entity('Component', 'checkout')?.spec?.owner).toBe('storefront-crew');
    expect(entity('Group', 'storefront-team')).toBeUndefined();
    expect(entity('Group', 'storefront-crew')).toBeUndefined();
  });

  it('is nothing where there is nothing to describe', () => {
    expect(catalogue({ 'a.json': '{}' })).toMatchObject({ text: '', notes: [] });
  });
});
