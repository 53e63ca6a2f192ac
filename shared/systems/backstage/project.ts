import type { Document } from '../../document/document.ts';
import { type Element, elementId } from '../../graph/element.ts';
import { isList, isObject, type JsonObject, textAt } from '../../json.ts';
import { counted, objectElement } from '../objectElement.ts';
import type { ObjectHeader } from '../system.ts';
import { annotationReferences } from './annotations.ts';
import { contractOf, defaultNamespace } from './contract.ts';
import { entityKind, isEntity, isSkeleton, skeletonKind } from './kinds.ts';
import { locationReferences } from './location.ts';
import { templateDraft } from './projectTemplate.ts';
import { relationReferences } from './references.ts';

/** One element for an entity of the catalogue, a Template, or a file of a Template's skeleton. */
export function projectBackstage(document: Document, header: ObjectHeader | undefined): readonly Element[] {
  const { value } = document;
  if (!isEntity(header) || !isObject(value)) return [];
  if (isSkeleton(value)) return [skeletonElement(document, header, value)];
  const row = entityKind(header.group, header.kind);
  const title = row?.title ?? `Backstage ${header.kind}`;
  const common = { system: 'backstage', title, layer: row?.layer ?? 'app' } as const;
  const element = objectElement(document, header, {
    ...common,
    ...(header.kind === 'Template'
      ? templateDraft(document.file, value)
      : entityDraft(document.file, header.kind, value)),
  });
  return [
    inDefaultNamespace({
      ...element,
      references: [...element.references, ...annotationReferences(element)],
    }),
  ];
}

function entityDraft(file: string, kind: string, value: JsonObject) {
  return {
    contract: contractOf(kind, value),
    references: [...relationReferences(kind, value), ...(kind === 'Location' ? locationReferences(file, value) : [])],
    facts: factsOf(kind, value),
  };
}

/** Entities of the namespace `default` and those that state none are the same to Backstage, so they are to us. */
function inDefaultNamespace(element: Element): Element {
  if (element.namespace !== defaultNamespace) return element;
  const { namespace: _default, ...rest } = element;
  return { ...rest, id: elementId(element.system, element.kind, undefined, element.name) };
}

function factsOf(kind: string, value: JsonObject): readonly string[] {
  const spec = isObject(value.spec) ? value.spec : {};
  const texts = [textAt(spec, 'type'), textAt(spec, 'lifecycle')].filter((text) => text !== undefined);
  const members = kind === 'Group' && isList(spec.members) ? [counted(spec.members.length, 'member')] : [];
  return [...texts, ...members].slice(0, 3);
}

/** A file that a Template fills in. It is named by its place, because its own name is not there yet. */
function skeletonElement(document: Document, header: ObjectHeader, value: JsonObject): Element {
  const { kind, title, layer } = skeletonKind;
  const name = document.index === 0 ? document.file : `${document.file}#${document.index}`;
  return {
    ...objectElement(document, header, { system: 'backstage', title: `${title} (${header.kind})`, layer }),
    id: elementId('backstage', kind, undefined, name),
    kind,
    name,
    value,
  };
}
