import { renderYaml } from '../document/edit.ts';
import type { WorkspaceView } from '../graph/view.ts';
import type { DeliveryRepo } from './argocd.ts';
import { deliveryFolders, deliveryKustomizations } from './deliveryFolders.ts';
import type { ExportFile } from './exported.ts';

const source = 'blueprint';

/**
 * The definitions for Flux: `flux/` holds the Git source and one Kustomization for each folder of `manifests/`, each of
 * which waits for the one before it. Each definition stays byte for byte. Nothing where there are no objects to send.
 */
export function exportFlux(view: WorkspaceView, repo: DeliveryRepo): readonly ExportFile[] {
  const folders = deliveryFolders(view);
  if (folders.length === 0) return [];
  const stages = folders.map(({ name, path }, index) => {
    const before = folders[index - 1];
    return {
      path: `flux/${name}.yaml`,
      text: renderYaml({
        apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
        kind: 'Kustomization',
        metadata: { name, namespace: 'flux-system' },
        spec: {
          interval: '10m',
          path: `./${path}`,
          prune: true,
          wait: true,
          timeout: '5m',
          sourceRef: { kind: 'GitRepository', name: source },
          ...(before ? { dependsOn: [{ name: before.name }] } : {}),
        },
      }),
    };
  });
  const repository = {
    apiVersion: 'source.toolkit.fluxcd.io/v1',
    kind: 'GitRepository',
    metadata: { name: source, namespace: 'flux-system' },
    spec: { interval: '5m', url: repo.url, ref: { branch: repo.revision } },
  };
  return [
    { path: 'flux/source.yaml', text: renderYaml(repository) },
    ...stages,
    ...deliveryKustomizations(folders),
    ...folders.flatMap(({ files }) => files),
  ];
}
