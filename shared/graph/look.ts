import type { Blueprint } from '../blueprint/blueprint.ts';
import type { Home } from '../blueprint/membership.ts';
import type { ObjectKind, PortType } from '../contract/port.ts';
import type { FilePath } from '../document/document.ts';
import type { JsonValue } from '../json.ts';
import type { Schema, SchemaSet } from '../schema/schema.ts';
import type { LinkedElement } from './edge.ts';
import type { Element, ElementId, KindDefinition, KindVersion } from './element.ts';

/** A provider of a port type. */
export interface Provider {
  readonly element: Element;
  readonly port: Element['contract']['provides'][number];
}

/** The schema of a kind, and where it comes from. */
export interface KindSchema {
  readonly schema: Schema;
  readonly definitions: SchemaSet;
  readonly namespaced: boolean;
  /** The element that defines the kind; undefined for built-in kinds. */
  readonly definedBy?: ElementId;
  readonly version: string;
  readonly source: 'blueprint' | 'built-in';
  /** Whose reading of the schema holds. */
  readonly dialect: 'built-in' | 'custom-resource';
}

/** A kind as the blueprint or the built-in catalogue defines it. */
export interface KindFound {
  readonly element?: Element;
  readonly definition: Pick<KindDefinition, 'group' | 'kind' | 'plural' | 'namespaced'>;
  readonly versions: readonly Pick<KindVersion, 'name' | 'served' | 'storage' | 'deprecated'>[];
}

/** What policies and selectors ask of an object before they look inside. */
export interface ObjectIdentity {
  readonly id: ElementId;
  readonly group: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** An element as the folder of its file knows it. */
export interface FolderMember {
  readonly id: ElementId;
  readonly file: FilePath;
  readonly gathers?: readonly string[];
}

/** What an element is, without what it holds. */
export type Outline = Pick<Element, 'id' | 'system' | 'kind' | 'group' | 'name' | 'namespace' | 'namePath' | 'source'> &
  Pick<Element, 'annotations' | 'gathers' | 'partial'> & { readonly defines: readonly ObjectKind[] };

/**
 * How rules and resolution see the rest of the blueprint. Each question is remembered, and only what asked a question
 * whose answer changes is computed again. So ask narrow questions, and never keep a `Look` for later.
 */
export interface Look {
  /** The day it is, as an ISO date; the same for as long as the blueprint is open. */
  readonly today: string;
  /** Each part of it is a question of its own. */
  readonly blueprint: Blueprint;
  /** Where an element belongs by what the blueprint says. */
  home(element: Element): Home;
  /** Objects of this identity (several = duplicates). Without a namespace: cluster-scoped ones or those that state none. */
  objects(group: string, kind: string, namespace: string | undefined, name: string): readonly Element[];
  /** All objects of a kind; a change of any of them asks the caller again. */
  ofKind(group: string, kind: string): readonly Element[];
  /** Elements that stand for an address, without content. */
  addressed(address: string): readonly Outline[];
  /** Kinds of which the blueprint holds any element. Asks again only when the first of a kind comes or the last one goes. */
  kindsPresent(): readonly ObjectKind[];
  /** All objects of a kind, by name and labels only: asks again when those change, not when the objects do. */
  identitiesOf(group: string, kind: string): readonly ObjectIdentity[];
  /** Objects in a namespace whose pods carry a label. */
  podMakers(namespace: string | undefined, label: string, value: string): readonly Element[];
  /** Objects of a kind, in any namespace, that carry a label. */
  labelled(group: string, kind: string, label: string, value: string): readonly Element[];
  /** Definitions of a kind: in the blueprint first, else the built-in one, else none. */
  kind(group: string, kind: string): readonly KindFound[];
  /** Schema of a kind at a version; undefined = unknown. Falls back to nothing: another version's schema is not used. */
  schema(group: string, version: string, kind: string): KindSchema | undefined;
  /** Whoever provides a port type (or names it as an alias). */
  providers(type: PortType): readonly Provider[];
  /** Elements with a required port of this type. */
  consumers(type: PortType): readonly Element[];
  /** Port types that anybody provides, for choices and did-you-mean. */
  portTypes(): readonly PortType[];
  /** True when the blueprint holds any provider of resource types at all. */
  hasPlatform(): boolean;
  /** Elements of this exact id (several = duplicates in different places). */
  byId(id: ElementId): readonly Element[];
  /** The same without content: asks again only when what an element is changes, not at each edit inside it. */
  outlines(id: ElementId): readonly Outline[];
  /** The element with its edges and answers. */
  link(element: Element): LinkedElement;
  /** Elements whose references or ports lead to this one. */
  dependents(id: ElementId): readonly LinkedElement[];
  /** The namespaces in which those that deliver an element put it if it states none, in order. */
  landings(id: ElementId): readonly string[];
  /** The one element that speaks for all objects of a kind, or for all in a namespace: what concerns them all is told once. */
  speaksForKind(element: Element): boolean;
  speaksForNamespace(element: Element): boolean;
  /** True when a Namespace of this name is here, or something that creates it. */
  namespaceExists(name: string): boolean;
  fileExists(path: FilePath): boolean;
  /** True where somebody lays the file over objects as a patch. */
  isPatchFile(path: FilePath): boolean;
  /** Names of the folders directly in a folder (`''` = the opened one); undefined where no file lies in it at any depth. */
  subfolders(folder: string): readonly string[] | undefined;
  /** Names of the files directly in a folder. */
  filesIn(folder: string): readonly string[];
  /** What a file of JSON or YAML says that is no element; undefined for all others. */
  dataIn(path: FilePath): JsonValue | undefined;
  /** The elements whose files lie directly in a folder. Asks again only when one comes or goes, not when it changes. */
  membersOf(folder: string): readonly FolderMember[];
}
