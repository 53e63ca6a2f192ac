import type { CommandCall } from '../command/commandCall.ts';
import type { FilePath } from '../document/document.ts';
import type { Range } from '../document/position.ts';
import type { ElementId } from '../graph/element.ts';
import type { JsonPath } from '../json.ts';
import type { Change } from '../schema/compatibility.ts';

/** `unknown`: whether it breaks anybody depends on what nobody can tell from the files. */
export type ChangeKind = Change['kind'];

/** Worst first. */
export const changeKinds: readonly ChangeKind[] = ['breaking', 'unknown', 'compatible'];

/** Something that changed in an API, as far as its users are concerned. */
export interface ApiDifference {
  /** What of the API: the whole, one of its versions, an input or an output. */
  readonly part: 'api' | 'version' | 'input' | 'output';
  readonly kind: ChangeKind;
  /** The version; absent where the engine knows no versions. */
  readonly version?: string;
  /** The input or output; empty for the API or the version as a whole. */
  readonly path: JsonPath;
  /** Goes on after the name of the part: "is now required". */
  readonly reason: string;
}

/** An element whose request meets a change. */
export interface Hit {
  readonly element: ElementId;
  readonly name: string;
  /** `refused`: its request was right and no longer is. `touched`: it has to do with the change and is still accepted. */
  readonly verdict: 'refused' | 'touched';
  readonly reason: string;
  readonly file: FilePath;
  readonly range: Range;
}

/** A change with where it stands now and whom it meets. */
export interface ApiChange extends ApiDifference {
  readonly file?: FilePath;
  readonly range?: Range;
  readonly hits: readonly Hit[];
}

/** All changes of one API. */
export interface ChangedApi {
  readonly element: ElementId;
  readonly name: string;
  /** What people ask for. */
  readonly type: string;
  readonly title: string;
  /** True while the element is there. */
  readonly present: boolean;
  /** The worst of its changes. */
  readonly kind: ChangeKind;
  readonly changes: readonly ApiChange[];
  /** Commands that make the breaking changes a version of their own, or bring back what is gone. */
  readonly fixes: readonly { readonly title: string; readonly call: CommandCall }[];
  /** Why there is no such command, for an API that breaks somebody. */
  readonly noFix?: string;
}

/** What became of the APIs of a blueprint since another state of it. */
export interface Evolution {
  readonly apis: readonly ChangedApi[];
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** How many requests are refused now that were right before. */
  readonly refused: number;
}
