import type { StateCreator } from 'zustand';
import type { FilePath } from '../../shared/document/document.ts';
import type { Finding } from '../../shared/finding/finding.ts';
import type { Edge } from '../../shared/graph/edge.ts';
import type { ElementId } from '../../shared/graph/element.ts';
import type { Point } from '../../shared/layout/geometry.ts';
import type { PaletteEntry, SystemView } from '../../shared/workspace/api.ts';
import type { Delta, DomainView, ElementView, FileView, WorkspaceSummary } from '../../shared/workspace/snapshot.ts';
import { appliedDelta, emptyModel } from './appliedDelta.ts';
import type { Store } from './store.ts';

/** The blueprint as last told by the worker. Maps are replaced only when something in them changed. */
export interface Model {
  readonly revision: number;
  readonly elements: ReadonlyMap<ElementId, ElementView>;
  readonly edges: ReadonlyMap<string, Edge>;
  readonly findings: ReadonlyMap<FilePath, readonly Finding[]>;
  readonly files: ReadonlyMap<FilePath, FileView>;
  readonly domains: readonly DomainView[];
  readonly positions: Readonly<Record<string, Point>>;
  readonly summary: WorkspaceSummary | undefined;
}

export interface ModelSlice extends Model {
  readonly systems: ReadonlyMap<string, SystemView>;
  readonly palette: readonly PaletteEntry[];
  applyDelta(delta: Delta): void;
  resetModel(): void;
  setCatalogue(systems: readonly SystemView[], palette: readonly PaletteEntry[]): void;
}

export const createModelSlice: StateCreator<Store, [], [], ModelSlice> = (set) => ({
  ...emptyModel,
  systems: new Map(),
  palette: [],
  applyDelta: (delta) => set((state) => appliedDelta(state, delta)),
  resetModel: () => set(emptyModel),
  setCatalogue: (systems, palette) => set({ systems: new Map(systems.map((system) => [system.id, system])), palette }),
});
