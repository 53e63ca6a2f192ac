import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../json.ts';
import { type Plan, type PlanInput, planApply } from './plan.ts';

const object = (
  apiVersion: string,
  kind: string,
  name: string,
  rest: JsonObject = {},
  namespace?: string,
): JsonObject => ({
  apiVersion,
  kind,
  metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
  ...rest,
});

const crd = object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'widgets.shop.dev', {
  spec: { group: 'shop.dev', scope: 'Namespaced', names: { kind: 'Widget', plural: 'widgets' } },
});
const promise = object('platform.kratix.io/v1alpha1', 'Promise', 'postgres', {
  spec: {
    api: {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      spec: { group: 'data.dev', scope: 'Namespaced', names: { kind: 'Postgres', plural: 'postgreses' } },
    },
  },
});
const xrd = object('apiextensions.crossplane.io/v1', 'CompositeResourceDefinition', 'xcaches.shop.dev', {
  spec: {
    group: 'shop.dev',
    names: { kind: 'XCache', plural: 'xcaches' },
    claimNames: { kind: 'Cache', plural: 'caches' },
  },
});
const composition = object('apiextensions.crossplane.io/v1', 'Composition', 'cache-aws', {
  spec: {
    compositeTypeRef: { apiVersion: 'shop.dev/v1', kind: 'XCache' },
    pipeline: [{ step: 'patch', functionRef: { name: 'patch' } }],
  },
});
const deployment = object(
  'apps/v1',
  'Deployment',
  'web',
  {
    spec: {
      template: {
        metadata: { labels: { app: 'web' } },
        spec: { serviceAccountName: 'web', containers: [{ name: 'web', envFrom: [{ secretRef: { name: 'web' } }] }] },
      },
    },
  },
  'shop',
);

/** A platform with every rule in it. */
const platform: readonly JsonObject[] = [
  object('v1', 'Namespace', 'shop'),
  crd,
  object('shop.dev/v1', 'Widget', 'w', {}, 'shop'),
  promise,
  object('data.dev/v1', 'Postgres', 'orders', {}, 'shop'),
  xrd,
  composition,
  object('pkg.crossplane.io/v1', 'Function', 'patch'),
  object('pkg.crossplane.io/v1', 'Provider', 'aws', { spec: { runtimeConfigRef: { name: 'small' } } }),
  object('pkg.crossplane.io/v1beta1', 'DeploymentRuntimeConfig', 'small'),
  object('aws.upbound.io/v1beta1', 'ProviderConfig', 'default'),
  object('shop.dev/v1', 'Cache', 'sessions', {}, 'shop'),
  object('v1', 'ServiceAccount', 'web', {}, 'shop'),
  object('v1', 'Secret', 'web', {}, 'shop'),
  object('v1', 'ConfigMap', 'read-by-api', {}, 'shop'),
  object('rbac.authorization.k8s.io/v1', 'Role', 'web', {}, 'shop'),
  object(
    'rbac.authorization.k8s.io/v1',
    'RoleBinding',
    'web',
    { roleRef: { kind: 'Role', name: 'web' }, subjects: [{ kind: 'ServiceAccount', name: 'web', namespace: 'shop' }] },
    'shop',
  ),
  deployment,
  object('v1', 'Service', 'web', { spec: { selector: { app: 'web' } } }, 'shop'),
  object('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', 'web', {
    webhooks: [{ clientConfig: { service: { name: 'web', namespace: 'shop' } } }],
  }),
];

const keyed = (objects: readonly JsonObject[]): PlanInput[] =>
  objects.map((value) => {
    const { kind } = value;
    const metadata = value.metadata;
    const name = typeof metadata === 'object' && metadata !== null && 'name' in metadata ? metadata.name : '';
    return { key: `${kind}/${name}`, object: value };
  });

function planned(inputs: readonly PlanInput[], namespace = 'default'): Plan {
  const plan = planApply(inputs, { namespace });
  if (!plan.ok) throw new Error(plan.problem.map(({ message }) => message).join('\n'));
  return plan.value;
}

function codes(objects: readonly JsonObject[]): readonly string[] {
  const plan = planApply(
    objects.map((value, index) => ({ key: String(index), object: value, place: `file-${index}.yaml` })),
    { namespace: 'default' },
  );
  return plan.ok ? [] : plan.problem.map(({ code }) => code);
}

