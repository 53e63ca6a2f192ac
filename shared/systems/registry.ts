import type { Document } from '../document/document.ts';
import type { Element } from '../graph/element.ts';
import { argocd } from './argocd/index.ts';
import { backstage } from './backstage/index.ts';
import { cnoe } from './cnoe/index.ts';
import { crossplane } from './crossplane/index.ts';
import { flux } from './flux/index.ts';
import { helm } from './helm/index.ts';
import { humanitec } from './humanitec/index.ts';
import { kratix } from './kratix/index.ts';
import { kubebuilder } from './kubebuilder/index.ts';
import { kubefirst } from './kubefirst/index.ts';
import { objectHeader } from './kubernetes/header.ts';
import { kubernetes } from './kubernetes/index.ts';
import { kubevela } from './kubevela/index.ts';
import { kyverno } from './kyverno/index.ts';
import { massdriver } from './massdriver/index.ts';
import { score } from './score/index.ts';
import type { System } from './system.ts';
import { terraform } from './terraform/index.ts';

/** Group, version and kind of a Kubernetes object: how most systems' documents say what they are. */
export { objectHeader };

/** Every system, in the order in which a document is offered to them. Kubernetes takes any object that is left. */
export const systems: readonly System[] = [
  score,
  kubebuilder,
  kyverno,
  backstage,
  humanitec,
  kratix,
  massdriver,
  terraform,
  helm,
  crossplane,
  argocd,
  kubevela,
  flux,
  cnoe,
  kubefirst,
  kubernetes,
];

/** Group of the product's own files, which describe the blueprint and are no part of the platform. */
const ownGroup = 'entresol.dev';

const byId = new Map(systems.map((system) => [system.id, system]));

const setSystems = systems.filter((system) => system.setOf !== undefined);
const guestSystems = systems.filter((system) => system.projectGuests !== undefined);

/** The system of that id. */
export function systemOf(id: string): System | undefined {
  return byId.get(id);
}

/** The elements of a document, by the first system that recognises it; none for documents that are nobody's. */
export function projectDocument(document: Document): readonly Element[] {
  if (document.value === null) return [];
  const header = objectHeader(document.value);
  return systemOfDocument(document)?.project(document, header) ?? [];
}

/** The first system that recognises a document; undefined for the product's own files and for those that are nobody's. */
export function systemOfDocument(document: Document): System | undefined {
  const header = objectHeader(document.value);
  return header?.group === ownGroup ? undefined : systems.find((one) => one.recognises(document, header));
}

/** The set that a document makes one thing with: `system set`; undefined for documents that stand by themselves. */
export function setOf(document: Document): string | undefined {
  for (const system of setSystems) {
    const set = system.setOf?.(document);
    if (set !== undefined) return `${system.id} ${set}`;
  }
  return undefined;
}

/** The elements that the documents of one set make together, and those that other systems have in it. */
export function projectSet(set: string, documents: readonly Document[]): readonly Element[] {
  const own = systemOf(set.slice(0, set.indexOf(' ')))?.projectSet?.(documents) ?? [];
  const guests = guestSystems.flatMap((system) => system.projectGuests?.(documents) ?? []);
  return guests.length === 0 ? own : [...own, ...guests];
}
