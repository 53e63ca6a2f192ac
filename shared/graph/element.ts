import type { Brand } from '../brand.ts';
import type { Contract, ObjectKind } from '../contract/port.ts';
import type { EntryPart, FilePath } from '../document/document.ts';
import type { Span } from '../document/position.ts';
import type { JsonObject, JsonPath } from '../json.ts';
import type { Schema } from '../schema/schema.ts';
import type { ObjectFilter } from './objectFilter.ts';

/**
 * Names an element for as long as its kind, namespace and name stay: `kratix:Promise/postgres`,
 * `kubernetes:Deployment/shop/checkout`. A second element of the same identity gets `~2`.
 */
export type ElementId = Brand<'ElementId'>;

/** `system:Kind/[namespace/]name`. */
export function elementId(system: string, kind: string, namespace: string | undefined, name: string): ElementId {
  // Joined: what a template puts together is kept as its pieces, which takes several times the room.
  return [`${system}:${kind}`, ...(namespace ? [namespace] : []), name].join('/') as ElementId;
}

/** The id as stated by a person or a file (blueprint.yaml, the command line); it may name nothing. */
export function elementIdFrom(text: string): ElementId {
  return text as ElementId;
}

export type Layer = 'app' | 'orchestration' | 'infra';

/** Top to bottom. */
export const layers: readonly Layer[] = ['app', 'orchestration', 'infra'];

export const layerTitles: Readonly<Record<Layer, string>> = {
  app: 'App workloads',
  orchestration: 'Orchestration',
  infra: 'Infrastructure',
};

/** How two elements are joined. `requests` comes from ports, everything else from native references. */
export type EdgeType =
  | 'requests' // a workload or a request asks a platform API
  | 'implements' // a composition makes what a definition offers
  | 'composes' // a composition or promise makes objects of a kind, or owns this object
  | 'uses' // needs another object to work: config map, secret, function, provider config
  | 'exposes' // a service or route leads to a workload
  | 'schedules' // a promise is sent to a destination, a destination to a store
  | 'depends' // must exist before
  | 'selects'
  | 'governs'
  | 'delivers'
  | 'describes'
  | 'owns';

/** What a reference points at. */
export type Target =
  | {
      readonly by: 'object';
      readonly group: string;
      readonly kind: string;
      readonly namespace?: string;
      readonly name: string;
      /** A key inside a ConfigMap or Secret that must be there. */
      readonly dataKey?: string;
    }
  /** The object of a name, of the kinds that another object defines. */
  | {
      readonly by: 'instance';
      readonly of: { readonly by: 'object'; readonly group: string; readonly kind: string; readonly name: string };
      readonly namespace?: string;
      readonly name: string;
    }
  /** The definition (CRD, XRD, Promise) of a kind. */
  | { readonly by: 'kind'; readonly group: string; readonly kind: string; readonly version?: string }
  /** All objects of some kinds whose labels contain these. */
  | {
      readonly by: 'labels';
      readonly kinds: readonly ObjectKind[];
      readonly namespace?: string;
      readonly labels: Readonly<Record<string, string>>;
    }
  /** All objects that fit every filter of one of the lists in `any`, and of none in `except`. */
  | {
      readonly by: 'match';
      readonly any: readonly (readonly ObjectFilter[])[];
      readonly except: readonly (readonly ObjectFilter[])[];
    }
  | { readonly by: 'file'; readonly path: FilePath }
  /** Whoever stands for something outside the blueprint: a repository, a bucket, a cluster (`Element.addresses`). */
  | { readonly by: 'address'; readonly address: string }
  /** One element, whatever others have its name: what generates this one. */
  | { readonly by: 'element'; readonly id: ElementId }
  /** What a deployer would find in a folder (see `deliveredFrom`). */
  | {
      readonly by: 'folder';
      /** The first of these folders that is there; `''` is the opened folder itself, `*` stands for every folder of its level. */
      readonly paths: readonly string[];
      /** Folders inside it count as well. */
      readonly deep: boolean;
      /** Globs over the files as seen from the folder (see `globMatches`): those to take, and of them those to leave out. */
      readonly files?: { readonly include?: string; readonly exclude?: string };
      /** The paths lie in what that object packs, which says by its own folder references what that is. */
      readonly through?: Extract<Target, { by: 'object' }>;
      /** For what packs folders: where in the package this one is found. */
      readonly as?: string;
    };

export type FolderTarget = Extract<Target, { by: 'folder' }>;

