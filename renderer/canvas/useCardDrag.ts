import { type NodeChange, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { elementIdFrom } from '../../shared/graph/element.ts';
import { boundsOf, grown, overlaps, type Point, type Rect } from '../../shared/layout/geometry.ts';
import { duplicate } from '../clipboard/duplicate.ts';
import { useStore } from '../state/store.ts';
import type { CanvasNode } from './cardNode.ts';
import { boxUnder, dropCards, movable } from './dropCards.ts';
import type { Scene } from './scene.ts';
import { type Guide, snapTo } from './snap.ts';

type Places = ReadonlyMap<string, Point>;

const nothingMoved: Places = new Map();
const noGuides: readonly Guide[] = [];
/** How near an edge must come to be caught, in pixels. */
const REACH = 6;
/** How far around the dragged cards others count as neighbours, in canvas units. */
const AROUND = 600;

/**
 * Dragging cards: they catch on the edges and middles of their neighbours (not with Ctrl or Cmd held), land in the domain
 * that they are dropped on, and with Alt held leave a copy there instead. A drag is one step of undo.
 */
export function useCardDrag(scene: Scene) {
  const [moved, setMoved] = useState(nothingMoved);
  const [guides, setGuides] = useState(noGuides);
  const [target, setTarget] = useState<string | undefined>(undefined);
  const [copying, setCopying] = useState(false);
  const setHeldOver = useStore((state) => state.setHeldOver);
  const keys = useModifiers();
  const latest = useRef(moved);
  const over = useRef<string | undefined>(undefined);
  const flow = useStoreApi();

  const move = useCallback((places: Places) => {
    latest.current = places;
    setMoved(places);
  }, []);

  // A place that was saved comes back with the scene; then the hand's own place is no longer needed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new scene is what ends a move
  useEffect(() => move(nothingMoved), [scene, move]);

  const onPositions = useCallback(
    (changes: readonly NodeChange<CanvasNode>[]) => {
      const places = new Map<string, Point>();
      let dragging = false;
      for (const change of changes) {
        if (change.type !== 'position' || !change.position) continue;
        places.set(change.id, change.position);
        dragging ||= change.dragging === true;
      }
      if (places.size === 0) return;
      // The last change of a drag repeats where the pointer was: where the cards were caught stands.
      if (!dragging) return setGuides(noGuides);
      const snap = keys.current.free ? undefined : snapOf(scene, places, REACH / flow.getState().transform[2]);
      const by = snap?.by ?? { x: 0, y: 0 };
      const caught = [...places].map(([id, { x, y }]): [string, Point] => [id, { x: x + by.x, y: y + by.y }]);
      move(new Map([...latest.current, ...caught]));
      setGuides(snap?.guides ?? noGuides);
      setCopying(keys.current.copy);
    },
    [scene, flow, keys, move],
  );

  // The same functions for as long as the scene is: React Flow tells every card of a new one.
  const onNodeDrag = useCallback(
    (_: unknown, node: CanvasNode, dragged: readonly CanvasNode[]) => {
      const at = latest.current.get(node.id) ?? node.position;
      const box = node.type === 'card' && !keys.current.copy ? boxUnder(scene, node.data.view, at) : undefined;
      if (box?.key === over.current) return;
      over.current = box?.key;
      setTarget(box?.key);
      setHeldOver(box && { elements: movable(dragged, box), domain: box.domain });
    },
    [scene, keys, setHeldOver],
  );

  const onNodeDragStop = useCallback(
    (_: unknown, node: CanvasNode, dragged: readonly CanvasNode[]) => {
      over.current = undefined;
      setGuides(noGuides);
      setTarget(undefined);
      setHeldOver(undefined);
      setCopying(false);
      if (node.type !== 'card') return;
      const places = latest.current;
      const cards = dragged.map((one) => ({ ...one, position: places.get(one.id) ?? one.position }));
      if (!keys.current.copy) return void dropCards(scene, cards, node.data.view);
      const from = scene.layout.nodes.get(node.data.view.id);
      const to = places.get(node.id) ?? node.position;
      move(nothingMoved);
      if (from)
        void duplicate(
          dragged.map(({ id }) => elementIdFrom(id)),
          { x: to.x - from.x, y: to.y - from.y },
        );
    },
    [scene, keys, move, setHeldOver],
  );

  return { moved, setMoved: move, guides, target, copying, onPositions, onNodeDrag, onNodeDragStop };
}

function snapOf(scene: Scene, places: Places, reach: number) {
  const rects: Rect[] = [];
  for (const [id, point] of places) {
    const rect = scene.layout.nodes.get(id);
    if (rect) rects.push({ ...rect, x: point.x, y: point.y });
  }
  const moving = boundsOf(rects);
  if (!moving) return undefined;
  const near = grown(moving, AROUND, AROUND);
  const others: Rect[] = [];
  for (const [id, rect] of scene.layout.nodes) if (!places.has(id) && overlaps(rect, near)) others.push(rect);
  return snapTo(moving, others, reach);
}

/** The keys held while the pointer moves: what a drag does depends on them. */
function useModifiers() {
  const held = useRef({ free: false, copy: false });
  useEffect(() => {
    const note = (event: PointerEvent | KeyboardEvent) => {
      held.current = { free: event.ctrlKey || event.metaKey, copy: event.altKey };
    };
    const names = ['pointermove', 'pointerup', 'keydown', 'keyup'] as const;
    for (const name of names) window.addEventListener(name, note, true);
    return () => {
      for (const name of names) window.removeEventListener(name, note, true);
    };
  }, []);
  return held;
}
