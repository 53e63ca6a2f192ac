import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filePath } from '../../document/document.ts';
import { parseFile } from '../../document/parse.ts';
import type { Element } from '../../graph/element.ts';
import { formatPath } from '../../json.ts';
import { objectHeader } from './header.ts';
import { kubernetes } from './index.ts';
import { builtInKinds } from './kinds.ts';
import { projectKubernetes } from './project.ts';

function elements(text: string, file = 'a.yaml'): readonly Element[] {
  return parseFile({ path: filePath(file), text }).documents.flatMap((document) => {
    const header = objectHeader(document.value);
    return kubernetes.recognises(document, header) ? kubernetes.project(document, header) : [];
  });
}

function only(text: string, file?: string): Element {
  const [element, ...others] = elements(text, file);
  if (!element || others.length > 0) throw new Error('not one element');
  return element;
}

/** `path → kind namespace/name[key] need` for each reference. */
function references(element: Element): readonly string[] {
  return element.references.map(({ path, target, need }) => {
    if (target.by === 'file') return `${formatPath(path)} → ${target.path} ${need}`;
    if (target.by === 'labels') {
      const [first] = target.kinds;
      const what = first?.kind === 'Pod' ? 'pods' : `${first?.kind} ${target.namespace}`;
      return `${formatPath(path)} → ${what} ${JSON.stringify(target.labels)} ${need}`;
    }
    if (target.by === 'kind') return `${formatPath(path)} → ${target.kind} ${need}`;
    if (target.by === 'folder') return `${formatPath(path)} → ${target.paths[0]} ${need}`;
    if (target.by === 'address') return `${formatPath(path)} → ${target.address} ${need}`;
    if (target.by === 'element') return `${formatPath(path)} → ${target.id} ${need}`;
    if (target.by === 'match') return `${formatPath(path)} → objects that match ${need}`;
    if (target.by === 'instance') return `${formatPath(path)} → ${target.of.name}/${target.name} ${need}`;
    const key = target.dataKey ? `[${target.dataKey}]` : '';
    return `${formatPath(path)} → ${target.kind} ${target.namespace ?? ''}/${target.name}${key} ${need}`;
  });
}

