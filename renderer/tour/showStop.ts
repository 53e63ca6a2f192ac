import { camera } from '../canvas/camera.ts';
import { useStore } from '../state/store.ts';
import type { Stop } from './stops.ts';

/**
 * Shows what a stop shows: for whom, in which colours, and which part of the picture or which table. In a talk the rest of
 * the picture is dimmed.
 */
export function showStop({ role, shows, heat, elements }: Stop): void {
  const { setCentre, setRole, setHeat, setFocus, select, presenting } = useStore.getState();
  const [first] = elements;
  setCentre(shows);
  if (presenting) select([]);
  setFocus(presenting && first !== undefined ? { start: first, way: 'down', elements: new Set(elements) } : undefined);
  setRole(role);
  setHeat(heat);
  if (shows !== 'canvas') return;
  // The camera moves once the picture for that role is drawn.
  requestAnimationFrame(() => (elements.length === 0 ? camera()?.fitAll() : camera()?.fit(elements)));
}
