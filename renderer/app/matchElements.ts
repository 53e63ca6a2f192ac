import type { ElementView } from '../../shared/workspace/snapshot.ts';

/** The elements that a search means, best first: by name from its start, by name anywhere, then by kind, domain or owner. */
export function matchElements(elements: Iterable<ElementView>, text: string, limit: number): readonly ElementView[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const scored: { readonly view: ElementView; readonly score: number }[] = [];
  for (const view of elements) {
    const score = scoreOf(view, words);
    if (score !== undefined) scored.push({ view, score });
  }
  return scored
    .sort((a, b) => a.score - b.score || a.view.name.localeCompare(b.view.name))
    .slice(0, limit)
    .map(({ view }) => view);
}

function scoreOf(view: ElementView, words: readonly string[]): number | undefined {
  const name = view.name.toLowerCase();
  const rest =
    `${view.kind} ${view.title} ${view.domain ?? ''} ${view.owner ?? ''} ${view.namespace ?? ''}`.toLowerCase();
  let score = view.foldedInto === undefined ? 0 : 1;
  for (const word of words) {
    if (name === word) score += 0;
    else if (name.startsWith(word)) score += 2;
    else if (name.includes(word)) score += 4;
    else if (rest.includes(word)) score += 8;
    else return undefined;
  }
  return score;
}
