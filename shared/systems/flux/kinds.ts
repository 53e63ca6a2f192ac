import type { Layer } from '../../graph/element.ts';
import type { ObjectHeader } from '../system.ts';

export const sourceGroup = 'source.toolkit.fluxcd.io';
export const kustomizeGroup = 'kustomize.toolkit.fluxcd.io';
export const helmGroup = 'helm.toolkit.fluxcd.io';
export const extensionsGroup = 'source.extensions.fluxcd.io';
export const notificationGroup = 'notification.toolkit.fluxcd.io';
export const imageGroup = 'image.toolkit.fluxcd.io';
export const operatorGroup = 'fluxcd.controlplane.io';

/** Kinds by group, with the API version that Flux serves now (Flux API reference, 2.9). */
const table: readonly (readonly [group: string, version: string, kinds: string])[] = [
  [sourceGroup, 'v1', 'GitRepository OCIRepository HelmRepository HelmChart Bucket ExternalArtifact'],
  [kustomizeGroup, 'v1', 'Kustomization'],
  [helmGroup, 'v2', 'HelmRelease'],
  [extensionsGroup, 'v1beta1', 'ArtifactGenerator'],
  [notificationGroup, 'v1beta3', 'Alert Provider'],
  [notificationGroup, 'v1', 'Receiver'],
  [imageGroup, 'v1', 'ImageRepository ImagePolicy ImageUpdateAutomation'],
  [operatorGroup, 'v1', 'FluxInstance FluxReport ResourceSet ResourceSetInputProvider'],
];

export interface FluxKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly layer: Layer;
}

export const fluxKinds: readonly FluxKind[] = table.flatMap(([group, version, kinds]) =>
  kinds.split(' ').map((kind) => ({ group, version, kind, layer: 'orchestration' as const })),
);

const groups: ReadonlySet<string> = new Set(table.map(([group]) => group));

/** True for groups whose kinds belong to Flux, also those that it may add later. */
export function isFluxGroup(group: string): boolean {
  return groups.has(group);
}

/** The row of a kind. */
export function fluxKind({ group, kind }: Pick<ObjectHeader, 'group' | 'kind'>): FluxKind | undefined {
  return fluxKinds.find((row) => row.group === group && row.kind === kind);
}

/** The group of a kind that Flux objects name by kind alone. */
export function groupOfKind(kind: string): string | undefined {
  return fluxKinds.find((row) => row.kind === kind)?.group;
}

/** API versions that the definitions of Flux no longer have, and the release that dropped them. Source: Flux release notes 2.7, 2.8. */
export const removedVersions: Readonly<Record<string, string>> = {
  [`${sourceGroup}/v1beta1`]: '2.7',
  [`${sourceGroup}/v1beta2`]: '2.8',
  [`${kustomizeGroup}/v1beta1`]: '2.7',
  [`${kustomizeGroup}/v1beta2`]: '2.8',
  [`${helmGroup}/v2beta1`]: '2.7',
  [`${helmGroup}/v2beta2`]: '2.8',
  [`${notificationGroup}/v1beta1`]: '2.7',
  [`${notificationGroup}/v1beta2`]: '2.8',
  [`${imageGroup}/v1beta1`]: '2.8',
};
