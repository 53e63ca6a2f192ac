import type { Reference } from '../../graph/element.ts';
import { type JsonObject, textAt } from '../../json.ts';
import { folderNamed } from '../folders.ts';
import { repoFolders } from '../repoFolder.ts';
import { listSites } from '../sites.ts';
import { sourceGroup } from './kinds.ts';

/** The folders that an object of Flux delivers, or that a package is made of. */
export function deliveries(kind: string, value: JsonObject, file: string): readonly Reference[] {
  if (kind === 'Kustomization') return kustomizationDelivery(value, file);
  if (kind === 'HelmRelease') return chartDelivery(value, file);
  return [];
}

function kustomizationDelivery(value: JsonObject, file: string): readonly Reference[] {
  const path = textAt(value, 'spec', 'path');
  const source = textAt(value, 'spec', 'sourceRef', 'kind');
  const name = textAt(value, 'spec', 'sourceRef', 'name');
  if (path === undefined || !name) return [];
  const common = {
    type: 'delivers',
    path: ['spec', 'path'],
    reason: `spec.path delivers ${path}`,
    need: 'may',
  } as const;
  if (source === 'ExternalArtifact') {
    const inside = folderNamed('', path);
    const namespace = textAt(value, 'spec', 'sourceRef', 'namespace');
    const through = {
      by: 'object',
      group: sourceGroup,
      kind: source,
      name,
      ...(namespace ? { namespace } : {}),
    } as const;
    return inside === undefined ? [] : [{ ...common, target: { by: 'folder', paths: [inside], deep: true, through } }];
  }
  // What an OCI artifact holds is not in the repository by the same path.
  if (source !== 'GitRepository' && source !== 'Bucket') return [];
  const paths = repoFolders(file, '', path);
  return paths.length === 0 ? [] : [{ ...common, target: { by: 'folder', paths, deep: true } }];
}

function chartDelivery(value: JsonObject, file: string): readonly Reference[] {
  const chart = textAt(value, 'spec', 'chart', 'spec', 'chart');
  if (!chart || textAt(value, 'spec', 'chart', 'spec', 'sourceRef', 'kind') !== 'GitRepository') return [];
  const paths = repoFolders(file, '', chart);
  if (paths.length === 0) return [];
  return [
    {
      type: 'delivers',
      target: { by: 'folder', paths, deep: false },
      path: ['spec', 'chart', 'spec', 'chart'],
      reason: `it installs the chart in ${chart}`,
      need: 'may',
    },
  ];
}

/** What an artifact of an ArtifactGenerator copies from folders, and where to. Paths count from the artifact. */
export function packedFolders(artifact: JsonObject, file: string): readonly Reference[] {
  return listSites(artifact, ['copy']).flatMap(({ value, path }) => {
    const from = /^@[^/]+\/(.*)$/.exec(textAt(value, 'from') ?? '')?.[1];
    const to = /^@artifact\/?(.*)$/.exec(textAt(value, 'to') ?? '')?.[1];
    if (from === undefined || to === undefined) return [];
    const deep = from.endsWith('/**');
    const folder = from.replace(/\/\*\*?$/, '');
    const paths = repoFolders(file, '', folder);
    const as = folderNamed('', to);
    if (paths.length === 0 || as === undefined) return [];
    return [
      {
        type: 'composes',
        target: { by: 'folder', paths, deep, as },
        path: [...path, 'from'],
        reason: `it is packed from ${folder}`,
        need: 'may',
      },
    ];
  });
}
