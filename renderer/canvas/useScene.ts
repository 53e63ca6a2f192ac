import { useMemo, useRef } from 'react';
import type { Point } from '../../shared/layout/geometry.ts';
import { useStore } from '../state/store.ts';
import { forRole } from '../views/roles.ts';
import { buildScene, type Scene } from './scene.ts';

/**
 * The scene of the blueprint as it is now. Places that a person saved are kept; elements without one stay where they were
 * first put, as long as they keep their lane and domain. While a folder loads, nothing is remembered yet.
 */
export function useScene(): Scene {
  const elements = useStore((state) => forRole(state.elements, state.role));
  const edges = useStore((state) => state.edges);
  const positions = useStore((state) => state.positions);
  const unfolded = useStore((state) => state.unfolded);
  const folder = useStore((state) => state.folder?.id);
  const loading = useStore((state) => state.phase.name === 'loading');
  const found = useRef<{ folder: string | undefined; places: ReadonlyMap<string, Found> }>({
    folder,
    places: new Map(),
  });
  return useMemo(() => {
    const known = found.current.folder === folder ? found.current.places : new Map<string, Found>();
    const placed = new Map<string, Point>();
    for (const view of elements.values()) {
      const home = `${view.layer}|${view.domain ?? ''}`;
      const place = Object.hasOwn(positions, view.id) ? positions[view.id] : sameHome(known.get(view.id), home);
      if (place) placed.set(view.id, place);
    }
    const scene = buildScene({ elements, edges, unfolded, placed });
    const places = new Map(known);
    for (const view of scene.elements.values()) {
      const rect = scene.layout.nodes.get(view.id);
      const saved = Object.hasOwn(positions, view.id);
      if (rect && !(saved && known.has(view.id)))
        places.set(view.id, { home: `${view.layer}|${view.domain ?? ''}`, x: rect.x, y: rect.y });
    }
    found.current = { folder, places: loading ? new Map() : places };
    return scene;
  }, [elements, edges, positions, unfolded, folder, loading]);
}

interface Found extends Point {
  /** The lane and domain for which the place was found. */
  readonly home: string;
}

function sameHome(found: Found | undefined, home: string): Point | undefined {
  return found?.home === home ? { x: found.x, y: found.y } : undefined;
}
