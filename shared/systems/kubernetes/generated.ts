import { emptyContract } from '../../contract/port.ts';
import type { Document } from '../../document/document.ts';
import { type Element, elementId } from '../../graph/element.ts';
import { isObject, type JsonObject, type JsonPath, type JsonValue, listAt, textAt } from '../../json.ts';

/**
 * The config maps and secrets that a kustomization generates, so that references to them lead somewhere. They are never
 * sent as they are. Entries that change a map generated elsewhere (`behavior: merge`) are left out.
 */
export function generatedElements(document: Document, kustomization: JsonObject): readonly Element[] {
  return [['configMapGenerator', 'ConfigMap'] as const, ['secretGenerator', 'Secret'] as const].flatMap(
    ([field, kind]) =>
      listAt(kustomization, field).flatMap((entry, index) => {
        const name = textAt(entry, 'name');
        const behavior = textAt(entry, 'behavior');
        if (!name || !isObject(entry) || behavior === 'merge' || behavior === 'replace') return [];
        return [generated(document, kind, name, entry, [field, index])];
      }),
  );
}

function generated(
  document: Document,
  kind: 'ConfigMap' | 'Secret',
  name: string,
  entry: JsonObject,
  at: JsonPath,
): Element {
  const data = Object.fromEntries(keysOf(entry).map((key): [string, JsonValue] => [key, '']));
  return {
    id: elementId('kubernetes', kind, undefined, name),
    system: 'kubernetes',
    kind,
    title: `${kind} of a kustomization`,
    apiVersion: 'v1',
    group: '',
    name,
    namePath: [...at, 'name'],
    layer: 'app',
    source: { file: document.file, document: document.index, path: at },
    labels: {},
    annotations: {},
    contract: emptyContract,
    references: [],
    defines: [],
    parts: [],
    wires: [],
    facts: ['generated'],
    folds: true,
    partial: true,
    value: { apiVersion: 'v1', kind, metadata: { name }, ...(kind === 'Secret' ? { stringData: data } : { data }) },
  };
}

function keysOf(entry: JsonObject): readonly string[] {
  const literals = listAt(entry, 'literals').flatMap((literal) =>
    typeof literal === 'string' ? [literal.split('=')[0] ?? ''] : [],
  );
  const files = listAt(entry, 'files').flatMap((file) => {
    if (typeof file !== 'string') return [];
    return file.includes('=') ? [file.slice(0, file.indexOf('='))] : [file.slice(file.lastIndexOf('/') + 1)];
  });
  return [...literals, ...files].filter((key) => key !== '');
}
