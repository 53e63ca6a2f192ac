import type { Document } from '../../document/document.ts';
import type { Element, KindDefinition, Reference, Target } from '../../graph/element.ts';
import { isObject, type JsonObject, listAt, textAt, valueAt } from '../../json.ts';
import { crdKindDefinition, objectHeader, objectMeta, textsOf } from '../kubernetes/header.ts';
import { objectElement } from '../objectElement.ts';
import type { ObjectHeader } from '../system.ts';
import { crossplaneKind, groups } from './kinds.ts';

/** The remaining kinds of Crossplane: usages, activation, environment, definitions of managed resources. */
export function projectOther(document: Document, header: ObjectHeader, value: JsonObject): Element {
  const { title, layer } = crossplaneKind(header);
  return objectElement(document, header, {
    system: 'crossplane',
    title,
    layer,
    references: referencesOf(header, value),
    defines: header.kind === 'ManagedResourceDefinition' ? managedKind(value) : [],
    facts: factsOf(header.kind, value),
  });
}

function managedKind(value: JsonObject): readonly KindDefinition[] {
  const definition = crdKindDefinition(value, []);
  return definition ? [{ ...definition, namespaced: textAt(value, 'spec', 'scope') === 'Namespaced' }] : [];
}

function referencesOf(header: ObjectHeader, value: JsonObject): readonly Reference[] {
  switch (header.kind) {
    case 'Usage':
    case 'ClusterUsage':
      return ['of', 'by'].flatMap((side) => usageReference(value, side));
    case 'ManagedResourceActivationPolicy':
      return listAt(value, 'spec', 'activate').flatMap((name, index) => activation(name, index));
    case 'CompositionRevision':
      return [];
    default:
      return [];
  }
}

function usageReference(value: JsonObject, side: string): readonly Reference[] {
  const entry = valueAt(value, ['spec', side]);
  if (!isObject(entry)) return [];
  const header = objectHeader(entry);
  const name = textAt(entry, 'resourceRef', 'name');
  if (!header) return [];
  const { namespace } = objectMeta(value);
  const labels = textsOf(valueAt(entry, ['resourceSelector', 'matchLabels']));
  const inNamespace = textAt(entry, name ? 'resourceRef' : 'resourceSelector', 'namespace') ?? namespace;
  const place = inNamespace ? { namespace: inNamespace } : {};
  const target: Target | undefined = name
    ? { by: 'object', group: header.group, kind: header.kind, name, ...place }
    : Object.keys(labels).length > 0
      ? { by: 'labels', kinds: [{ group: header.group, kind: header.kind }], labels, ...place }
      : undefined;
  if (!target) return [];
  const path = name ? ['spec', side, 'resourceRef', 'name'] : ['spec', side, 'resourceSelector', 'matchLabels'];
  const reason =
    side === 'of' ? `keeps ${header.kind} ${name ?? ''} from being deleted` : `used by ${header.kind} ${name ?? ''}`;
  return [{ type: side === 'of' ? 'governs' : 'uses', target, path, reason: reason.trim(), need: 'may' }];
}

/** The definitions that an entry names, by itself or as a pattern. */
function activation(name: unknown, index: number): readonly Reference[] {
  if (typeof name !== 'string') return [];
  const kinds = [{ group: groups.extensions, kind: 'ManagedResourceDefinition' }];
  return [
    {
      type: 'governs',
      target: { by: 'match', any: [[{ kinds, names: [name] }]], except: [] },
      path: ['spec', 'activate', index],
      reason: `activates the managed resource definitions named ${name}`,
      need: 'may',
    },
  ];
}

function factsOf(kind: string, value: JsonObject): readonly string[] {
  const text = (...path: readonly string[]): readonly string[] => [textAt(value, ...path) ?? ''].filter(Boolean);
  switch (kind) {
    case 'Usage':
    case 'ClusterUsage':
      return text('spec', 'reason');
    case 'ManagedResourceActivationPolicy':
      return listAt(value, 'spec', 'activate').length === 1
        ? text('spec', 'activate')
        : [`${listAt(value, 'spec', 'activate').length} activations`];
    case 'ManagedResourceDefinition':
      return [...text('spec', 'names', 'kind'), ...text('spec', 'state')];
    default:
      return [];
  }
}