describe('references', () => {
  it('of a pod template', () => {
    const element = only(`apiVersion: apps/v1
kind: Deployment
metadata: { name: shop, namespace: web }
spec:
  template:
    metadata: { labels: { app: shop } }
    spec:
      serviceAccountName: shop
      priorityClassName: high
      imagePullSecrets: [{ name: pull }]
      volumes:
        - { name: a, configMap: { name: settings, items: [{ key: level, path: l }] } }
        - { name: b, secret: { secretName: keys, optional: true } }
        - { name: c, persistentVolumeClaim: { claimName: data } }
        - { name: d, projected: { sources: [{ secret: { name: token } }] } }
      initContainers:
        - { name: init, image: a, envFrom: [{ configMapRef: { name: settings } }] }
      containers:
        - name: main
          image: a
          env:
            - { name: A, valueFrom: { secretKeyRef: { name: keys, key: a } } }
`);
    expect(element.podLabels).toEqual({ app: 'shop' });
    expect(references(element)).toEqual([
      'spec.template.spec.volumes[0].configMap.name → ConfigMap web/settings[level] must',
      'spec.template.spec.volumes[1].secret.secretName → Secret web/keys may',
      'spec.template.spec.volumes[2].persistentVolumeClaim.claimName → PersistentVolumeClaim web/data must',
      'spec.template.spec.volumes[3].projected.sources[0].secret.name → Secret web/token should',
      'spec.template.spec.initContainers[0].envFrom[0].configMapRef.name → ConfigMap web/settings must',
      'spec.template.spec.containers[0].env[0].valueFrom.secretKeyRef.name → Secret web/keys[a] should',
      'spec.template.spec.imagePullSecrets[0].name → Secret web/pull should',
      'spec.template.spec.serviceAccountName → ServiceAccount web/shop must',
      'spec.template.spec.priorityClassName → PriorityClass /high should',
    ]);
  });

  it.each<[string, string, readonly string[]]>([
    ['Service', 'apiVersion: v1\nspec: { selector: { app: shop } }', ['spec.selector → pods {"app":"shop"} should']],
    ['Service', 'apiVersion: v1\nspec: { type: ExternalName, externalName: a.b }', []],
    [
      'Ingress',
      'apiVersion: networking.k8s.io/v1\nspec: { ingressClassName: nginx, tls: [{ secretName: cert }], rules: [{ http: { paths: [{ path: /, backend: { service: { name: shop, port: { number: 80 } } } }] } }] }',
      [
        'spec.rules[0].http.paths[0].backend.service.name → Service web/shop must',
        'spec.tls[0].secretName → Secret web/cert may',
        'spec.ingressClassName → IngressClass /nginx may',
      ],
    ],
    [
      'HTTPRoute',
      'apiVersion: gateway.networking.k8s.io/v1\nspec: { parentRefs: [{ name: main, namespace: infra }], rules: [{ backendRefs: [{ name: shop, port: 80 }] }] }',
      [
        'spec.parentRefs[0].name → Gateway infra/main should',
        'spec.rules[0].backendRefs[0].name → Service web/shop must',
      ],
    ],
    [
      'HorizontalPodAutoscaler',
      'apiVersion: autoscaling/v2\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: shop } }',
      ['spec.scaleTargetRef.name → Deployment web/shop must'],
    ],
    [
      'PodDisruptionBudget',
      'apiVersion: policy/v1\nspec: { selector: { matchLabels: { app: shop } } }',
      ['spec.selector.matchLabels → pods {"app":"shop"} should'],
    ],
    [
      'RoleBinding',
      'apiVersion: rbac.authorization.k8s.io/v1\nroleRef: { kind: Role, name: reader }\nsubjects: [{ kind: ServiceAccount, name: shop, namespace: other }, { kind: User, name: jo }, { kind: ServiceAccount, name: default }]',
      ['roleRef.name → Role web/reader must', 'subjects[0].name → ServiceAccount other/shop should'],
    ],
    ['ClusterRoleBinding', 'apiVersion: rbac.authorization.k8s.io/v1\nroleRef: { kind: ClusterRole, name: view }', []],
    [
      'StatefulSet',
      'apiVersion: apps/v1\nspec: { serviceName: db, volumeClaimTemplates: [{ spec: { storageClassName: fast } }] }',
      [
        'spec.serviceName → Service web/db should',
        'spec.volumeClaimTemplates[0].spec.storageClassName → StorageClass /fast may',
      ],
    ],
    [
      'PersistentVolumeClaim',
      'apiVersion: v1\nspec: { storageClassName: fast, volumeName: pv-1 }',
      ['spec.storageClassName → StorageClass /fast may', 'spec.volumeName → PersistentVolume /pv-1 should'],
    ],
    [
      'ValidatingWebhookConfiguration',
      'apiVersion: admissionregistration.k8s.io/v1\nwebhooks: [{ clientConfig: { service: { name: hook, namespace: ops } } }]',
      ['webhooks[0].clientConfig.service.name → Service ops/hook should'],
    ],
    [
      'APIService',
      'apiVersion: apiregistration.k8s.io/v1\nspec: { service: { name: api, namespace: ops } }',
      ['spec.service.name → Service ops/api should'],
    ],
    [
      'ServiceMonitor',
      'apiVersion: monitoring.coreos.com/v1\nspec: { selector: { matchLabels: { app: shop } }, namespaceSelector: { matchNames: [shop] } }',
      ['spec.selector.matchLabels → Service shop {"app":"shop"} may'],
    ],
    ['ResourceQuota', 'apiVersion: v1', ['metadata.namespace → Namespace /web may']],
  ])('of a %s', (kind, body, expected) => {
    const [apiVersion, ...rest] = body.split('\n');
    expect(
      references(only(`${apiVersion}\nkind: ${kind}\nmetadata: { name: a, namespace: web }\n${rest.join('\n')}\n`)),
    ).toEqual(expected);
  });
});

describe('a custom resource', () => {
  const element = only(
    'apiVersion: acme.io/v1\nkind: Cache\nmetadata: { name: a, labels: { team: shop } }\nspec: { size: 3 }\n',
  );

  it('asks for its own kind with its spec', () => {
    expect(element.layer).toBe('by-definition');
    expect(element.contract.owner).toBe('shop');
    expect(element.contract.requires).toMatchObject([
      { key: 'requires:Cache', type: 'acme.io/Cache', params: { size: 3 }, paramsPath: ['spec'], optional: true },
    ]);
  });
});

