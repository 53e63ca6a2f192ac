import type { FindingDraft, Severity } from '../finding/finding.ts';
import type { LinkedElement } from '../graph/edge.ts';
import type { Look } from '../workspace/look.ts';

/** Files of an example by path; a rule's examples are its documentation and its test. */
export type ExampleFiles = Readonly<Record<string, string>>;

/** A finding as a rule reports it. Code and severity come from the rule; a report may lower or raise the severity. */
export type RuleReport = Omit<FindingDraft, 'code' | 'severity'> & { readonly severity?: Severity };

/** One thing that can be wrong. A rule is a file of its own, named by what it finds. */
export interface Rule {
  /** `group/what`, stable for ever. */
  readonly code: string;
  readonly severity: Severity;
  /** In three to eight words. */
  readonly title: string;
  /** Why it matters and what to do, one to three sentences. */
  readonly why: string;
  /** Source of the rule: spec section, upstream field or idea. */
  readonly source: string;
  /** True for a rule of a system that speaks about the elements of every system, such as a violated policy. */
  readonly everywhere?: boolean;
  readonly examples: { readonly bad: ExampleFiles; readonly good: ExampleFiles };
  /** Called for every element this may concern; ask for others through `look` only. */
  check(subject: LinkedElement, look: Look): Iterable<RuleReport>;
}
