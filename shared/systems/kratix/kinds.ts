import type { Layer } from '../../graph/element.ts';
import type { ObjectHeader } from '../system.ts';

export const kratixGroup = 'platform.kratix.io';

interface KratixKind {
  readonly kind: string;
  readonly title: string;
  readonly layer: Layer;
}

/** The kinds of Kratix (platform.kratix.io/v1alpha1). The last ones are written by Kratix itself. */
export const kratixKinds: readonly KratixKind[] = [
  { kind: 'Promise', title: 'Kratix Promise', layer: 'orchestration' },
  { kind: 'PromiseRelease', title: 'Kratix PromiseRelease', layer: 'orchestration' },
  { kind: 'Destination', title: 'Kratix Destination', layer: 'infra' },
  { kind: 'GitStateStore', title: 'Kratix GitStateStore', layer: 'infra' },
  { kind: 'BucketStateStore', title: 'Kratix BucketStateStore', layer: 'infra' },
  { kind: 'ResourceBinding', title: 'Kratix ResourceBinding', layer: 'orchestration' },
  { kind: 'DryRun', title: 'Kratix DryRun', layer: 'orchestration' },
  { kind: 'HealthDefinition', title: 'Kratix HealthDefinition', layer: 'orchestration' },
  { kind: 'PromiseRevision', title: 'Kratix PromiseRevision', layer: 'orchestration' },
  { kind: 'Work', title: 'Kratix Work', layer: 'orchestration' },
  { kind: 'WorkPlacement', title: 'Kratix WorkPlacement', layer: 'orchestration' },
  { kind: 'HealthRecord', title: 'Kratix HealthRecord', layer: 'orchestration' },
];

/** The row of a kind; kinds that Kratix may add later stand in orchestration. */
export function kratixKind(header: ObjectHeader): KratixKind {
  return (
    kratixKinds.find((row) => row.kind === header.kind) ?? {
      kind: header.kind,
      title: `Kratix ${header.kind}`,
      layer: 'orchestration',
    }
  );
}
