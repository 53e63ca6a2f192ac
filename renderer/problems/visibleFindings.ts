import type { Finding } from '../../shared/finding/finding.ts';
import type { ProblemFilter } from '../state/viewSlice.ts';
import { markOf } from '../ui/SeverityIcon.tsx';

/** The findings that pass the filter: by mark, and by words in message, code or file (all words must be there). */
export function visibleFindings(findings: readonly Finding[], filter: ProblemFilter): readonly Finding[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return findings.filter((finding) => {
    if (!filter.marks.includes(markOf(finding))) return false;
    if (words.length === 0) return true;
    const text = `${finding.message} ${finding.code} ${finding.file}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
