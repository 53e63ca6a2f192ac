import { emptyContract } from '../../contract/port.ts';
import { type Document, filePath } from '../../document/document.ts';
import { type Element, elementId, type Reference } from '../../graph/element.ts';
import { type JsonObject, type JsonPath, listAt, textAt } from '../../json.ts';
import type { ObjectHeader } from '../system.ts';
import { objectMeta } from './header.ts';

export const kustomizeGroup = 'kustomize.config.k8s.io';

/** True for `kustomization.yaml` under each of its names, and for anything that says it is one. */
export function isKustomization(document: Document, header: ObjectHeader | undefined): boolean {
  if (header) return header.group === kustomizeGroup;
  return /(^|\/)kustomization(\.ya?ml)?$/i.test(document.file);
}

/** A kustomization: it is no object of the cluster, and refers to the files that it puts together. */
export function kustomizationElement(document: Document, value: JsonObject): Element {
  const folder = document.file.split('/').slice(0, -1);
  const meta = objectMeta(value);
  // The folder tells them apart: most are called nothing at all.
  const name = folder.join('/') || meta.name || 'kustomization';
  const files = fileReferences(folder, value);
  const count = files.length;
  const gathers = gatheredPaths(folder, value);
  return {
    id: elementId('kubernetes', 'Kustomization', undefined, name),
    system: 'kubernetes',
    kind: textAt(value, 'kind') ?? 'Kustomization',
    title: 'Kustomization',
    apiVersion: textAt(value, 'apiVersion') ?? `${kustomizeGroup}/v1beta1`,
    group: kustomizeGroup,
    name,
    namePath: ['metadata', 'name'],
    layer: 'infra',
    source: { file: document.file, document: document.index, path: [] },
    labels: meta.labels,
    annotations: meta.annotations,
    contract: emptyContract,
    references: [...files, ...chartReferences(folder, value)],
    defines: [],
    parts: [],
    wires: [],
    facts: [`${count} file${count === 1 ? '' : 's'}`],
    gathers,
    patchFiles: patchFiles(folder, value),
    value,
  };
}

function fileReferences(folder: readonly string[], value: JsonObject): readonly Reference[] {
  const found: Reference[] = [];
  for (const field of [
    'resources',
    'bases',
    'components',
    'crds',
    'configurations',
    'transformers',
    'generators',
    'patchesStrategicMerge',
  ])
    for (const [index, entry] of listAt(value, field).entries())
      if (typeof entry === 'string') found.push(...fileReference(folder, entry, [field, index]));
  for (const field of ['patches', 'patchesJson6902', 'replacements'])
    for (const [index, entry] of listAt(value, field).entries()) {
      const path = textAt(entry, 'path');
      if (path !== undefined) found.push(...fileReference(folder, path, [field, index, 'path']));
    }
  return found;
}

/** Charts beside the kustomization that it fills in; those of a repository are fetched. */
function chartReferences(folder: readonly string[], value: JsonObject): readonly Reference[] {
  const home = textAt(value, 'helmGlobals', 'chartHome') ?? 'charts';
  return listAt(value, 'helmCharts').flatMap((entry, index): readonly Reference[] => {
    const name = textAt(entry, 'name');
    const inside = name && textAt(entry, 'repo') === undefined ? pathFrom(folder, `${home}/${name}`) : undefined;
    if (inside === undefined) return [];
    return [
      {
        type: 'composes',
        target: { by: 'folder', paths: [inside], deep: false },
        path: ['helmCharts', index, 'name'],
        reason: `the kustomization fills in the chart ${name}`,
        need: 'may',
      },
    ];
  });
}

/** The fields whose entries bring objects in. */
const gathering: ReadonlySet<string> = new Set(['resources', 'bases', 'components']);

/** Files and folders whose objects the kustomization puts out; what lies outside the opened folder stays as it is written. */
function gatheredPaths(folder: readonly string[], value: JsonObject): readonly string[] {
  return [...gathering]
    .flatMap((field) => listAt(value, field))
    .flatMap((entry) => (typeof entry === 'string' ? (pathFrom(folder, entry) ?? entry) : []));
}

/** The files whose content the kustomization lays over objects. */
function patchFiles(folder: readonly string[], value: JsonObject): readonly string[] {
  const entries = [
    ...listAt(value, 'patchesStrategicMerge'),
    ...['patches', 'patchesJson6902'].flatMap((field) => listAt(value, field).map((entry) => textAt(entry, 'path'))),
  ];
  return entries.flatMap((entry) => (typeof entry === 'string' ? (pathFrom(folder, entry) ?? []) : []));
}

/** A file or folder that a kustomization names, with its place. */
export interface KustomizationEntry {
  readonly entry: string;
  readonly path: JsonPath;
  /** Where it lies in the opened folder. */
  readonly inside: string;
  readonly isFile: boolean;
}

/** The local entries of a kustomization that bring objects in; URLs and what lies outside the opened folder are left out. */
export function gatheredEntries(file: string, value: JsonObject): readonly KustomizationEntry[] {
  const folder = file.split('/').slice(0, -1);
  return [...gathering].flatMap((field) =>
    listAt(value, field).flatMap((entry, index): readonly KustomizationEntry[] => {
      const inside = typeof entry === 'string' ? pathFrom(folder, entry) : undefined;
      if (typeof entry !== 'string' || inside === undefined) return [];
      return [{ entry, path: [field, index], inside, isFile: /\.(ya?ml|json)$/i.test(entry) }];
    }),
  );
}

/** True for the element of a kustomization. */
export function isKustomizationElement({ group, partial }: Element): boolean {
  return group === kustomizeGroup && partial !== true;
}

/** Only paths to a file in this folder are followed: URLs and inline patches are left out, a folder may be of any name. */
function fileReference(folder: readonly string[], entry: string, path: JsonPath): readonly Reference[] {
  const inside = pathFrom(folder, entry);
  if (inside === undefined) return [];
  const isFile = /\.(ya?ml|json)$/i.test(entry);
  const target = isFile ? inside : `${inside}${inside && '/'}kustomization.yaml`;
  return [
    {
      // What it puts out is delivered with it; by the rest it changes that.
      type: gathering.has(String(path[0])) ? 'delivers' : 'uses',
      target: { by: 'file', path: filePath(target) },
      path,
      reason: `the kustomization takes in ${entry}`,
      need: isFile ? 'must' : 'may',
    },
  ];
}

/** An entry as a path of the opened folder; undefined for URLs, inline patches and what lies outside. */
function pathFrom(folder: readonly string[], entry: string): string | undefined {
  if (entry === '' || entry.includes('\n') || entry.includes('://') || /^[\w.-]+@|^\//.test(entry)) return undefined;
  const segments = [...folder];
  for (const segment of entry.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}
