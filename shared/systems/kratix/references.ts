import type { Reference } from '../../graph/element.ts';
import { isObject, type JsonObject, type JsonPath, listAt, textAt, valueAt } from '../../json.ts';
import { objectHeader, objectMeta, textsOf } from '../kubernetes/header.ts';
import { isModuleAddress, moduleReferences, workspaceModule } from '../moduleFolder.ts';
import { listSites } from '../sites.ts';
import { kratixGroup } from './kinds.ts';
import { containersOf, pipelinesOf } from './pipelines.ts';

const destinations = [{ group: kratixGroup, kind: 'Destination' }];

/** What an object of Kratix points at, by kind (platform.kratix.io/v1alpha1). */
export function referencesOf(kind: string, value: JsonObject, file: string): readonly Reference[] {
  switch (kind) {
    case 'Promise':
      return [...promiseReferences(value), ...modulesOf(value, file)];
    case 'PromiseRelease':
      return [secret(value, ['spec', 'sourceRef', 'secretRef'], 'the download'), released(value)].flatMap(present);
    case 'Destination':
      return [
        named(
          value,
          ['spec', 'stateStoreRef'],
          textAt(value, 'spec', 'stateStoreRef', 'kind') ?? '',
          'schedules',
          'should',
        ),
      ].flatMap(present);
    case 'GitStateStore':
    case 'BucketStateStore':
      return [secret(value, ['spec', 'secretRef'], 'access to the store')].flatMap(present);
    case 'ResourceBinding':
      return [
        named(value, ['spec', 'promiseRef'], 'Promise', 'depends', 'should'),
        request(value, 'spec', 'it holds the version for the request'),
      ].flatMap(present);
    case 'PromiseRevision':
    case 'DryRun':
    case 'HealthDefinition':
      return [named(value, ['spec', 'promiseRef'], 'Promise', 'depends', 'should')].flatMap(present);
    case 'HealthRecord':
      return [
        named(value, ['data', 'promiseRef'], 'Promise', 'describes', 'may'),
        request(value, 'data', 'it tells the health of the request'),
      ].flatMap(present);
    case 'WorkPlacement':
      return placement(value);
    default:
      return [];
  }
}

function promiseReferences(value: JsonObject): readonly Reference[] {
  return [
    ...listSites(value, ['spec', 'requiredPromises']).flatMap(({ value: entry, path }) => required(entry, path)),
    ...listSites(value, ['spec', 'destinationSelectors']).flatMap(({ value: entry, path }) => destination(entry, path)),
    ...listSites(value, ['spec', 'dependencies']).flatMap(({ value: entry, path }) => dependency(entry, path)),
    ...pipelineReferences(value),
  ];
}

function required(entry: JsonObject, path: JsonPath): readonly Reference[] {
  const name = textAt(entry, 'name');
  if (!name) return [];
  return [
    {
      type: 'depends',
      target: { by: 'object', group: kratixGroup, kind: 'Promise', name },
      path: [...path, 'name'],
      reason: `spec.requiredPromises asks for the Promise ${name}${textAt(entry, 'version') ? ` at ${textAt(entry, 'version')}` : ''}`,
      // A release may bring it: the rule kratix/requirement-missing knows.
      need: 'may',
    },
  ];
}

function destination(entry: JsonObject, path: JsonPath): readonly Reference[] {
  const labels = textsOf(valueAt(entry, ['matchLabels']));
  if (Object.keys(labels).length === 0) return [];
  return [
    {
      type: 'schedules',
      target: { by: 'labels', kinds: destinations, labels },
      path: [...path, 'matchLabels'],
      reason: `destinationSelectors match its labels`,
      need: 'may',
    },
  ];
}

function dependency(entry: JsonObject, path: JsonPath): readonly Reference[] {
  const header = objectHeader(entry);
  const { name, namespace } = objectMeta(entry);
  if (!header || !name) return [];
  return [
    {
      type: 'delivers',
      target: { by: 'object', group: header.group, kind: header.kind, name, ...(namespace ? { namespace } : {}) },
      path,
      part: 'key',
      reason: `spec.dependencies brings ${header.kind} ${name} to every matching destination`,
      need: 'may',
    },
  ];
}