describe('a definition', () => {
  const crd = (annotations: string) => `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: caches.acme.io, annotations: { ${annotations} } }
spec:
  group: acme.io
  names: { kind: Cache, plural: caches, singular: cache, shortNames: [ca] }
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec: { type: object, properties: { size: { type: string } } }
            status: { type: object, properties: { host: { type: string } } }
`;

  it('provides its kind with spec as inputs and status as outputs', () => {
    const [port] = only(crd('')).contract.provides;
    expect(port).toMatchObject({
      type: 'acme.io/Cache',
      aliases: ['cache', 'ca'],
      requestKind: { group: 'acme.io', kind: 'Cache' },
      inputs: { properties: { size: { type: 'string' } } },
      outputs: [{ name: 'host', source: 'declared' }],
    });
  });

  it.each([
    ['', 'infra'],
    ['entresol.dev/layer: orchestration', 'orchestration'],
    ['controller-gen.kubebuilder.io/version: v0.16.0', 'orchestration'],
  ])('with the annotation %j stands in %s', (annotation, layer) => {
    expect(only(crd(annotation)).layer).toBe(layer);
  });
});

describe('lists, kustomizations and patches', () => {
  it('takes a list apart, with paths into it', () => {
    const list = elements(
      'apiVersion: v1\nkind: List\nitems:\n  - { apiVersion: v1, kind: ConfigMap, metadata: { name: a } }\n  - { apiVersion: acme.io/v1, kind: Cache, metadata: { name: b } }\n',
    );
    expect(list.map(({ id, source }) => [id, formatPath(source.path)])).toEqual([
      ['kubernetes:ConfigMap/a', 'items[0]'],
      ['kubernetes:Cache/b', 'items[1]'],
    ]);
    expect(list[1]?.contract.requires[0]?.paramsPath).toEqual(['items', 1, 'spec']);
  });

  it('follows the files of a kustomization and no URL', () => {
    const element = only(
      'resources: [../base, app.yaml, https://example.com/a.yaml]\npatches: [{ path: p.yaml }, { patch: "- op: remove" }]\n',
      'env/dev/kustomization.yaml',
    );
    expect(references(element)).toEqual([
      'resources[0] → env/base/kustomization.yaml may',
      'resources[1] → env/dev/app.yaml must',
      'patches[0].path → env/dev/p.yaml must',
    ]);
  });

  it('knows what a kustomization generates, and never sends it', () => {
    const [, map, secret, ...others] = elements(
      'configMapGenerator:\n  - { name: settings, literals: [LEVEL=info], files: [app.conf, b=conf/b] }\n  - { name: more, behavior: merge }\nsecretGenerator:\n  - { name: keys }\n',
      'kustomization.yaml',
    );
    expect([map?.id, map?.value.data, secret?.id, others]).toEqual([
      'kubernetes:ConfigMap/settings',
      { LEVEL: '', 'app.conf': '', b: '' },
      'kubernetes:Secret/keys',
      [],
    ]);
    expect(map && kubernetes.sent?.(map)).toBe(false);
  });

  it.each(['patches/web.yaml', 'web.patch.yaml', 'patch-web.yaml'])('takes %s for a part of an object', (file) => {
    const element = only('apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\n$patch: delete\n', file);
    expect([element.kind, element.partial, element.value.$patch]).toEqual(['Patch', true, undefined]);
    expect(kubernetes.sent?.(element)).toBe(false);
  });
});

const anything = fc.jsonValue({ maxDepth: 4 });
const kind = fc.oneof(
  fc.constantFrom(...builtInKinds.map(({ kind: name, group }) => [name, group] as const)),
  fc.constant(['Cache', 'acme.io'] as const),
);

it('projects any object without throwing', () => {
  fc.assert(
    fc.property(kind, anything, anything, anything, ([name, group], metadata, spec, items) => {
      const value = {
        apiVersion: group ? `${group}/v1` : 'v1',
        kind: name,
        metadata,
        spec,
        items,
        webhooks: items,
        subjects: spec,
        roleRef: metadata,
      };
      const [document] = parseFile({ path: filePath('a.json'), text: JSON.stringify(value) }).documents;
      if (!document) return;
      for (const element of projectKubernetes(document, objectHeader(document.value)))
        expect(element.name).not.toBe('');
    }),
  );
});
