import type { Document } from '../document/document.ts';
import type { Element } from '../graph/element.ts';
import type { Rule } from '../rules/rule.ts';
import { argocd } from './argocd/index.ts';
import { backstage } from './backstage/index.ts';
import { crossplane } from './crossplane/index.ts';
import { humanitec } from './humanitec/index.ts';
import { kratix } from './kratix/index.ts';
import { objectHeader } from './kubernetes/header.ts';
import { kubernetes } from './kubernetes/index.ts';
import { score } from './score/index.ts';
import type { System } from './system.ts';

/** Group, version and kind of a Kubernetes object: how most systems' documents say what they are. */
export { objectHeader };

/** Every system, in the order in which a document is offered to them. Kubernetes takes any object that is left. */
export const systems: readonly System[] = [score, backstage, humanitec, kratix, crossplane, argocd, kubernetes];

/** Group of the product's own files, which describe the blueprint and are no part of the platform. */
const ownGroup = 'entresol.dev';

const byId = new Map(systems.map((system) => [system.id, system]));

/** The system of that id. */
export function systemOf(id: string): System | undefined {
  return byId.get(id);
}

const rulesById: ReadonlyMap<string, readonly Rule[]> = new Map(
  systems.map(({ id }) => [
    id,
    systems.flatMap((one) =>
      one.id === id || one.alsoChecks?.includes(id) ? one.rules : one.rules.filter((rule) => rule.everywhere),
    ),
  ]),
);

/** The rules that elements of one system are held against: its own, and those of others that look at it too. */
export function rulesOfSystem(id: string): readonly Rule[] {
  return rulesById.get(id) ?? [];
}

/** The elements of a document, by the first system that recognises it; none for documents that are nobody's. */
export function projectDocument(document: Document): readonly Element[] {
  if (document.value === null) return [];
  const header = objectHeader(document.value);
  if (header?.group === ownGroup) return [];
  const system = systems.find((one) => one.recognises(document, header));
  return system?.project(document, header) ?? [];
}
