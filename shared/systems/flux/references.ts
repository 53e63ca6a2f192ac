import type { EdgeType, Reference } from '../../graph/element.ts';
import { type JsonObject, type JsonPath, objectAt, textAt, valueAt } from '../../json.ts';
import { addressReference, bucketAddress, repositoryAddress } from '../addresses.ts';
import { objectHeader } from '../kubernetes/header.ts';
import { listSites } from '../sites.ts';
import { deliveries } from './deliveries.ts';
import { groupOfKind, helmGroup, imageGroup, kustomizeGroup, notificationGroup, sourceGroup } from './kinds.ts';

/** One reference by name: what it names, and where the name stands. */
interface Named {
  readonly type: EdgeType;
  readonly group: string;
  readonly kind: string;
  readonly at: JsonPath;
  readonly need?: Reference['need'];
  readonly reason: string;
  readonly dataKey?: string;
}

/** What an object of Flux points at (Flux API reference). `file` is where it is written. */
export function referencesOf(kind: string, value: JsonObject, file: string): readonly Reference[] {
  return [...named(kind, value), ...writers(kind, value), ...deliveries(kind, value, file)];
}

/** Whoever writes into the repository or the bucket that a source reads. */
function writers(kind: string, value: JsonObject): readonly Reference[] {
  if (kind === 'GitRepository') {
    const url = textAt(value, 'spec', 'url');
    const where = { type: 'uses', path: ['spec', 'url'], reason: `it reads ${url}` } as const;
    return url ? [addressReference(repositoryAddress(url), where)] : [];
  }
  const bucket = textAt(value, 'spec', 'bucketName');
  const endpoint = textAt(value, 'spec', 'endpoint');
  if (kind !== 'Bucket' || !bucket || !endpoint) return [];
  const where = { type: 'uses', path: ['spec', 'bucketName'], reason: `it reads the bucket ${bucket}` } as const;
  return [addressReference(bucketAddress(endpoint, bucket), where)];
}

function named(kind: string, value: JsonObject): readonly Reference[] {
  const make = (one: Named): readonly Reference[] => reference(value, one);
  switch (kind) {
    case 'Kustomization':
      return [
        ...sourceRef(value, ['spec', 'sourceRef']),
        ...dependsOn(value, kustomizeGroup, 'Kustomization'),
        ...healthChecks(value),
        ...valuesFrom(value, ['spec', 'postBuild', 'substituteFrom'], 'replaces variables from'),
        ...secrets(value, [['decryption', 'secretRef']]),
        ...kubeConfig(value),
        ...account(value),
      ];
    case 'HelmRelease':
      return [
        ...sourceRef(value, ['spec', 'chart', 'spec', 'sourceRef']),
        ...sourceRef(value, ['spec', 'chartRef']),
        ...dependsOn(value, helmGroup, 'HelmRelease'),
        ...valuesFrom(value, ['spec', 'valuesFrom'], 'takes values from'),
        ...secrets(value, [['chart', 'spec', 'verify', 'secretRef']]),
        ...kubeConfig(value),
        ...account(value),
      ];
    case 'HelmChart':
      return [...sourceRef(value, ['spec', 'sourceRef']), ...secrets(value, [['verify', 'secretRef']])];
    case 'GitRepository':
      return [
        ...secrets(value, [['secretRef'], ['proxySecretRef'], ['verify', 'secretRef']]),
        ...listSites(value, ['spec', 'include']).flatMap(({ path }) =>
          make({
            type: 'depends',
            group: sourceGroup,
            kind: 'GitRepository',
            at: [...path, 'repository'],
            need: 'should',
            reason: 'spec.include takes in',
          }),
        ),
      ];
    case 'OCIRepository':
    case 'HelmRepository':
    case 'Bucket':
    case 'ImageRepository':
      return [
        ...secrets(value, [['secretRef'], ['certSecretRef'], ['proxySecretRef'], ['verify', 'secretRef']]),
        ...account(value),
      ];
    case 'ArtifactGenerator':
      return listSites(value, ['spec', 'sources']).flatMap(({ path }) => sourceRef(value, path));
    case 'Alert':
      return [
        ...make({
          type: 'uses',
          group: notificationGroup,
          kind: 'Provider',
          at: ['spec', 'providerRef'],
          need: 'should',
          reason: 'it tells',
        }),
        ...watched(value, 'eventSources', 'it watches'),
      ];
    case 'Provider':
      return secrets(value, [['secretRef'], ['certSecretRef']]);
    case 'Receiver':
      return [...watched(value, 'resources', 'a call makes it look again at'), ...secrets(value, [['secretRef']])];
    case 'ImagePolicy':
      return make({
        type: 'uses',
        group: imageGroup,
        kind: 'ImageRepository',
        at: ['spec', 'imageRepositoryRef'],
        need: 'should',
        reason: 'it chooses among the tags of',
      });
    case 'ImageUpdateAutomation':
      return sourceRef(value, ['spec', 'sourceRef']);
    default:
      return [];
  }
}

