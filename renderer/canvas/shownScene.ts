import type { Scene } from './scene.ts';

let shown: Scene | undefined;

/** The canvas hands over the scene that it shows. */
export function setShownScene(scene: Scene | undefined): void {
  shown = scene;
}

/** The scene on the canvas, for actions that need to know where cards lie; undefined while there is no canvas. */
export function shownScene(): Scene | undefined {
  return shown;
}
