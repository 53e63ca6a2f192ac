import { portType } from '../../contract/portTypes.ts';
import { type Document, filePath } from '../../document/document.ts';
import { type Element, elementId, type Reference } from '../../graph/element.ts';
import { isObject, type JsonObject, listAt, objectAt, textAt } from '../../json.ts';
import { counted } from '../objectElement.ts';
import { inputsOf, lockKey, schemaKey, usesKey, valuesKey, valuesOf } from './chart.ts';
import { chartFile, chartKind, helmGroup } from './kinds.ts';
import { kindsMade, valueUses } from './templateScan.ts';

/** The element of a chart, from the documents of its folder. None where the folder has no `Chart.yaml`. */
export function projectChart(documents: readonly Document[]): readonly Element[] {
  const files = documents.map((document) => ({ document, role: chartFile(document)?.role }));
  const anchor = files.find(({ role, document }) => role === 'chart' && isObject(document.value))?.document;
  if (!anchor || !isObject(anchor.value)) return [];
  const value = chartValue(anchor.value, files);
  const folder = chartFile(anchor)?.folder ?? '';
  const name = textAt(value, 'name') || folder.split('/').at(-1) || 'chart';
  const templates = files.filter(({ role }) => role === 'template').map(({ document }) => document);
  const made = Map.groupBy(templates.flatMap(kindsMade), (kind) => kind);
  const values = Object.keys(valuesOf(value) ?? {}).length;
  const dependencies = listAt(value, 'dependencies').length;
  const templateFiles = new Set(templates.map(({ file }) => file)).size;
  const others = new Set(files.map(({ document }) => document.file).filter((file) => file !== anchor.file));
  return [
    {
      id: elementId('helm', chartKind, undefined, name),
      system: 'helm',
      kind: chartKind,
      title: 'Helm chart',
      apiVersion: `${helmGroup}/${textAt(value, 'apiVersion') ?? 'v2'}`,
      group: helmGroup,
      name,
      namePath: ['name'],
      layer: 'infra',
      source: { file: anchor.file, document: anchor.index, path: [] },
      alsoIn: [...others],
      labels: {},
      annotations: stringsOf(objectAt(value, 'annotations')),
      contract: contractOf(value, name),
      references: dependencyReferences(value, folder),
      defines: [],
      parts: [...made].map(([kind, list]) => ({
        name: kind,
        kind: 'may make',
        path: [],
        ...(list.length > 1 ? { detail: `${list.length} times` } : {}),
      })),
      wires: [],
      facts: [
        ...(values > 0 ? [counted(values, 'value')] : []),
        ...(templateFiles > 0 ? [counted(templateFiles, 'template')] : []),
        ...(dependencies > 0 ? [counted(dependencies, 'dependency', 'dependencies')] : []),
      ],
      value,
    },
  ];
}

function chartValue(
  chart: JsonObject,
  files: readonly { readonly document: Document; readonly role: string | undefined }[],
): JsonObject {
  const first = (role: string) => files.find((one) => one.role === role)?.document.value;
  const uses = files.flatMap(({ document, role }) => (role === 'template' ? valueUses(document) : []));
  return {
    ...chart,
    [valuesKey]: first('values') ?? null,
    [schemaKey]: first('schema') ?? null,
    [lockKey]: first('lock') ?? null,
    ...(uses.length > 0 ? { [usesKey]: uses } : {}),
  };
}

/** A library is part of other charts and is not installed by itself. */
function contractOf(value: JsonObject, name: string): Element['contract'] {
  const description = textAt(value, 'description');
  const version = textAt(value, 'version');
  const inputs = inputsOf(value);
  const type = portType(name);
  const port = { key: `provides:${type}`, type, aliases: [], ...(inputs ? { inputs } : {}), path: [] };
  return {
    provides: textAt(value, 'type') === 'library' ? [] : [port],
    requires: [],
    ...(description ? { description } : {}),
    ...(version ? { version } : {}),
  };
}

function dependencyReferences(value: JsonObject, folder: string): readonly Reference[] {
  return listAt(value, 'dependencies').flatMap((dependency, index): readonly Reference[] => {
    const name = textAt(dependency, 'name');
    const repository = textAt(dependency, 'repository') ?? '';
    if (!name) return [];
    const local = /^file:\/\/(.*)$/.exec(repository)?.[1];
    const path = local === undefined ? undefined : folderFrom(folder, local);
    const here: Reference = {
      type: 'depends',
      target: { by: 'object', group: helmGroup, kind: chartKind, name },
      path: ['dependencies', index, 'name'],
      reason: `the chart ${name} is installed with it`,
      need: 'may',
    };
    if (path === undefined) return [here];
    return [
      here,
      {
        ...here,
        target: { by: 'file', path: filePath(`${path}${path && '/'}Chart.yaml`) },
        path: ['dependencies', index, 'repository'],
        need: 'must',
        missing: {
          message: `There is no chart in ${local}, counted from this chart's folder. Put ${name} there, or name its repository.`,
        },
      },
    ];
  });
}

/** A folder as counted from another; undefined where it leaves the opened folder. */
export function folderFrom(folder: string, path: string): string | undefined {
  const segments = folder === '' || path.startsWith('/') ? [] : folder.split('/');
  if (path.startsWith('/')) return undefined;
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}

function stringsOf(value: JsonObject): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text]] : [])),
  );
}
