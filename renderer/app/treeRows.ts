import { type Layer, layers, layerTitles } from '../../shared/graph/element.ts';
import type { DomainView, ElementView } from '../../shared/workspace/snapshot.ts';

/** A row of the tree. */
export type TreeRow =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly title: string;
      readonly count: number;
      readonly open: boolean;
      readonly layer?: Layer;
    }
  | { readonly kind: 'element'; readonly key: string; readonly view: ElementView; readonly level: 2 | 3 }
  | { readonly kind: 'domain'; readonly key: string; readonly domain: DomainView };

/** The rows of the tree from top to bottom: lanes with their elements (folded ones under their own), then domains. */
export function treeRows(
  elements: ReadonlyMap<string, ElementView>,
  domains: readonly DomainView[],
  closed: ReadonlySet<string>,
  filter: string,
): readonly TreeRow[] {
  const wanted = filter.trim().toLowerCase();
  const fits = (view: ElementView) =>
    wanted === '' || `${view.name} ${view.title} ${view.domain ?? ''}`.toLowerCase().includes(wanted);
  const children = Map.groupBy(
    [...elements.values()].filter((view) => view.foldedInto !== undefined && elements.has(view.foldedInto)),
    (view) => view.foldedInto,
  );
  const rows: TreeRow[] = [];
  for (const layer of layers) {
    const tops = [...elements.values()]
      .filter((view) => view.layer === layer && !(view.foldedInto !== undefined && elements.has(view.foldedInto)))
      .sort(byName);
    const shown = tops.filter((view) => fits(view) || (children.get(view.id) ?? []).some(fits));
    const open = wanted !== '' || !closed.has(layer);
    rows.push({ kind: 'group', key: layer, title: layerTitles[layer], count: tops.length, open, layer });
    if (!open) continue;
    for (const view of shown) {
      rows.push({ kind: 'element', key: view.id, view, level: 2 });
      for (const child of (children.get(view.id) ?? []).filter((each) => fits(each) || fits(view)).sort(byName)) {
        rows.push({ kind: 'element', key: child.id, view: child, level: 3 });
      }
    }
  }
  const open = !closed.has('domains');
  if (domains.length > 0) rows.push({ kind: 'group', key: 'domains', title: 'Domains', count: domains.length, open });
  if (open) for (const domain of domains) rows.push({ kind: 'domain', key: `domain:${domain.name}`, domain });
  return rows;
}

function byName(a: ElementView, b: ElementView): number {
  return a.name.localeCompare(b.name) || a.kind.localeCompare(b.kind);
}
