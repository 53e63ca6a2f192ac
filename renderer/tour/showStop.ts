import { camera } from '../canvas/camera.ts';
import { useStore } from '../state/store.ts';
import type { Stop } from './stops.ts';

/** Shows what a stop shows: for whom, and which part of the picture. */
export function showStop({ role, elements }: Stop): void {
  const { setCentre, setRole, setFocus } = useStore.getState();
  setCentre('canvas');
  setFocus(undefined);
  setRole(role);
  // The camera moves once the picture for that role is drawn.
  requestAnimationFrame(() => (elements.length === 0 ? camera()?.fitAll() : camera()?.fit(elements)));
}
