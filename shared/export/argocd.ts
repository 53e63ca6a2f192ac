import { renderYaml } from '../document/edit.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { deliveryFolders, deliveryKustomizations } from './deliveryFolders.ts';
import type { ExportFile } from './exported.ts';

/** Where the exported folder will lie in Git. */
export interface DeliveryRepo {
  /** Address of the repository. */
  readonly url: string;
  /** Branch, tag or commit. */
  readonly revision: string;
}

/** Stands for the repository until a person names it. */
export const repoToFillIn: DeliveryRepo = { url: 'https://git.example.com/platform/blueprint.git', revision: 'main' };

/**
 * The definitions for Argo CD as an app of apps: `app-of-apps.yaml` is applied once and delivers `apps/`, one
 * Application for each folder of `manifests/`, with sync waves in apply order. Each definition stays byte for byte.
 * Nothing where the blueprint has no objects to send.
 */
export function exportArgocd(view: WorkspaceView, repo: DeliveryRepo): readonly ExportFile[] {
  const folders = deliveryFolders(view);
  if (folders.length === 0) return [];
  const apps = folders.map(({ name, path }, wave) => ({
    path: `apps/${name}.yaml`,
    text: renderYaml(application(name, path, wave, repo)),
  }));
  return [
    { path: 'app-of-apps.yaml', text: renderYaml(application('blueprint', 'apps', undefined, repo)) },
    ...apps,
    ...deliveryKustomizations(folders),
    ...folders.flatMap(({ files }) => files),
  ];
}

function application(name: string, path: string, wave: number | undefined, { url, revision }: DeliveryRepo) {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name,
      namespace: 'argocd',
      ...(wave === undefined ? {} : { annotations: { 'argocd.argoproj.io/sync-wave': String(wave) } }),
    },
    spec: {
      project: 'default',
      source: { repoURL: url, targetRevision: revision, path },
      destination: { server: 'https://kubernetes.default.svc', namespace: name === 'blueprint' ? 'argocd' : 'default' },
      syncPolicy: { automated: { selfHeal: true }, syncOptions: ['ServerSideApply=true'] },
    },
  };
}
