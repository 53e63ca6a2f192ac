import type { StateCreator } from 'zustand';
import type { PaletteEntry, SystemView } from '../../shared/workspace/api.ts';
import type { Delta } from '../../shared/workspace/snapshot.ts';
import { appliedDelta } from './appliedDelta.ts';
import { emptyModel, type Model } from './model.ts';

export interface ModelSlice extends Model {
  readonly systems: ReadonlyMap<string, SystemView>;
  readonly palette: readonly PaletteEntry[];
  applyDelta(delta: Delta): void;
  resetModel(): void;
  setCatalogue(systems: readonly SystemView[], palette: readonly PaletteEntry[]): void;
}

export const createModelSlice: StateCreator<ModelSlice> = (set) => ({
  ...emptyModel,
  systems: new Map(),
  palette: [],
  applyDelta: (delta) => set((state) => appliedDelta(state, delta)),
  resetModel: () => set(emptyModel),
  setCatalogue: (systems, palette) => set({ systems: new Map(systems.map((system) => [system.id, system])), palette }),
});