describe('order', () => {
  const { waves } = planned(keyed(platform));
  const waveOf = (key: string): number => waves.findIndex((wave) => wave.includes(key));

  test.each([
    ['CustomResourceDefinition/widgets.shop.dev', 'Widget/w'],
    ['Namespace/shop', 'Widget/w'],
    ['Promise/postgres', 'Postgres/orders'],
    ['CompositeResourceDefinition/xcaches.shop.dev', 'Composition/cache-aws'],
    ['Function/patch', 'Composition/cache-aws'],
    ['Composition/cache-aws', 'Cache/sessions'],
    ['DeploymentRuntimeConfig/small', 'Provider/aws'],
    ['Provider/aws', 'ProviderConfig/default'],
    ['ServiceAccount/web', 'RoleBinding/web'],
    ['Role/web', 'RoleBinding/web'],
    ['RoleBinding/web', 'Deployment/web'],
    ['Secret/web', 'Deployment/web'],
    ['ConfigMap/read-by-api', 'Deployment/web'],
    ['Deployment/web', 'ValidatingWebhookConfiguration/web'],
  ])('%s comes before %s', (first, second) => {
    expect(waveOf(first)).toBeGreaterThanOrEqual(0);
    expect(waveOf(first)).toBeLessThan(waveOf(second));
  });

  test('A1: the same waves, in the same order, however the input is shuffled', () => {
    const inputs = keyed(platform);
    const expected = planned(inputs);
    fc.assert(
      fc.property(fc.shuffledSubarray(inputs, { minLength: inputs.length }), (shuffled) => {
        const plan = planned(shuffled);
        expect(plan.waves).toEqual(expected.waves);
        expect([...plan.items.values()]).toEqual([...expected.items.values()]);
      }),
      { numRuns: 100 },
    );
  });

  test('every object comes after all that it needs, in any subset of the platform', () => {
    fc.assert(
      fc.property(fc.subarray(keyed(platform)), (subset) => {
        const { items } = planned(subset);
        for (const item of items.values()) {
          for (const need of item.needs) expect(items.get(need.key)?.wave).toBeLessThan(item.wave);
        }
        expect(items.size).toBe(subset.length);
      }),
    );
  });

  test('depends-on orders objects that know nothing of each other', () => {
    const later = {
      ...object('v1', 'ConfigMap', 'a'),
      metadata: {
        name: 'a',
        annotations: {
          'config.kubernetes.io/depends-on': '/namespaces/default/ConfigMap/b, rbac.authorization.k8s.io/ClusterRole/c',
        },
      },
    };
    const plan = planned(
      keyed([later, object('v1', 'ConfigMap', 'b'), object('rbac.authorization.k8s.io/v1', 'ClusterRole', 'c')]),
    );
    expect(plan.waves).toEqual([['ConfigMap/b', 'ClusterRole/c'], ['ConfigMap/a']]);
  });

  test('configuration that waits for a workload by depends-on is no cycle', () => {
    const after = {
      ...object('v1', 'ConfigMap', 'report', {}, 'shop'),
      metadata: {
        name: 'report',
        namespace: 'shop',
        annotations: { 'config.kubernetes.io/depends-on': 'apps/namespaces/shop/Deployment/web' },
      },
    };
    expect(planned(keyed([after, deployment])).waves).toEqual([['Deployment/web'], ['ConfigMap/report']]);
  });
});

describe('namespaces', () => {
  test('a namespaced object without one goes where the person chose; a cluster-scoped one never does', () => {
    const { items } = planned(keyed([object('v1', 'ConfigMap', 'a'), object('v1', 'Namespace', 'n'), xrd]), 'team');
    const homes = new Map([...items.values()].map(({ identity }) => [identity.kind, identity.namespace]));
    expect(homes.get('ConfigMap')).toBe('team');
    expect(homes.get('Namespace')).toBe('');
    expect(homes.get('CompositeResourceDefinition')).toBe('');
  });

  test('the definition in the plan decides over what the server says', () => {
    const cluster = object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'gates.shop.dev', {
      spec: { group: 'shop.dev', scope: 'Cluster', names: { kind: 'Gate', plural: 'gates' } },
    });
    const plan = planApply(keyed([cluster, object('shop.dev/v1', 'Gate', 'g')]), {
      namespace: 'team',
      namespaced: () => true,
    });
    expect(plan.ok && plan.value.items.get('Gate/g')?.identity.namespace).toBe('');
  });
});

describe('problems come before anything is sent', () => {
  test('two definitions of one object, also when one leaves out the namespace and the versions differ', () => {
    const one = object('shop.dev/v1', 'Widget', 'w');
    const two = object('shop.dev/v2', 'Widget', 'w', {}, 'default');
    expect(codes([one, two])).toEqual(['plan/duplicate']);
  });

  test('no kind, no name, a generated name, a list', () => {
    expect(codes([{ apiVersion: 'v1', metadata: { name: 'x' } }])).toEqual(['plan/no-identity']);
    expect(codes([{ apiVersion: 'v1', kind: 'ConfigMap' }])).toEqual(['plan/no-identity']);
    expect(codes([{ apiVersion: 'v1', kind: 'Pod', metadata: { generateName: 'x-' } }])).toEqual(['plan/no-identity']);
    expect(codes([{ apiVersion: 'v1', kind: 'List', items: [] }])).toEqual(['plan/no-identity']);
  });

  test('a cycle names its members and nobody else', () => {
    const waiting = (name: string, on: string): JsonObject => ({
      ...object('v1', 'ConfigMap', name),
      metadata: { name, annotations: { 'config.kubernetes.io/depends-on': `/namespaces/default/ConfigMap/${on}` } },
    });
    const plan = planApply(keyed([waiting('a', 'b'), waiting('b', 'a'), waiting('c', 'a')]), { namespace: 'default' });
    expect(plan.ok ? [] : plan.problem).toMatchObject([
      { code: 'plan/cycle', message: 'These objects wait for each other: ConfigMap default/a, ConfigMap default/b.' },
    ]);
  });

  test('a depends-on that names nothing', () => {
    const object = {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'a', annotations: { 'config.kubernetes.io/depends-on': 'Deployment web' } },
    };
    expect(codes([object])).toEqual(['plan/bad-depends-on']);
  });
});
