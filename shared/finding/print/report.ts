import type { Finding, Severity } from '../finding.ts';

/** What there is to know of a rule, for formats that carry it along. */
export interface RuleNote {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
}

/** The outcome of a validation, ready to print. */
export interface FindingReport {
  readonly documents: number;
  readonly elements: number;
  readonly findings: readonly Finding[];
  /** Every file that was read, so that clean ones can be told as well. */
  readonly files: readonly string[];
  readonly rules: readonly RuleNote[];
  /** Version of Entresol. */
  readonly version: string;
}

/** `3 errors, 1 warning, 0 infos`. */
export function countsText(counts: {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}): string {
  const { errors, warnings, infos } = counts;
  return [counted(errors, 'error'), counted(warnings, 'warning'), counted(infos, 'info')].join(', ');
}

/** `1 file`, `2 files`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The message, with the word unknown in front where nothing is known to be wrong. */
export function messageOf({ unknown, message }: Pick<Finding, 'unknown' | 'message'>): string {
  return unknown ? `unknown: ${message}` : message;
}
