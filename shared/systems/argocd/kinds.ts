import type { Layer } from '../../graph/element.ts';

export const argoGroup = 'argoproj.io';

interface ArgoKind {
  readonly kind: string;
  readonly title: string;
  readonly layer: Layer;
}

/** The kinds of Argo CD (argoproj.io/v1alpha1). Other kinds of the group belong to Argo Workflows, Events and Rollouts. */
export const argoKinds: readonly ArgoKind[] = [
  { kind: 'Application', title: 'Argo CD Application', layer: 'orchestration' },
  { kind: 'ApplicationSet', title: 'Argo CD ApplicationSet', layer: 'orchestration' },
  { kind: 'AppProject', title: 'Argo CD AppProject', layer: 'orchestration' },
];

/** The row of a kind of Argo CD. */
export function argoKind(kind: string): ArgoKind | undefined {
  return argoKinds.find((row) => row.kind === kind);
}
