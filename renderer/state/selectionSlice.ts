import type { StateCreator } from 'zustand';
import type { FilePath } from '../../shared/document/document.ts';
import type { Range } from '../../shared/document/position.ts';
import type { ElementId } from '../../shared/graph/element.ts';

/** A place in a file to look at. `serial` makes two requests for one place two requests. */
export interface SourcePlace {
  readonly file: FilePath;
  readonly range?: Range;
  readonly serial: number;
}

/** What a person works on: one selection for canvas, tree, inspector, problems and editor. */
export interface SelectionSlice {
  readonly selected: readonly ElementId[];
  readonly hoveredEdge: string | undefined;
  readonly activeFinding: string | undefined;
  readonly place: SourcePlace | undefined;
  /** A request to bring elements into view. */
  readonly reveal: { readonly ids: readonly ElementId[]; readonly serial: number };
  /** Selects elements; with `reveal`, also brings them into view. */
  select(ids: readonly ElementId[], reveal?: boolean): void;
  toggleSelected(id: ElementId): void;
  setHoveredEdge(id: string | undefined): void;
  setActiveFinding(id: string | undefined): void;
  showPlace(file: FilePath, range?: Range): void;
}

export const createSelectionSlice: StateCreator<SelectionSlice> = (set) => ({
  selected: [],
  hoveredEdge: undefined,
  activeFinding: undefined,
  place: undefined,
  reveal: { ids: [], serial: 0 },
  select: (ids, reveal = false) =>
    set((state) => ({
      selected: sameIds(state.selected, ids) ? state.selected : ids,
      ...(reveal ? { reveal: { ids, serial: state.reveal.serial + 1 } } : {}),
    })),
  toggleSelected: (id) =>
    set((state) => ({
      selected: state.selected.includes(id) ? state.selected.filter((other) => other !== id) : [...state.selected, id],
    })),
  setHoveredEdge: (id) => set((state) => (state.hoveredEdge === id ? state : { hoveredEdge: id })),
  setActiveFinding: (activeFinding) => set({ activeFinding }),
  showPlace: (file, range) =>
    set((state) => ({
      place: { file, serial: (state.place?.serial ?? 0) + 1, ...(range === undefined ? {} : { range }) },
    })),
});

function sameIds(a: readonly ElementId[], b: readonly ElementId[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
