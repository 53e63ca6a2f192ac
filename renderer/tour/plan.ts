import type { StatedView } from '../../shared/workspace/api.ts';

/** A saved view in the plan of a talk. */
export interface Planned {
  readonly view: string;
  readonly title: string;
  readonly shown: boolean;
  /** What is said of it in this talk; empty: what the view itself says. */
  readonly note: string;
  /** What the view itself says. */
  readonly usual?: string;
}

/** All saved views: those of the tour in its order, then the rest. Without a tour, all are shown. */
export function planOf({ views, tours: [tour] }: StatedView): readonly Planned[] {
  const steps = tour?.steps ?? views.map(({ id }) => ({ view: id }));
  const order = new Map(steps.map(({ view }, index) => [view, index]));
  const notes = new Map(tour?.steps.map(({ view, note }) => [view, note]));
  return views
    .map(({ id, title, note }) => ({
      view: id,
      title,
      shown: order.has(id),
      note: notes.get(id) ?? '',
      ...(note !== undefined && { usual: note }),
    }))
    .sort((a, b) => (order.get(a.view) ?? views.length) - (order.get(b.view) ?? views.length));
}

/** The list with one item moved up (-1) or down (1), as far as there is room. */
export function moved<T>(list: readonly T[], index: number, by: 1 | -1): readonly T[] {
  const item = list[index];
  const other = list[index + by];
  return item === undefined || other === undefined ? list : list.with(index, other).with(index + by, item);
}
