import { renderYaml } from '../document/edit.ts';
import type { WorkspaceView } from '../graph/view.ts';
import type { ExportFile } from './exported.ts';
import { exportName } from './exportName.ts';
import { exportKustomize, kustomizationFile } from './kustomize.ts';

/**
 * The definitions as a Helm chart: CRDs under `crds/`, which Helm applies first and leaves alone later, the rest under
 * `templates/`, where braces that Helm would read as its own are escaped. Nothing where there are no objects to send.
 */
export function exportHelm(view: WorkspaceView, name: string): readonly ExportFile[] {
  const files = exportKustomize(view).filter(({ path }) => path !== kustomizationFile);
  if (files.length === 0) return [];
  const chart = {
    apiVersion: 'v2',
    name: chartName(name),
    description: `The definitions of ${name}.`,
    type: 'application',
    version: '0.1.0',
  };
  return [
    { path: 'Chart.yaml', text: renderYaml(chart) },
    { path: 'values.yaml', text: '{}\n' },
    ...files.map(({ path, text }): ExportFile => {
      // Helm orders by kind itself and reads one folder; the number keeps the names apart.
      const flat = path.replace('/', '-');
      return /^\d+-crds\//.test(path)
        ? { path: `crds/${flat}`, text }
        : { path: `templates/${flat}`, text: escaped(text) };
    }),
  ];
}

function chartName(name: string): string {
  return exportName([name], 'x', new Set()).replace(/\.x$/, '').replaceAll('.', '-');
}

/** Text that Helm renders to what it was. Closing braces by themselves mean nothing to it. */
function escaped(text: string): string {
  return text.replaceAll('{{', '{{ "{{" }}');
}
