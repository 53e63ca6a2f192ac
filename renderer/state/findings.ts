import type { FilePath } from '../../shared/document/document.ts';
import type { Finding } from '../../shared/finding/finding.ts';
import { type Mark, markOf } from '../ui/SeverityIcon.tsx';

const order: Readonly<Record<Mark, number>> = { error: 0, warning: 1, info: 2, unknown: 3 };

type ByFile = ReadonlyMap<FilePath, readonly Finding[]>;

const sortedLists = new WeakMap<ByFile, readonly Finding[]>();

/** All findings, worst first, then by place. The same list for the same input. */
export function sortedFindings(byFile: ByFile): readonly Finding[] {
  const known = sortedLists.get(byFile);
  if (known) return known;
  const list = [...byFile.values()].flat().sort(compare);
  sortedLists.set(byFile, list);
  return list;
}

function compare(a: Finding, b: Finding): number {
  return (
    order[markOf(a)] - order[markOf(b)] ||
    a.file.localeCompare(b.file) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.column - b.range.start.column
  );
}

/** How many findings carry each mark. */
export function countMarks(findings: readonly Finding[]): Readonly<Record<Mark, number>> {
  const counts: Record<Mark, number> = { error: 0, warning: 0, info: 0, unknown: 0 };
  for (const finding of findings) counts[markOf(finding)]++;
  return counts;
}
