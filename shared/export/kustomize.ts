import { manifestText } from '../document/manifestText.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { textAt } from '../json.ts';
import { type Plan, planApply } from '../plan/plan.ts';
import type { Problem } from '../result.ts';
import { applyObject, type SentObject } from './applyObjects.ts';
import type { ExportFile } from './exported.ts';
import { exportName } from './exportName.ts';
import { type SentDocument, sentDocuments } from './sentDocuments.ts';

/** First line of every kustomization that an export writes; it marks a folder that a later export may replace. */
export const exportMark = '# Written by Entresol: definitions in apply order.';

/** Name of the file that lists the others. */
export const kustomizationFile = 'kustomization.yaml';

/**
 * The objects of the blueprint as a folder for `kubectl apply -k`: each document byte for byte in a file of its own, in
 * folders whose names sort in apply order, and a kustomization that lists them. `problems` says why the order is only
 * by kind where no plan could be made (duplicates, circles, objects without a fixed name).
 */
export function planExport(view: WorkspaceView): {
  readonly files: readonly ExportFile[];
  readonly problems: readonly Problem[];
} {
  const sent = sentDocuments(view).map((one) => ({ ...one, applied: one.objects.map(applyObject) }));
  const planned = planApply(
    sent.flatMap(({ applied }) => applied.map(({ key, object, file }) => ({ key, object, place: file }))),
    { namespace: 'default' },
  );
  const plan = planned.ok ? planned.value : undefined;
  const folders = Map.groupBy(sent, (one) => folderNumber(one, plan));
  const numbers = [...folders.keys()].sort((a, b) => a - b);
  const width = String(numbers.at(-1) ?? 0).length;
  const files = numbers.flatMap((number) => {
    const group = groups[number % step] ?? 'objects';
    const folder = `${String(number).padStart(width, '0')}-${group}`;
    const taken = new Set<string>();
    return (folders.get(number) ?? []).map((one): ExportFile => {
      const { document } = one;
      const name = exportName(wordsOf(one), document.syntax === 'json' ? 'json' : 'yaml', taken);
      return { path: `${folder}/${name}`, text: manifestText(document) };
    });
  });
  const kustomization = { path: kustomizationFile, text: kustomizationText(files.map((file) => file.path)) };
  return { files: [kustomization, ...files], problems: planned.ok ? [] : planned.problem };
}

/** The files of `planExport`. */
export function exportKustomize(view: WorkspaceView): readonly ExportFile[] {
  return planExport(view).files;
}

/** What a wave is split into, in the order in which it is read. */
const groups = ['crds', 'namespaces', 'apis', 'objects'] as const;
/** Distance between the numbers of two waves: more than there are groups, so that people find room for files of their own. */
const step = 10;

interface Planned extends SentDocument {
  readonly applied: readonly SentObject[];
}

function folderNumber({ objects, applied }: Planned, plan: Plan | undefined): number {
  const waves = applied.map(({ key }) => plan?.items.get(key)?.wave ?? 0);
  const offering = new Set([...(plan?.offered.values() ?? [])].map(({ key }) => key));
  const group = Math.max(
    ...objects.map((object, index) => {
      if (object.group === 'apiextensions.k8s.io') return groups.indexOf('crds');
      if (object.group === '' && object.kind === 'Namespace') return groups.indexOf('namespaces');
      const isApi = object.defines.length > 0 || offering.has(applied[index]?.key ?? '');
      return groups.indexOf(isApi ? 'apis' : 'objects');
    }),
  );
  return (Math.max(...waves) + 1) * step + group;
}

function wordsOf({ document, objects }: SentDocument): readonly string[] {
  const [first] = objects;
  if (objects.length !== 1 || !first || first.source.path.length > 0) {
    const file = document.file.slice(document.file.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
    return [textAt(document.value, 'kind') ?? 'list', file];
  }
  return [first.kind, ...(first.namespace === undefined ? [] : [first.namespace]), first.name];
}

function kustomizationText(paths: readonly string[]): string {
  const list = paths.length === 0 ? 'resources: []' : ['resources:', ...paths.map((path) => `  - ${path}`)].join('\n');
  return `${exportMark}
# kubectl does not wait for definitions to be served: where it finds no matches for a kind, run it again.
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
sortOptions:
  order: fifo
${list}
`;
}