function pipelineReferences(value: JsonObject): readonly Reference[] {
  const references: Reference[] = [];
  const namespace = textAt(value, 'spec', 'workflows', 'config', 'pipelineNamespace');
  const uses = (kind: string, name: string, path: JsonPath, dataKey?: string): void => {
    const place = namespace ? { namespace } : {};
    const target = { by: 'object', group: '', kind, name, ...place, ...(dataKey ? { dataKey } : {}) } as const;
    references.push({ type: 'uses', target, path, reason: `a pipeline reads ${kind} ${name}`, need: 'may' });
  };
  for (const pipeline of pipelinesOf(value)) {
    for (const container of containersOf(pipeline)) {
      listSites(container.value, ['envFrom']).forEach(({ value: source, path }) => {
        for (const [field, kind] of [
          ['configMapRef', 'ConfigMap'],
          ['secretRef', 'Secret'],
        ] as const) {
          const name = textAt(source, field, 'name');
          if (name) uses(kind, name, [...container.path, ...path, field, 'name']);
        }
      });
      listSites(container.value, ['env']).forEach(({ value: source, path }) => {
        for (const [field, kind] of [
          ['configMapKeyRef', 'ConfigMap'],
          ['secretKeyRef', 'Secret'],
        ] as const) {
          const name = textAt(source, 'valueFrom', field, 'name');
          const key = textAt(source, 'valueFrom', field, 'key');
          if (name) uses(kind, name, [...container.path, ...path, 'valueFrom', field, 'name'], key);
        }
      });
    }
    listSites(pipeline.value, ['spec', 'volumes']).forEach(({ value: volume, path }) => {
      const config = textAt(volume, 'configMap', 'name');
      if (config) uses('ConfigMap', config, [...pipeline.path, ...path, 'configMap', 'name']);
      const secretName = textAt(volume, 'secret', 'secretName');
      if (secretName) uses('Secret', secretName, [...pipeline.path, ...path, 'secret', 'secretName']);
    });
    const account = textAt(pipeline.value, 'spec', 'rbac', 'serviceAccount');
    if (account) uses('ServiceAccount', account, [...pipeline.path, 'spec', 'rbac', 'serviceAccount']);
  }
  return references;
}

/** The Terraform modules that a Promise brings Workspaces for, and those that its pipelines are told to run. */
function modulesOf(value: JsonObject, file: string): readonly Reference[] {
  const brought = listSites(value, ['spec', 'dependencies']).flatMap(({ value: object, path }) =>
    workspaceModule(object, { file, path, type: 'uses' }),
  );
  const run = pipelinesOf(value)
    .flatMap(containersOf)
    .flatMap(({ value: container, path }) => [
      ...listSites(container, ['env']).map((one) => ({
        text: textAt(one.value, 'value'),
        path: [...path, ...one.path, 'value'],
      })),
      ...['command', 'args'].flatMap((field) =>
        listAt(container, field).map((text, index) => ({ text, path: [...path, field, index] })),
      ),
    ])
    .flatMap(({ text, path }) =>
      typeof text === 'string' && isModuleAddress(text)
        ? moduleReferences(text, { file, path, type: 'uses', says: 'a pipeline runs' })
        : [],
    );
  return [...brought, ...run];
}

function named(
  value: JsonObject,
  path: JsonPath,
  kind: string,
  type: Reference['type'],
  need: Reference['need'],
): Reference | undefined {
  const entry = valueAt(value, path);
  const name = isObject(entry) ? textAt(entry, 'name') : undefined;
  if (!name || !kind) return undefined;
  return {
    type,
    target: { by: 'object', group: kratixGroup, kind, name },
    path: [...path, 'name'],
    reason: `${path.join('.')} names the ${kind} ${name}`,
    need,
  };
}

/** The Promise that a release downloads: Kratix knows its name when it has, and by custom they share it. */
function released(value: JsonObject): Reference | undefined {
  const name = textAt(value, 'metadata', 'name');
  if (!name) return undefined;
  return {
    type: 'delivers',
    target: { by: 'object', group: kratixGroup, kind: 'Promise', name },
    path: ['metadata', 'name'],
    reason: `it brings the Promise ${name}${textAt(value, 'spec', 'version') ? ` at ${textAt(value, 'spec', 'version')}` : ''}`,
    need: 'may',
  };
}

/** The request of a Promise that an object is about. Its kind is what the Promise defines. */
function request(value: JsonObject, body: 'spec' | 'data', says: string): Reference | undefined {
  const promise = textAt(value, body, 'promiseRef', 'name');
  const name = textAt(value, body, 'resourceRef', 'name');
  const namespace = textAt(value, body, 'resourceRef', 'namespace');
  if (!promise || !name) return undefined;
  const of = { by: 'object', group: kratixGroup, kind: 'Promise', name: promise } as const;
  return {
    type: 'describes',
    target: { by: 'instance', of, ...(namespace ? { namespace } : {}), name },
    path: [body, 'resourceRef', 'name'],
    reason: `${says} ${name}`,
    need: 'may',
  };
}

function secret(value: JsonObject, path: JsonPath, what: string): Reference | undefined {
  const name = textAt(valueAt(value, path), 'name');
  const namespace = textAt(valueAt(value, path), 'namespace');
  if (!name) return undefined;
  return {
    type: 'uses',
    target: { by: 'object', group: '', kind: 'Secret', name, ...(namespace ? { namespace } : {}) },
    path: [...path, 'name'],
    reason: `${path.join('.')} names the Secret with ${what}`,
    // Credentials are rarely kept beside the blueprint.
    need: 'may',
  };
}

function placement(value: JsonObject): readonly Reference[] {
  const name = textAt(value, 'spec', 'targetDestinationName');
  if (!name) return [];
  return [
    {
      type: 'schedules',
      target: { by: 'object', group: kratixGroup, kind: 'Destination', name },
      path: ['spec', 'targetDestinationName'],
      reason: `placed on the Destination ${name}`,
      need: 'may',
    },
  ];
}

function present(reference: Reference | undefined): readonly Reference[] {
  return reference ? [reference] : [];
}
