import type { Finding } from '../../shared/finding/finding.ts';
import { visibleFindings } from '../problems/visibleFindings.ts';
import { sortedFindings } from '../state/findings.ts';
import { useStore } from '../state/store.ts';

/** Goes to the next (1) or previous (-1) problem of the list as it is filtered, round and round. */
export function stepProblem(by: 1 | -1): void {
  const { findings, problemFilter, activeFinding } = useStore.getState();
  const list = visibleFindings(sortedFindings(findings), problemFilter);
  if (list.length === 0) return;
  const at = list.findIndex((finding) => finding.id === activeFinding);
  const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length];
  if (next) showFinding(next);
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