function reference(
  value: JsonObject,
  { type, group, kind, at, need = 'may', reason, dataKey }: Named,
): readonly Reference[] {
  const name = textAt(value, ...at, 'name');
  // `*` means every object; `${…}` is filled in when it is applied.
  if (!name || name === '*' || name.includes('${')) return [];
  const namespace = textAt(value, ...at, 'namespace');
  return [
    {
      type,
      target: { by: 'object', group, kind, name, ...(namespace ? { namespace } : {}), ...(dataKey ? { dataKey } : {}) },
      path: [...at, 'name'],
      reason: `${reason} ${kind} ${name}`,
      need,
    },
  ];
}

function sourceRef(value: JsonObject, at: JsonPath): readonly Reference[] {
  const kind = textAt(value, ...at, 'kind') ?? 'GitRepository';
  const group = groupOfKind(kind);
  return group ? reference(value, { type: 'uses', group, kind, at, need: 'should', reason: 'it takes from' }) : [];
}

function dependsOn(value: JsonObject, group: string, kind: string): readonly Reference[] {
  return listSites(value, ['spec', 'dependsOn']).flatMap(({ path }) =>
    reference(value, { type: 'depends', group, kind, at: path, need: 'should', reason: 'spec.dependsOn waits for' }),
  );
}

function healthChecks(value: JsonObject): readonly Reference[] {
  return listSites(value, ['spec', 'healthChecks']).flatMap(({ value: check, path }) => {
    const kind = textAt(check, 'kind');
    if (!kind) return [];
    const group = objectHeader({ apiVersion: textAt(check, 'apiVersion') ?? 'apps/v1', kind })?.group ?? '';
    return reference(value, { type: 'depends', group, kind, at: path, reason: 'spec.healthChecks waits for' });
  });
}

function valuesFrom(value: JsonObject, at: JsonPath, reason: string): readonly Reference[] {
  return listSites(value, at).flatMap(({ value: entry, path }) => {
    const kind = textAt(entry, 'kind');
    if (kind !== 'ConfigMap' && kind !== 'Secret') return [];
    // Secrets are seldom kept in the repository.
    const need = kind === 'ConfigMap' && entry.optional !== true ? 'should' : 'may';
    const dataKey = textAt(entry, 'valuesKey');
    return reference(value, { type: 'uses', group: '', kind, at: path, need, reason, ...(dataKey && { dataKey }) });
  });
}

function secrets(value: JsonObject, fields: readonly JsonPath[]): readonly Reference[] {
  return fields.flatMap((field) =>
    reference(value, {
      type: 'uses',
      group: '',
      kind: 'Secret',
      at: ['spec', ...field],
      reason: `spec.${field.join('.')} names`,
    }),
  );
}

/** The cluster that is applied to, by a file of credentials or by what it is called elsewhere. */
function kubeConfig(value: JsonObject): readonly Reference[] {
  const at = ['spec', 'kubeConfig', 'configMapRef'];
  return [
    ...secrets(value, [['kubeConfig', 'secretRef']]),
    ...reference(value, {
      type: 'uses',
      group: '',
      kind: 'ConfigMap',
      at,
      reason: 'spec.kubeConfig.configMapRef names',
    }),
  ];
}

function account(value: JsonObject): readonly Reference[] {
  const name = textAt(value, 'spec', 'serviceAccountName');
  if (!name || name.includes('${')) return [];
  return [
    {
      type: 'uses',
      target: { by: 'object', group: '', kind: 'ServiceAccount', name },
      path: ['spec', 'serviceAccountName'],
      reason: `it acts as the ServiceAccount ${name}`,
      need: 'may',
    },
  ];
}

function watched(value: JsonObject, field: string, reason: string): readonly Reference[] {
  return listSites(value, ['spec', field]).flatMap(({ value: entry, path }) => {
    const kind = textAt(entry, 'kind');
    const group = kind && groupOfKind(kind);
    if (!kind || !group) return [];
    if (textAt(entry, 'name') !== '*')
      return reference(value, { type: 'selects', group, kind, at: path, need: 'should', reason });
    const labels = Object.fromEntries(
      Object.entries(objectAt(entry, 'matchLabels')).flatMap(([key, text]) =>
        typeof text === 'string' ? [[key, text]] : [],
      ),
    );
    const namespace = textAt(entry, 'namespace') ?? textAt(value, 'metadata', 'namespace');
    return [
      {
        type: 'selects',
        target: { by: 'labels', kinds: [{ group, kind }], labels, ...(namespace ? { namespace } : {}) },
        path: [...path, valueAt(entry, ['matchLabels']) === undefined ? 'name' : 'matchLabels'],
        reason: `${reason} each ${kind}`,
        need: 'may',
      },
    ];
  });
}
