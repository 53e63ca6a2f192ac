import { renderYaml } from '../document/edit.ts';
import type { WorkspaceView } from '../graph/view.ts';
import type { ExportFile } from './exported.ts';
import { exportKustomize, kustomizationFile } from './kustomize.ts';

/** A folder of definitions that is delivered as one thing. */
export interface DeliveryFolder {
  /** `10-crds`: sorts in apply order. */
  readonly name: string;
  /** `manifests/10-crds`. */
  readonly path: string;
  readonly files: readonly ExportFile[];
}

/** The definitions of the blueprint by folder, in the order in which they are to be there. */
export function deliveryFolders(view: WorkspaceView): readonly DeliveryFolder[] {
  const files = exportKustomize(view).filter(({ path }) => path !== kustomizationFile);
  return [...Map.groupBy(files, ({ path }) => path.slice(0, path.indexOf('/')))].map(([name, own]) => ({
    name,
    path: `manifests/${name}`,
    files: own.map(({ path, text }) => ({ path: `manifests/${path}`, text })),
  }));
}

/** A kustomization for each folder, so that all of its files are taken and nothing else. */
export function deliveryKustomizations(folders: readonly DeliveryFolder[]): readonly ExportFile[] {
  return folders.map(({ path, files }) => ({
    path: `${path}/${kustomizationFile}`,
    text: renderYaml({
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      resources: files.map((file) => file.path.slice(path.length + 1)),
    }),
  }));
}
