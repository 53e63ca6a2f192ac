import { useEffect, useRef } from 'react';
import { elementIdFrom } from '../../shared/graph/element.ts';
import type { Point } from '../../shared/layout/geometry.ts';
import { isTyping } from '../app/isTyping.ts';
import { useStore } from '../state/store.ts';
import { savePlaces } from './dropCards.ts';
import type { Scene } from './scene.ts';

const STEP = 4;
const QUIET_MS = 350;

const steps: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Arrow keys move the selected cards, with Shift ten times as far; a run of presses is one step of undo. */
export function useNudge(scene: Scene, setMoved: (places: ReadonlyMap<string, Point>) => void): void {
  const latest = useRef(scene);
  latest.current = scene;
  useEffect(() => {
    let pending: ReadonlyMap<string, Point> = new Map();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const press = (event: KeyboardEvent) => {
      const step = steps[event.key];
      const { selected, settings, dialog } = useStore.getState();
      if (
        !step ||
        isTyping(event.target) ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        dialog ||
        settings.locked
      )
        return;
      if (selected.length === 0 || !(event.target instanceof Node) || !onCanvas(event.target)) return;
      event.preventDefault();
      const by = STEP * (event.shiftKey ? 10 : 1);
      const next = new Map(pending);
      for (const id of selected) {
        const at = next.get(id) ?? latest.current.layout.nodes.get(id);
        if (at) next.set(id, { x: at.x + step.x * by, y: at.y + step.y * by });
      }
      pending = next;
      setMoved(next);
      clearTimeout(timer);
      timer = setTimeout(() => {
        const places = pending;
        pending = new Map();
        void savePlaces(latest.current, places, titleOf(latest.current, places));
      }, QUIET_MS);
    };
    window.addEventListener('keydown', press);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', press);
    };
  }, [setMoved]);
}

/** The canvas has the arrow keys while nothing else holds the focus. */
function onCanvas(target: Node): boolean {
  return target === document.body || (target instanceof Element && target.closest('[data-canvas]') !== null);
}

function titleOf(scene: Scene, places: ReadonlyMap<string, Point>): string {
  const [first] = places.keys();
  const name = first === undefined ? undefined : scene.elements.get(elementIdFrom(first))?.name;
  return places.size === 1 && name !== undefined ? `Move ${name}` : `Move ${places.size} elements`;
}
