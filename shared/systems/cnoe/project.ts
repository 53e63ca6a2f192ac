import type { Document } from '../../document/document.ts';
import type { Element } from '../../graph/element.ts';
import { isObject, type JsonObject, listAt, textAt } from '../../json.ts';
import { counted, objectElement } from '../objectElement.ts';
import type { ObjectHeader } from '../system.ts';
import { cnoeKinds } from './kinds.ts';
import { referencesOf } from './references.ts';

/** One element for an object of idpbuilder. */
export function project(document: Document, header: ObjectHeader | undefined): readonly Element[] {
  const { value } = document;
  if (!header || !isObject(value)) return [];
  const row = cnoeKinds.find(({ kind }) => kind === header.kind);
  return [
    objectElement(document, header, {
      system: 'cnoe',
      title: row?.title ?? `CNOE ${header.kind}`,
      layer: row?.layer ?? 'orchestration',
      references: referencesOf(header.kind, value, document.file),
      facts: factsOf(header.kind, value),
    }),
  ];
}

function factsOf(kind: string, value: JsonObject): readonly string[] {
  const facts: Readonly<Record<string, readonly (string | undefined)[]>> = {
    Localbuild: [
      textAt(value, 'spec', 'buildCustomization', 'host'),
      counted(listAt(value, 'spec', 'packageConfigs', 'customPackageDirs').length, 'package folder'),
    ],
    GitRepository: [textAt(value, 'spec', 'provider', 'name'), textAt(value, 'spec', 'source', 'type')],
    CustomPackage: [textAt(value, 'spec', 'argoCD', 'name')],
  };
  return (Object.hasOwn(facts, kind) ? (facts[kind] ?? []) : []).flatMap((fact) => fact || []);
}
