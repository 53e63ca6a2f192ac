import { CircleHelp, CircleX, Info, TriangleAlert } from 'lucide-react';
import type { Severity } from '../../shared/finding/finding.ts';

/** What a finding says in a shape and a colour of its own; `unknown` is neither an error nor fine. */
export type Mark = Severity | 'unknown';

/** The mark of a finding. */
export function markOf(finding: { readonly severity: Severity; readonly unknown?: boolean }): Mark {
  return finding.unknown === true ? 'unknown' : finding.severity;
}

export const markWords: Readonly<Record<Mark, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Information',
  unknown: 'Unknown: not checked',
};

export function SeverityIcon({ mark, size = 14 }: { readonly mark: Mark; readonly size?: number }) {
  const label = markWords[mark];
  if (mark === 'error') return <CircleX size={size} className="shrink-0 text-error" aria-label={label} />;
  if (mark === 'warning') return <TriangleAlert size={size} className="shrink-0 text-warning" aria-label={label} />;
  if (mark === 'info') return <Info size={size} className="shrink-0 text-info" aria-label={label} />;
  return <CircleHelp size={size} className="shrink-0 text-unknown" aria-label={label} />;
}
