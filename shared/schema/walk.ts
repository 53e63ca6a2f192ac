import type { JsonPathSegment, JsonValue } from '../json.ts';
import type { SchemaNode } from './compile.ts';
import type { Request } from './defaults.ts';
import type { SchemaProblem, Undecided } from './problem.ts';

/**
 * Which unknown fields count, going down: `strict` all; `preserved` none here (below
 * x-kubernetes-preserve-unknown-fields), until a schema with a name takes over; `values` none at all (inside `allOf`, `not` …).
 */
export type Mode = 'strict' | 'preserved' | 'values';

/** What the walk takes for granted of the value and of whoever asks. */
export interface WalkOptions {
  readonly request: Request;
  readonly unknownFields: 'error' | 'allow';
  /** True for a part of an object (a patch): nothing is required. */
  readonly partial: boolean;
  /** True when `status` belongs to a controller: its values are not checked. */
  readonly ignoreStatus: boolean;
}

/** What a try of one alternative gave. */
export interface Attempt {
  readonly answer: 'yes' | 'no' | 'unknown';
  readonly problems: readonly SchemaProblem[];
}

/** A walk over a value as the checks of one place see it: where it is, what it found, and how to go on from here. */
export interface Walk {
  readonly options: WalkOptions;
  readonly path: readonly JsonPathSegment[];
  problems: SchemaProblem[];
  undecided: Undecided[];
  /** Adds a problem at the present place, or at a property or item of it. */
  report(problem: Omit<SchemaProblem, 'path'>, at?: JsonPathSegment): void;
  /** Says that something at the present place can't be decided here. */
  leaveOpen(reason: string): void;
  /** Checks the value of a property or item. */
  child(segment: JsonPathSegment, node: SchemaNode, value: JsonValue, mode: Mode): void;
  /** Checks `value` at the present place. */
  visit(node: SchemaNode, value: JsonValue, mode: Mode): void;
  /** Tries one alternative without keeping what it finds. */
  attempt(node: SchemaNode, value: JsonValue): Attempt;
}
