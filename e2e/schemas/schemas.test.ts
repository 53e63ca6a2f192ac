import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { isList, isObject, type JsonObject } from '../../shared/json.ts';
import { readSchema } from '../../shared/schema/schema.ts';
import { fieldsOf } from './fields.ts';
import { readSchemaFile } from './schemaFile.ts';

const names = ['kubernetes-1.36', 'gateway-api', 'kratix', 'crossplane', 'kubevela'];
const files = new Map(names.map((name) => [name, readSchemaFile(name)]));
const corpus = new URL('../../../shared/corpus/', import.meta.url);
const noCorpus = !existsSync(corpus);
if (noCorpus) console.warn('skipped: schemas against published CRDs: ../shared/corpus is not here');

describe.each(names)('the schemas in %s', (name) => {
  const file = readSchemaFile(name);

  it('name each kind once, and refer only to what the file has', () => {
    const ids = file.kinds.map((kind) => `${kind.group}/${kind.version}/${kind.kind}`);
    expect(ids).toHaveLength(new Set(ids).size);
    const known = Object.keys(file.definitions);
    expect(known).toEqual(expect.arrayContaining(file.kinds.map((kind) => kind.schema)));
    const references = [...file.text.matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1]);
    expect(known).toEqual(expect.arrayContaining([...new Set(references)]));
  });

  it('hold no descriptions', () => {
    expect(file.text).not.toMatch(/"description":"/);
  });
});

describe('the schemas of Kubernetes', () => {
  const { kinds, definitions } = readSchemaFile('kubernetes-1.36');
  const kindNamed = (group: string, version: string, name: string) =>
    kinds.find((kind) => kind.group === group && kind.version === version && kind.kind === name);

  it.each([
    ['', 'v1', 'ConfigMap', 'configmaps', true],
    ['', 'v1', 'Namespace', 'namespaces', false],
    ['apps', 'v1', 'StatefulSet', 'statefulsets', true],
    ['batch', 'v1', 'CronJob', 'cronjobs', true],
    ['networking.k8s.io', 'v1', 'Ingress', 'ingresses', true],
    ['networking.k8s.io', 'v1', 'NetworkPolicy', 'networkpolicies', true],
    ['rbac.authorization.k8s.io', 'v1', 'ClusterRole', 'clusterroles', false],
    ['policy', 'v1', 'PodDisruptionBudget', 'poddisruptionbudgets', true],
    ['autoscaling', 'v2', 'HorizontalPodAutoscaler', 'horizontalpodautoscalers', true],
    ['storage.k8s.io', 'v1', 'StorageClass', 'storageclasses', false],
    ['apiextensions.k8s.io', 'v1', 'CustomResourceDefinition', 'customresourcedefinitions', false],
    ['admissionregistration.k8s.io', 'v1', 'ValidatingAdmissionPolicy', 'validatingadmissionpolicies', false],
    ['scheduling.k8s.io', 'v1', 'PriorityClass', 'priorityclasses', false],
    ['discovery.k8s.io', 'v1', 'EndpointSlice', 'endpointslices', true],
    ['coordination.k8s.io', 'v1', 'Lease', 'leases', true],
    ['apiregistration.k8s.io', 'v1', 'APIService', 'apiservices', false],
  ])('know %s/%s %s', (group, version, name, plural, namespaced) => {
    expect(kindNamed(group, version, name)).toMatchObject({ plural, namespaced });
  });

  it('tell closed sets, list keys and types that are written in two ways', () => {
    const container = definitions['io.k8s.api.core.v1.Container']?.properties;
    expect(container?.imagePullPolicy?.enum).toEqual(['Always', 'IfNotPresent', 'Never']);
    expect(container?.ports?.['x-kubernetes-list-map-keys']).toEqual(['containerPort', 'protocol']);
    expect(definitions['io.k8s.api.core.v1.ServicePort']?.properties?.protocol?.default).toBe('TCP');
    expect(definitions['io.k8s.apimachinery.pkg.util.intstr.IntOrString']).toEqual({
      'x-kubernetes-int-or-string': true,
    });
    expect(definitions['io.k8s.apimachinery.pkg.api.resource.Quantity']).toEqual({
      oneOf: [{ type: 'string' }, { type: 'number' }],
      format: 'quantity',
    });
  });
});

/** Where we say more than the published CRDs, or have Kubernetes' own newer types. */
const ours: Readonly<Record<string, readonly RegExp[]>> = {
  // Kratix itself refuses unknown fields of a pipeline: the CRD lets everything pass.
  'v1alpha1 Promise': [/workflows\.(promise|resource)\.(configure|delete)/],
  'v1alpha1 PromiseRevision': [/workflows\.(promise|resource)\.(configure|delete)/],
  // Not allowed at all, so what is in it does not matter.
  'v2 CompositeResourceDefinition': [/claimNames/],
  // Crossplane writes it from a Composition, whose limits hold.
  'v1 CompositionRevision': [/^\.spec\.pipeline$/],
  'v1beta1 DeploymentRuntimeConfig': [/deploymentTemplate\.spec/],
  'v1alpha1 CronOperation': [/operationTemplate\.metadata/],
  'v1alpha1 WatchOperation': [/operationTemplate\.metadata/],
  // The function has Join and Replace, its CRD does not list them.
  'v1beta1 Resources': [/transforms\[\]\.string\.type$/],
};

/** Only Crossplane's package manager and KubeVela itself write these. */
const unwritten = new Set([
  'ConfigurationRevision',
  'FunctionRevision',
  'ProviderRevision',
  'ApplicationRevision',
  'DefinitionRevision',
  'ResourceTracker',
]);

describe.skipIf(noCorpus).each([
  ['kratix', 'kratix/crds/'],
  ['crossplane', 'crossplane/crds/'],
  ['crossplane', 'crossplane/function-inputs/'],
  ['kubevela', 'kubevela/crds/'],
])('the schemas of %s beside the published %s', (name, folder) => {
  const file = files.get(name);
  const published = noCorpus ? [] : versionsIn(new URL(folder, corpus)).filter(({ kind }) => !unwritten.has(kind));

  it.each(published)('agree on $group $version $kind', ({ group, version, kind, plural, namespaced, schema }) => {
    const mine = file?.kinds.find((own) => own.group === group && own.version === version && own.kind === kind);
    expect(mine).toMatchObject({ plural, namespaced });
    const definitions = file?.definitions ?? {};
    const own = definitions[mine?.schema ?? ''] ?? {};
    const without = ours[`${version} ${kind}`];
    expect(fieldsOf(own, definitions, without)).toEqual(fieldsOf(readSchema(schema), {}, without));
  });
});

interface PublishedVersion {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
  readonly schema: JsonObject;
}

function versionsIn(folder: URL): readonly PublishedVersion[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => parseAllDocuments(readFileSync(new URL(file, folder), 'utf8')))
    .flatMap((document) => {
      const { spec } = document.toJS() ?? {};
      if (!isObject(spec) || !isObject(spec.names) || !isList(spec.versions)) return [];
      const { names: of, group, scope } = spec;
      return spec.versions.filter(isObject).flatMap(({ name, schema }) =>
        isObject(schema) && isObject(schema.openAPIV3Schema)
          ? [
              {
                group: String(group),
                version: String(name),
                kind: String(of.kind),
                plural: String(of.plural),
                namespaced: scope === 'Namespaced',
                schema: schema.openAPIV3Schema,
              },
            ]
          : [],
      );
    });
}
