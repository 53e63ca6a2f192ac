import type { Reference } from '../../../graph/element.ts';
import { type JsonPath, listAt, textAt } from '../../../json.ts';
import { named, type Site } from './site.ts';

/** Group of the External Secrets operator, whose secrets are read from stores. */
export const externalSecretsGroup = 'external-secrets.io';

/** The stores that an ExternalSecret, a ClusterExternalSecret or a PushSecret names. */
export function externalSecretReferences(site: Site): readonly Reference[] {
  const spec = site.header.kind === 'ClusterExternalSecret' ? ['spec', 'externalSecretSpec'] : ['spec'];
  const each = (field: string, ...inside: readonly string[]): readonly JsonPath[] =>
    [...listAt(site.object, ...spec, field).keys()].map((at) => [...spec, field, at, ...inside]);
  const places = [
    [...spec, 'secretStoreRef'],
    ...each('data', 'sourceRef', 'storeRef'),
    ...each('dataFrom', 'sourceRef', 'storeRef'),
    ...each('secretStoreRefs'),
  ];
  return places.flatMap((place) => {
    const kind = textAt(site.object, ...place, 'kind') ?? 'SecretStore';
    const wide = kind === 'ClusterSecretStore' ? { namespace: null } : {};
    // The store is often set up outside the files, with the credentials of the vault behind it.
    return named(site, [...place, 'name'], { type: 'uses', group: externalSecretsGroup, kind, need: 'may', ...wide });
  });
}
