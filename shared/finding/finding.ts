import type { CommandCall } from '../command/commandCall.ts';
import type { FilePath, Place } from '../document/document.ts';
import type { Range } from '../document/position.ts';
import type { ElementId } from '../graph/element.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A way out offered with a finding: a command with its arguments, run like any other command. */
export interface QuickFix {
  readonly title: string;
  readonly call: CommandCall;
  /** The one to take when a person asks for "the" fix. */
  readonly preferred?: boolean;
}

/** Another place that explains a finding. */
export interface RelatedPlace {
  readonly message: string;
  readonly place: Place;
}

/** A finding as a rule states it: the place is still symbolic. */
export interface FindingDraft {
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong and what to do, for a person. */
  readonly message: string;
  readonly place: Place;
  readonly element?: ElementId;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly QuickFix[];
  /** The names of ports, edges or fields touched, so that the canvas can mark them: `requires:db`, `provides:postgres`. */
  readonly marks?: readonly string[];
  /**
   * True when nothing is known to be wrong, only that it could not be checked (no schema loaded, rule not evaluable offline).
   * Always of severity info; shown as "unknown", never as an error nor as ok.
   */
  readonly unknown?: boolean;
}

/** A finding as everything outside the rules sees it: exact place in a file. */
export interface Finding extends Omit<FindingDraft, 'place' | 'related' | 'fixes'> {
  /** Stable across runs while the finding stays the same. */
  readonly id: string;
  readonly file: FilePath;
  readonly range: Range;
  readonly related: readonly { readonly message: string; readonly file: FilePath; readonly range: Range }[];
  readonly fixes: readonly QuickFix[];
}

/** What is found, without where exactly it stands. */
export type Said = Pick<Finding, 'code' | 'severity' | 'message' | 'file' | 'element'>;

/** Counts by severity. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** How many of each severity. */
export function countFindings(findings: Iterable<{ readonly severity: Severity }>): FindingCounts {
  let errors = 0;
  let warnings = 0;
  let infos = 0;
  for (const finding of findings) {
    if (finding.severity === 'error') errors++;
    else if (finding.severity === 'warning') warnings++;
    else infos++;
  }
  return { errors, warnings, infos };
}
