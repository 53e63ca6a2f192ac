import type { Layer } from '../../graph/element.ts';
import { isObject, type JsonValue, valueAt } from '../../json.ts';
import type { ObjectHeader } from '../system.ts';

export const groups = {
  extensions: 'apiextensions.crossplane.io',
  protection: 'protection.crossplane.io',
  operations: 'ops.crossplane.io',
  packages: 'pkg.crossplane.io',
  meta: 'meta.pkg.crossplane.io',
  project: 'dev.crossplane.io',
  upboundProject: 'meta.dev.upbound.io',
} as const;

export interface CrossplaneKind {
  readonly kind: string;
  readonly group: string;
  readonly title: string;
  readonly layer: Layer;
}

function rows(group: string, layer: Layer, kinds: readonly string[], before = 'Crossplane'): readonly CrossplaneKind[] {
  return kinds.map((kind) => ({ kind, group, layer, title: `${before} ${kind}` }));
}

/** The kinds of Crossplane 1 and 2 (Crossplane API reference). */
export const crossplaneKinds: readonly CrossplaneKind[] = [
  {
    kind: 'CompositeResourceDefinition',
    group: groups.extensions,
    title: 'Crossplane composite resource definition',
    layer: 'orchestration',
  },
  { kind: 'Composition', group: groups.extensions, title: 'Crossplane Composition', layer: 'infra' },
  ...rows(groups.extensions, 'infra', [
    'CompositionRevision',
    'EnvironmentConfig',
    'ManagedResourceDefinition',
    'ManagedResourceActivationPolicy',
    'Usage',
  ]),
  ...rows(groups.protection, 'infra', ['Usage', 'ClusterUsage']),
  ...rows(groups.operations, 'infra', ['Operation', 'CronOperation', 'WatchOperation']),
  ...rows(groups.packages, 'infra', [
    'Provider',
    'Function',
    'Configuration',
    'ProviderRevision',
    'FunctionRevision',
    'ConfigurationRevision',
    'DeploymentRuntimeConfig',
    'ControllerConfig',
    'ImageConfig',
    'Lock',
  ]),
  ...rows(groups.meta, 'orchestration', ['Configuration', 'Provider', 'Function'], 'Crossplane package file:'),
  ...rows(groups.project, 'orchestration', ['Project']),
  ...rows(groups.upboundProject, 'orchestration', ['Project'], 'Upbound'),
];

const own: ReadonlySet<string> = new Set(Object.values(groups));

/** What kind of thing an object is for Crossplane; undefined where it is none of its. */
export type Role = 'own' | 'provider-config' | 'managed' | 'composite';

/** The role of an object, by group and, for what providers and definitions bring, by its form. */
export function roleOf(header: ObjectHeader, value: JsonValue): Role | undefined {
  if (own.has(header.group)) return 'own';
  if (isProviderConfig(header)) return 'provider-config';
  if (isObject(valueAt(value, ['spec', 'forProvider'])) || isProviderGroup(header.group)) return 'managed';
  return machineryFields.some((path) => valueAt(value, path) !== undefined) ? 'composite' : undefined;
}

/** Fields that only composite resources and claims have. */
const machineryFields = [
  ['spec', 'crossplane'],
  ['spec', 'compositionRef'],
  ['spec', 'compositionSelector'],
  ['spec', 'compositionUpdatePolicy'],
  ['spec', 'compositeDeletePolicy'],
  ['spec', 'compositionRevisionRef'],
];

function isProviderConfig({ group, kind }: ObjectHeader): boolean {
  return (kind === 'ProviderConfig' || kind === 'ClusterProviderConfig') && group.includes('.');
}

const providerSuffix =
  /(^|\.)(aws|gcp|azure|azuread|kubernetes|helm|terraform|opentofu)(\.m)?\.(upbound|crossplane)\.io$/;

/** True for API groups of the well-known providers: `rds.aws.upbound.io`, `ec2.aws.m.upbound.io`. */
export function isProviderGroup(group: string): boolean {
  return providerSuffix.test(group);
}

/** True for groups of namespaced managed resources, which have a part `m`: `ec2.aws.m.upbound.io`. */
export function isModernGroup(group: string): boolean {
  return group.includes('.m.');
}

/** The row of an own kind; kinds that Crossplane may add later stand in infra. */
export function crossplaneKind({ group, kind }: ObjectHeader): CrossplaneKind {
  return (
    crossplaneKinds.find((row) => row.group === group && row.kind === kind) ?? {
      kind,
      group,
      title: `Crossplane ${kind}`,
      layer: 'infra',
    }
  );
}
