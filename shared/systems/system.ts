import type { Command } from '../command/command.ts';
import type { CommandCall } from '../command/commandCall.ts';
import type { PortType } from '../contract/port.ts';
import type { Document, TextEdit } from '../document/document.ts';
import type { Exported } from '../export/exported.ts';
import type { Element, Layer } from '../graph/element.ts';
import type { Look } from '../graph/look.ts';
import type { WorkspaceView } from '../graph/view.ts';
import type { JsonObject, JsonPath, JsonValue } from '../json.ts';
import type { Offer } from '../offer/offer.ts';
import type { Result } from '../result.ts';
import type { Rule } from '../rules/rule.ts';
import type { Schema } from '../schema/schema.ts';
import type { StackPart } from '../stack/part.ts';
import type { ApiEdits } from './apiEdits.ts';
import type { Writing } from './writing.ts';
import type { Written } from './written.ts';

/** A field of the short form that a new element is made from. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly type: 'text' | 'number' | 'boolean' | 'choice' | 'port-type';
  readonly choices?: readonly string[];
  readonly required: boolean;
  readonly default?: string | number | boolean;
  /** Syntax the value must have, in words and as a check (names, groups). */
  readonly syntax?: 'dns-label' | 'dns-subdomain' | 'kind' | 'image';
}

/** A new file, or a document for an existing one, from a short form. */
export interface Template {
  readonly id: string;
  /** "Kratix Promise". */
  readonly title: string;
  readonly description: string;
  readonly layer: Layer;
  readonly form: readonly FormField[];
  /** Folder and file names are proposals: they are made unique by the caller. */
  render(
    values: Readonly<Record<string, string | number | boolean>>,
  ): readonly { readonly path: string; readonly text: string }[];
}

/** A field of a platform API, as the designer states it. */
export interface InputDraft {
  readonly name: string;
  /** Parents of the field under the API's inputs, for nested fields. */
  readonly under?: readonly string[];
  readonly schema: Schema;
  readonly required: boolean;
}

/** A request that a workload makes of a platform API. */
export interface RequestDraft {
  readonly name: string;
  readonly type: string;
  readonly class?: string;
  readonly params?: JsonObject;
}

/** A composed resource or dependency to add to a definition. */
export interface PartDraft {
  readonly name: string;
  readonly object: JsonObject;
}

/** What a system can do to its own files; each gives minimal text edits. Absent = the system has no such thing. */
export interface SystemEdits extends ApiEdits {
  addInput?(written: Written, input: InputDraft): Result<readonly TextEdit[]>;
  removeInput?(written: Written, path: readonly string[]): Result<readonly TextEdit[]>;
  addRequest?(written: Written, request: RequestDraft): Result<readonly TextEdit[]>;
  removeRequest?(written: Written, port: string): Result<readonly TextEdit[]>;
  renameRequest?(written: Written, port: string, name: string): Result<readonly TextEdit[]>;
  setParam?(written: Written, port: string, param: readonly string[], value: JsonValue): Result<readonly TextEdit[]>;
  setRequestType?(written: Written, port: string, type: string): Result<readonly TextEdit[]>;
  addPart?(written: Written, part: PartDraft): Result<readonly TextEdit[]>;
}

/** A team as a system's own files state it. */
export interface StatedTeam {
  readonly name: string;
  /** How that system's files name it elsewhere. */
  readonly handles: readonly string[];
  readonly description?: string;
  readonly members?: number;
}

/** The folders that a system's own tool works in. */
export interface NativeLayout {
  /** "Terraform modules". */
  readonly title: string;
  readonly description: string;
  /** What to do with the files, as a command or in words. */
  readonly next: string;
  /** What the blueprint has of the system, each file byte for byte, with what its tool needs beside it. No files: it has nothing. */
  write(view: WorkspaceView): Exported;
}

/** A document as systems see it when they decide whether it is theirs. */
export interface ObjectHeader {
  readonly apiVersion: string;
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

/** All that the product knows of one system. Everything above the contract asks through this value only. */
export interface System {
  readonly id: string;
  readonly title: string;
  readonly docs: string;
  /** Lanes in which its elements usually stand. */
  readonly layers: readonly Layer[];
  /** SVG path data on a 24 × 24 grid, drawn with the current colour. */
  readonly icon: string;
  /** Kinds it recognises, for `entresol systems`, docs and the palette. */
  readonly kinds: readonly { readonly kind: string; readonly group: string; readonly layer: Layer | 'by-definition' }[];
  /** True when the document is of this system. Asked in the registry's order; the first yes takes it. */
  recognises(document: Document, header: ObjectHeader | undefined): boolean;
  /** Document to elements, pure. Never throws, whatever the document holds. */
  project(document: Document, header: ObjectHeader | undefined): readonly Element[];
  /**
   * For things that several files make together, such as the files of a Terraform module's folder: the name of the set
   * that a document of this system belongs to. `project` is then what such a document would make by itself.
   */
  setOf?(document: Document): string | undefined;
  /** The elements of a whole set, in the order of its paths; the source of each says in which document it stands. */
  projectSet?(documents: readonly Document[]): readonly Element[];
  /** Elements of this system that stand inside a set of another one, such as its resources in a Terraform module. */
  projectGuests?(documents: readonly Document[]): readonly Element[];
  /** Elements that others bring about where they run, as far as the blueprint tells. Only elements of these kinds are asked. */
  readonly generates?: {
    readonly kinds: readonly string[];
    elements(element: Element, look: Look): readonly Element[];
  };
  /** Its own rules. Their code is loaded when a blueprint first holds something that they look at. */
  rules(): Promise<readonly Rule[]>;
  /** Ids of other systems whose elements its rules look at too: a convention over them that brings hardly any kinds of its own. */
  readonly alsoChecks?: readonly string[];
  readonly templates: readonly Template[];
  readonly edits: SystemEdits;
  /** How it offers a platform API that was drawn in terms of another system. Absent: it offers none. */
  readonly offer?: Offer;
  /** How its files are laid out for its own tool, where that is not a Kubernetes object after another. */
  readonly layout?: NativeLayout;
  /** The parts that it can play in a new platform. Absent: none beside its offer. */
  readonly stack?: StackPart;
  /** What an edge that a person draws from one of its elements to another one means, where it is no request. Undefined: nothing. */
  connect?(from: Element, to: Element): { readonly reason: string; readonly call: CommandCall } | undefined;
  /** Verbs of its own, offered by its quick fixes: ids begin with the system's id. */
  readonly commands?: readonly Command[];
  /**
   * Schema (draft 2020-12) of elements that are no Kubernetes objects, such as Score files. Objects are checked against
   * the schema of their kind instead.
   */
  schemaOf?(element: Element): Schema;
  /** Help in its own files where the schemas of elements don't say enough. */
  readonly writing?: Writing;
  /** The team that an element describes, if it describes one. */
  team?(element: Element): StatedTeam | undefined;
  /**
   * Resource types that an element names to people, whoever offers them: what a portal says is there. Only portals have it.
   */
  namesTypes?(element: Element): readonly PortType[];
  /** The resource type that something which runs below would be offered as; undefined where nobody would ask for it. */
  worthOffering?(element: Element): PortType | undefined;
  /** False for elements that are files only: nothing of them is sent to a cluster. Absent: all are sent. */
  sent?(element: Element): boolean;
  /** Objects of their own inside an element (the `base` of a composed resource), checked like any object. Paths count from the element. */
  embedded?(element: Element, look: Look): readonly { readonly path: JsonPath; readonly partial: boolean }[];
}
