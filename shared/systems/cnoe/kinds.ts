import type { Layer } from '../../graph/element.ts';

export const cnoeGroup = 'idpbuilder.cnoe.io';

/** The kinds of idpbuilder (idpbuilder, api/v1alpha1). */
export const cnoeKinds: readonly { readonly kind: string; readonly title: string; readonly layer: Layer }[] = [
  { kind: 'Localbuild', title: 'CNOE Localbuild', layer: 'orchestration' },
  { kind: 'GitRepository', title: 'CNOE GitRepository', layer: 'orchestration' },
  { kind: 'CustomPackage', title: 'CNOE CustomPackage', layer: 'orchestration' },
];
