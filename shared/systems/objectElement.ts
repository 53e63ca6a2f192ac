import { emptyContract } from '../contract/port.ts';
import type { Document } from '../document/document.ts';
import { type Element, elementId } from '../graph/element.ts';
import { isObject, type JsonObject } from '../json.ts';
import { objectMeta, statedOwner } from './kubernetes/header.ts';
import type { ObjectHeader } from './system.ts';

/** What a system says of an object of its own; the rest is read off the object. */
export interface ObjectDraft
  extends Partial<Omit<Element, 'id' | 'system' | 'kind' | 'title' | 'layer' | 'name' | 'namespace' | 'source'>> {
  readonly system: string;
  readonly title: string;
  readonly layer: Element['layer'];
}

/**
 * An element for a document that is one Kubernetes object: identity, labels and owner come from the object, everything
 * else from the draft. An object without a name is called after its `generateName`, or else `unnamed`.
 */
export function objectElement(document: Document, header: ObjectHeader, draft: ObjectDraft): Element {
  const value: JsonObject = isObject(document.value) ? document.value : {};
  const meta = objectMeta(value);
  const metadata = isObject(value.metadata) ? value.metadata : {};
  const generated = typeof metadata.generateName === 'string' ? metadata.generateName : '';
  const name = meta.name || generated || 'unnamed';
  const owner = statedOwner(meta);
  const contract = draft.contract ?? emptyContract;
  return {
    kind: header.kind,
    apiVersion: header.apiVersion,
    group: header.group,
    namePath: ['metadata', 'name'],
    labels: meta.labels,
    annotations: meta.annotations,
    references: [],
    defines: [],
    parts: [],
    wires: [],
    facts: [],
    value,
    ...draft,
    id: elementId(draft.system, header.kind, meta.namespace, name),
    name,
    ...(meta.namespace ? { namespace: meta.namespace } : {}),
    source: { file: document.file, document: document.index, path: [] },
    contract: { ...contract, ...(contract.owner === undefined && owner ? { owner } : {}) },
  };
}

/** "1 patch", "3 patches": a number with its noun. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
