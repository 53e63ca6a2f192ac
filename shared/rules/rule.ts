import type { FindingDraft, Severity } from '../finding/finding.ts';
import type { LinkedElement } from '../graph/edge.ts';
import type { Look } from '../graph/look.ts';
import type { Whole } from '../workspace/whole.ts';

/** Files of an example by path; a rule's examples are its documentation and its test. */
export type ExampleFiles = Readonly<Record<string, string>>;

/** A finding as a rule reports it. Code and severity come from the rule; a report may lower or raise the severity. */
export type RuleReport = Omit<FindingDraft, 'code' | 'severity'> & { readonly severity?: Severity };

/** What a rule says of itself. */
export interface RuleText {
  /** `group/what`, stable for ever. */
  readonly code: string;
  readonly severity: Severity;
  /** In three to eight words. */
  readonly title: string;
  /** Why it matters and what to do, one to three sentences. */
  readonly why: string;
  /** Where the rule comes from: a public work and the page, section or field in it, or Entresol itself; several apart by semicolons. */
  readonly source: string;
  readonly examples: { readonly bad: ExampleFiles; readonly good: ExampleFiles };
}

/** One thing that can be wrong with an element. A rule is a file of its own, named by what it finds. */
export interface Rule extends RuleText {
  /** True for a rule of a system that speaks about the elements of every system, such as a violated policy. */
  readonly everywhere?: boolean;
  /** Called for every element this may concern; ask for others through `look` only. */
  check(subject: LinkedElement, look: Look): Iterable<RuleReport>;
}

/** One thing that can be wrong with domains, teams or the blueprint as such. */
export interface WholeRule extends RuleText {
  /** Called once for the blueprint; a report names the element at which it is told, if any. */
  checkWhole(whole: Whole): Iterable<RuleReport>;
}
