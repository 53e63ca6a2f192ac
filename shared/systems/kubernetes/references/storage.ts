import type { Reference } from '../../../graph/element.ts';
import { type JsonPath, listAt, textAt } from '../../../json.ts';
import { named, type Site } from './site.ts';

/** The class and the volume that a claim asks for. */
export function claimReferences(site: Site): readonly Reference[] {
  return claimSpec(site, ['spec']);
}

/** The class of a volume and the claim that it is kept for. */
export function volumeReferences(site: Site): readonly Reference[] {
  return [
    ...storageClass(site, ['spec']),
    ...named(site, ['spec', 'claimRef', 'name'], {
      type: 'uses',
      kind: 'PersistentVolumeClaim',
      need: 'may',
      namespace: textAt(site.object, 'spec', 'claimRef', 'namespace'),
    }),
  ];
}

/** The service that names a stateful set's pods, and the classes of its volumes. */
export function statefulSetReferences(site: Site): readonly Reference[] {
  return [
    ...named(site, ['spec', 'serviceName'], { type: 'uses', kind: 'Service', need: 'should' }),
    ...[...listAt(site.object, 'spec', 'volumeClaimTemplates').keys()].flatMap((index) =>
      claimSpec(site, ['spec', 'volumeClaimTemplates', index, 'spec']),
    ),
  ];
}

function claimSpec(site: Site, spec: JsonPath): readonly Reference[] {
  return [
    ...storageClass(site, spec),
    ...named(site, [...spec, 'volumeName'], {
      type: 'uses',
      kind: 'PersistentVolume',
      namespace: null,
      need: 'should',
    }),
  ];
}

/** Clusters bring classes along, so that one which is not in the files may well be there. */
function storageClass(site: Site, spec: JsonPath): readonly Reference[] {
  return named(site, [...spec, 'storageClassName'], {
    type: 'uses',
    group: 'storage.k8s.io',
    kind: 'StorageClass',
    namespace: null,
    need: 'may',
  });
}
