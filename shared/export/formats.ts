import { exportArgocd, repoToFillIn } from './argocd.ts';
import { exportBackstage } from './backstage/exportBackstage.ts';
import type { Exported, ExportFile } from './exported.ts';
import type { ExportFormat } from './exportFormat.ts';
import { exportFlux } from './flux.ts';
import { exportHelm } from './helm.ts';
import { planExport } from './kustomize.ts';
import { nativeFormats } from './nativeFormats.ts';

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
