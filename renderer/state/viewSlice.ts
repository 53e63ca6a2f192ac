import type { StateCreator } from 'zustand';
import type { ElementId } from '../../shared/graph/element.ts';
import type { Mark } from '../ui/SeverityIcon.tsx';
import { readSettings, type Settings, writeSettings } from './settings.ts';

export type InspectorTab = 'contract' | 'findings' | 'source';
export type ZoomLevel = 'far' | 'small' | 'middle' | 'near';

export interface ProblemFilter {
  readonly marks: readonly Mark[];
  readonly text: string;
}

/** How the screen is arranged. Panels, sizes and theme are remembered between sessions. */
export interface ViewSlice {
  readonly settings: Settings;
  /** The theme on the screen, after the system's wish was asked. */
  readonly shownTheme: 'light' | 'dark';
  readonly tab: InspectorTab;
  readonly zoomLevel: ZoomLevel;
  readonly zoom: number;
  /** Elements whose folded elements are shown. */
  readonly unfolded: ReadonlySet<ElementId>;
  readonly problemFilter: ProblemFilter;
  change(settings: Partial<Settings>): void;
  setShownTheme(theme: 'light' | 'dark'): void;
  setTab(tab: InspectorTab): void;
  setZoom(zoom: number): void;
  toggleUnfolded(id: ElementId): void;
  filterProblems(filter: Partial<ProblemFilter>): void;
}

/** The steps of zoom: domain map, names, cards, fields. */
export function zoomLevelOf(zoom: number): ZoomLevel {
  return zoom < 0.38 ? 'far' : zoom < 0.58 ? 'small' : zoom >= 1.75 ? 'near' : 'middle';
}

export const createViewSlice: StateCreator<ViewSlice> = (set) => ({
  settings: readSettings(),
  shownTheme: 'light',
  tab: 'contract',
  zoomLevel: 'middle',
  zoom: 1,
  unfolded: new Set(),
  problemFilter: { marks: ['error', 'warning', 'info', 'unknown'], text: '' },
  change: (patch) =>
    set((state) => {
      const settings = { ...state.settings, ...patch };
      writeSettings(settings);
      return { settings };
    }),
  setShownTheme: (shownTheme) => set({ shownTheme }),
  setTab: (tab) => set({ tab }),
  setZoom: (zoom) => set({ zoom, zoomLevel: zoomLevelOf(zoom) }),
  toggleUnfolded: (id) =>
    set((state) => {
      const unfolded = new Set(state.unfolded);
      if (!unfolded.delete(id)) unfolded.add(id);
      return { unfolded };
    }),
  filterProblems: (filter) => set((state) => ({ problemFilter: { ...state.problemFilter, ...filter } })),
});