/** A native reference of an element to others, with the exact place where it is written. */
export interface Reference {
  readonly type: EdgeType;
  readonly target: Target;
  readonly path: JsonPath;
  /** Where it is written, for an element of several files (`alsoIn`) in another one than its own: that file's first document. */
  readonly file?: FilePath;
  readonly part?: EntryPart;
  readonly within?: Span;
  /** Why the edge exists, in words: "spec.compositeTypeRef names Postgres of db.acme.io". */
  readonly reason: string;
  /** `must`: missing = error; `should`: missing = warning; `may`: missing is no finding. */
  readonly need: 'must' | 'should' | 'may';
  /** Rule code and words for a missing target; the generic reference rule speaks otherwise. */
  readonly missing?: { readonly code?: string; readonly message: string };
  /** True when the edge runs from the target to this element (owner of the arrow is the other end). */
  readonly reversed?: boolean;
}

/** An object kind that an element brings into the world (CRD, XRD, Promise). */
export interface KindDefinition {
  readonly group: string;
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
  readonly path: JsonPath;
  readonly versions: readonly KindVersion[];
}

export interface KindVersion {
  readonly name: string;
  readonly served: boolean;
  /** The version that is stored, or the one compositions must use. */
  readonly storage: boolean;
  readonly deprecated?: boolean;
  /** Schema of a whole object of this kind; undefined = the definition states none. */
  readonly schema?: Schema;
  /** Where the schema stands, for "go to definition". */
  readonly schemaPath: JsonPath;
}

/** A piece inside an element that people want to see: a composed resource, a dependency, a container, a pipeline step. */
export interface Part {
  readonly name: string;
  readonly kind: string;
  readonly path: JsonPath;
  readonly detail?: string;
}

/** A value passed inside an element: a patch of a composition. `state` is what typing found. */
export interface Wire {
  readonly from: string;
  readonly to: string;
  readonly via?: string;
  readonly part?: string;
  readonly path: JsonPath;
}

/** Where an element is written. `path` is the root of the element in its document, `[]` for most. */
export interface ElementSource {
  readonly file: FilePath;
  readonly document: number;
  readonly path: JsonPath;
}

/**
 * A thing on the canvas, read from exactly one document: plain data, nothing resolved yet.
 * Everything that depends on other elements is in `LinkedElement`.
 */
export interface Element {
  readonly id: ElementId;
  /** Id of the system that projected it. */
  readonly system: string;
  readonly kind: string;
  /** What it is, in words: "Kratix Promise". */
  readonly title: string;
  readonly apiVersion: string;
  readonly group: string;
  readonly name: string;
  readonly namespace?: string;
  readonly namePath: JsonPath;
  /** Fixed by the kind, or `by-definition` for custom resources: a request of an API is app, a managed resource infra. */
  readonly layer: Layer | 'by-definition';
  readonly source: ElementSource;
  /** Further files that it is made of as a whole, as a Terraform module is of its folder's. */
  readonly alsoIn?: readonly FilePath[];
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly contract: Contract;
  readonly references: readonly Reference[];
  readonly defines: readonly KindDefinition[];
  readonly parts: readonly Part[];
  readonly wires: readonly Wire[];
  /** Short facts for the card, at most three: "4 resources", "9 patches". */
  readonly facts: readonly string[];
  /** What it stands for outside the blueprint, by which others name it: `repository github.com/acme/fleet`, `cluster prod`. */
  readonly addresses?: readonly string[];
  /** Labels of the pods it makes, for selectors; absent when it makes none. */
  readonly podLabels?: Readonly<Record<string, string>>;
  /** Namespaces that it creates where they are missing, besides being an object in one. */
  readonly makesNamespaces?: readonly string[];
  /** The namespace in which it puts what it delivers that states none. */
  readonly deliversInto?: string;
  /** True for supporting objects that are folded into the element that they serve (Service into Deployment). */
  readonly folds?: boolean;
  /** Files and folders (and addresses elsewhere) that this element puts together: whoever delivers its folder delivers these instead of all that lies there. */
  readonly gathers?: readonly string[];
  /** Files that this element lays over objects as patches: what stands in them is no whole object. */
  readonly patchFiles?: readonly string[];
  /** True for a part of an object that is laid over a whole one (a kustomize patch): nothing in it is required, and it is never sent by itself. */
  readonly partial?: boolean;
  /** The element that generates this one, as an ApplicationSet does Applications: it can't be edited by itself, and is never sent. */
  readonly generatedBy?: ElementId;
  /** The element's own value in its document. */
  readonly value: JsonObject;
}
