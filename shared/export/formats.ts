import type { WorkspaceView } from '../workspace/view.ts';
import { type DeliveryRepo, exportArgocd, repoToFillIn } from './argocd.ts';
import { exportBackstage } from './backstage/exportBackstage.ts';
import type { Exported, ExportFile } from './exported.ts';
import { exportFlux } from './flux.ts';
import { exportHelm } from './helm.ts';
import { planExport } from './kustomize.ts';
import { nativeFormats } from './nativeFormats.ts';

/** What an export is made for. */
export interface ExportRequest {
  /** Name of the blueprint or its folder. */
  readonly name: string;
  /** Where the files will lie in Git; a place to fill in, if absent. */
  readonly repo?: DeliveryRepo;
}

/** A layout that the blueprint is written in for the tool that takes it from there. */
export interface ExportFormat {
  /** Word for `--format`. */
  readonly id: string;
  /** "Argo CD app of apps". */
  readonly title: string;
  readonly description: string;
  /** True where the files name the Git repository that they will lie in. */
  readonly namesRepo?: boolean;
  /** True where a folder that an earlier export of this format filled is written anew. */
  readonly replaces?: boolean;
  /** What to do with the files, as a command or in words. */
  readonly next: string;
  write(view: WorkspaceView, request: ExportRequest): Exported;
}

const plain = (files: readonly ExportFile[]): Exported => ({ files, notes: [] });

/** Every format, as the terminal and the screen offer them; a new one is a line here. The first is the usual one. */
export const exportFormats: readonly ExportFormat[] = [
  {
    id: 'kustomize',
    title: 'Kustomize',
    description:
      'Each Kubernetes object byte for byte in a file of its own, in apply order, with a kustomization.yaml.',
    replaces: true,
    next: 'kubectl apply -k .',
    write: (view) => {
      const { files, problems } = planExport(view);
      const notes = problems.map(
        ({ message, place }) =>
          ({ kind: 'approximated', about: place ?? 'kustomization.yaml', text: message }) as const,
      );
      return { files: files.length > 1 ? files : [], notes };
    },
  },
  {
    id: 'argocd',
    title: 'Argo CD app of apps',
    description: 'The same objects by wave, each wave delivered by an Application, in the order of their sync waves.',
    namesRepo: true,
    next: 'kubectl apply -f app-of-apps.yaml',
    write: (view, { repo = repoToFillIn }) => plain(exportArgocd(view, repo)),
  },
  {
    id: 'flux',
    title: 'Flux Kustomizations',
    description: 'The same objects by wave, each wave delivered by a Kustomization that waits for the one before it.',
    namesRepo: true,
    next: 'kubectl apply -f flux/',
    write: (view, { repo = repoToFillIn }) => plain(exportFlux(view, repo)),
  },
  {
    id: 'helm',
    title: 'Helm chart',
    description: 'The same objects as a chart, with definitions of kinds under crds/.',
    next: 'helm install platform .',
    write: (view, { name }) => plain(exportHelm(view, name)),
  },
  {
    id: 'backstage',
    title: 'Backstage catalogue',
    description:
      'Domains, teams, workloads, platform APIs and infrastructure with their relations, as catalog-info.yaml.',
    next: 'Register catalog-info.yaml in Backstage.',
    write: exportBackstage,
  },
  ...nativeFormats,
];

/** The format of that id. */
export function exportFormat(id: string): ExportFormat | undefined {
  return exportFormats.find((format) => format.id === id);
}
