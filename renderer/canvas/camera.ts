import type { ElementId } from '../../shared/graph/element.ts';

/** What moves the view of the canvas. */
export interface Camera {
  fitAll(): void;
  /** The first view of a blueprint. */
  begin(): void;
  fit(ids: readonly ElementId[]): void;
  /** Moves as little as needed so that the elements are in sight. */
  reveal(ids: readonly ElementId[]): void;
  /** 100 %. */
  actualSize(): void;
  zoomBy(factor: number): void;
}

let current: Camera | undefined;

/** The canvas hands its camera over while it is on the screen. */
export function setCamera(camera: Camera | undefined): void {
  current = camera;
}

/** The camera of the canvas, if it is on the screen. */
export function camera(): Camera | undefined {
  return current;
}
