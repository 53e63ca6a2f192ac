import type { NodeHandle } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import { type ElementId, elementIdFrom } from '../../shared/graph/element.ts';
import type { Point } from '../../shared/layout/geometry.ts';
import { useStore } from '../state/store.ts';
import type { CanvasNode, CardNode, RegionNode } from './cardNode.ts';
import type { FarMap } from './farMap.ts';
import type { Scene } from './scene.ts';

/**
 * Nobody draws edges by React Flow's handles. Saying so, and how large a card is, spares it from drawing every card once to
 * measure it: with ten thousand of them that took the screen away for many seconds.
 */
const noHandles: NodeHandle[] = [];

/** The nodes for React Flow. A node stays the same object until something of it changes, so that only changed cards are drawn. */
export function useCanvasNodes(scene: Scene, far: FarMap | undefined, moved: ReadonlyMap<string, Point>): CanvasNode[] {
  const selected = useStore((state) => state.selected);
  const locked = useStore((state) => state.settings.locked);
  const domains = useStore((state) => state.domains);
  const cache = useRef<ReadonlyMap<string, CardNode>>(new Map());
  return useMemo(() => {
    if (far) {
      return far.regions.map(
        (region): RegionNode => ({
          id: `region:${region.key}`,
          type: 'region',
          position: { x: region.rect.x, y: region.rect.y },
          width: region.rect.width,
          height: region.rect.height,
          draggable: false,
          selectable: false,
          focusable: false,
          data: {
            region,
            domain: domains.find((domain) => domain.name === region.domain),
            elements: region.elements.flatMap((id) => scene.elements.get(elementIdFrom(id)) ?? []),
          },
        }),
      );
    }
    const chosen = new Set<ElementId>(selected);
    const next = new Map<string, CardNode>();
    for (const view of scene.elements.values()) {
      const rect = scene.layout.nodes.get(view.id);
      if (!rect) continue;
      const position = moved.get(view.id) ?? rect;
      const known = cache.current.get(view.id);
      const isSelected = chosen.has(view.id);
      if (
        known &&
        known.data.view === view &&
        known.position.x === position.x &&
        known.position.y === position.y &&
        known.height === rect.height &&
        known.selected === isSelected &&
        known.draggable === !locked
      ) {
        next.set(view.id, known);
        continue;
      }
      next.set(view.id, {
        id: view.id,
        type: 'card',
        position: { x: position.x, y: position.y },
        width: rect.width,
        height: rect.height,
        measured: { width: rect.width, height: rect.height },
        handles: noHandles,
        selected: isSelected,
        draggable: !locked,
        ariaLabel: `${view.title} ${view.name}`,
        data: known?.data.view === view ? known.data : { view },
      });
    }
    cache.current = next;
    return [...next.values()];
  }, [scene, far, moved, selected, locked, domains]);
}
