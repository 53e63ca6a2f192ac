import type { Finding } from '../../shared/finding/finding.ts';
import { visibleFindings } from '../problems/visibleFindings.ts';
import { sortedFindings } from '../state/findings.ts';
import { type Store, useStore } from '../state/store.ts';

/** Goes to the next (1) or previous (-1) problem of the list as it is filtered, round and round. */
export function stepProblem(by: 1 | -1): void {
  const { findings, problemFilter, activeFinding } = useStore.getState();
  const list = visibleFindings(sortedFindings(findings), problemFilter);
  if (list.length === 0) return;
  const at = list.findIndex((finding) => finding.id === activeFinding);
  const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length];
  if (next) showFinding(next);
}

/** The problem that was gone to last, while its element is selected; else the worst of the selected element. */
export function problemAtHand({ findings, activeFinding, selected }: Store): Finding | undefined {
  const list = sortedFindings(findings);
  const active = list.find((finding) => finding.id === activeFinding);
  const isAt = (finding: Finding) => finding.element !== undefined && selected.includes(finding.element);
  return active && (selected.length === 0 || active.element === undefined || isAt(active)) ? active : list.find(isAt);
}

/** Selects the element of a finding and shows the place in the source, if the source is open. */
export function showFinding(finding: Finding): void {
  const { elements, select, setActiveFinding, showPlace } = useStore.getState();
  setActiveFinding(finding.id);
  if (finding.element !== undefined && elements.has(finding.element)) {
    const view = elements.get(finding.element);
    select([finding.element], true);
    if (view?.foldedInto !== undefined && !useStore.getState().unfolded.has(view.foldedInto)) {
      useStore.getState().toggleUnfolded(view.foldedInto);
    }
  }
  showPlace(finding.file, finding.range);
}
