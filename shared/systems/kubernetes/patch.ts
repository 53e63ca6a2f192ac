import { emptyContract } from '../../contract/port.ts';
import type { Document } from '../../document/document.ts';
import { type Element, elementId } from '../../graph/element.ts';
import { isList, isObject, type JsonObject, type JsonValue } from '../../json.ts';
import type { ObjectHeader } from '../system.ts';
import { objectMeta } from './header.ts';
import { kustomizeGroup } from './kustomization.ts';

/**
 * True for a part of an object that kustomize lays over a whole one: it says `$patch`, lies in a folder `patches`, or its
 * file is called a patch. Such a part fits no schema of whole objects and is never sent by itself.
 */
export function isPatch(document: Document): boolean {
  if (isObject(document.value) && document.value.$patch !== undefined) return true;
  const segments = document.file.split('/');
  const name = segments.pop() ?? '';
  return segments.at(-1) === 'patches' || /(^|[-_.])patch\.ya?ml$|^patch[-_].*\.ya?ml$/i.test(name);
}

/** The element of a patch, folded into the object that it changes. */
export function patchElement(document: Document, header: ObjectHeader, value: JsonObject): Element {
  const { name, namespace } = objectMeta(value);
  // Overlays patch one object several times; the file tells the patches apart.
  const ownName = `${name || 'unnamed'} in ${document.file}`;
  return {
    id: elementId('kubernetes', 'Patch', namespace, ownName),
    system: 'kubernetes',
    kind: 'Patch',
    title: `Patch of a ${header.kind}`,
    apiVersion: header.apiVersion,
    group: kustomizeGroup,
    name: ownName,
    ...(namespace ? { namespace } : {}),
    namePath: ['metadata', 'name'],
    layer: 'infra',
    source: { file: document.file, document: document.index, path: [] },
    labels: {},
    annotations: {},
    contract: emptyContract,
    references:
      name === ''
        ? []
        : [
            {
              type: 'governs',
              target: {
                by: 'object',
                group: header.group,
                kind: header.kind,
                name,
                ...(namespace ? { namespace } : {}),
              },
              path: ['metadata', 'name'],
              reason: `the patch is laid over ${header.kind} ${name}`,
              need: 'may',
            },
          ],
    defines: [],
    parts: [],
    wires: [],
    facts: [],
    folds: true,
    partial: true,
    value: withoutDirectives(value),
  };
}

/** The patch without kustomize's directives (`$patch: delete`), which are no fields. Paths stay as they are. */
function withoutDirectives(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => (key.startsWith('$') ? [] : [[key, cleaned(member)]])),
  );
}

function cleaned(value: JsonValue): JsonValue {
  if (isList(value)) return value.map(cleaned);
  return isObject(value) ? withoutDirectives(value) : value;
}
