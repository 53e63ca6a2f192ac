import type { Finding, QuickFix } from '../../shared/finding/finding.ts';

/** The fixes of a finding, the preferred one first. */
export function fixesOf(finding: Pick<Finding, 'fixes'>): readonly QuickFix[] {
  return finding.fixes.toSorted((a, b) => Number(b.preferred === true) - Number(a.preferred === true));
}
