import { useStore as useFlowStore, useReactFlow } from '@xyflow/react';
import { type PointerEvent, useEffect, useRef } from 'react';
import { useStore } from '../state/store.ts';
import type { Scene } from './scene.ts';

const WIDTH = 176;
const HEIGHT = 108;

/** The whole picture in small, drawn on one canvas so that ten thousand cards cost as little as ten. Drag to move the view. Hidden while all is in sight. */
export function MiniMap({ scene }: { readonly scene: Scene }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const flow = useReactFlow();
  const theme = useStore((state) => state.shownTheme);
  const view = useFlowStore((state) => `${state.transform.join(' ')} ${state.width} ${state.height}`);
  const { bounds } = scene.layout;
  const scale = Math.min(WIDTH / Math.max(1, bounds.width), HEIGHT / Math.max(1, bounds.height));
  const left = (WIDTH - bounds.width * scale) / 2;
  const top = (HEIGHT - bounds.height * scale) / 2;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(() => {
    const surface = canvas.current;
    const context = surface?.getContext('2d');
    if (!surface || !context) return;
    const density = window.devicePixelRatio;
    surface.width = WIDTH * density;
    surface.height = HEIGHT * density;
    context.scale(density, density);
    const style = getComputedStyle(surface);
    for (const lane of scene.layout.lanes) {
      context.fillStyle = style.getPropertyValue(`--lane-${lane.layer}`);
      context.fillRect(0, top + (lane.top - bounds.y) * scale, WIDTH, (lane.bottom - lane.top) * scale);
    }
    for (const element of scene.elements.values()) {
      const rect = scene.layout.nodes.get(element.id);
      if (!rect) continue;
      context.globalAlpha = element.counts.errors > 0 ? 0.9 : 0.55;
      context.fillStyle = style.getPropertyValue(element.counts.errors > 0 ? '--error' : `--${element.layer}`);
      context.fillRect(
        left + (rect.x - bounds.x) * scale,
        top + (rect.y - bounds.y) * scale,
        Math.max(1.5, rect.width * scale),
        Math.max(1.5, rect.height * scale),
      );
    }
  }, [scene, theme, scale, left, top, bounds]);

  const [x = 0, y = 0, zoom = 1, width = 0, height = 0] = view.split(' ').map(Number);
  const go = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    void flow.setCenter(
      bounds.x + (event.clientX - box.x - left) / scale,
      bounds.y + (event.clientY - box.y - top) / scale,
      { zoom },
    );
  };
  const seen =
    bounds.x * zoom + x >= -24 &&
    bounds.y * zoom + y >= -24 &&
    (bounds.x + bounds.width) * zoom + x <= width + 24 &&
    (bounds.y + bounds.height) * zoom + y <= height + 24;
  return (
    <div
      hidden={seen}
      role="presentation"
      data-testid="minimap"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={go}
      className="absolute right-3 bottom-3 z-10 overflow-hidden rounded-lg border border-line bg-panel shadow-card"
      style={{ width: WIDTH, height: HEIGHT }}
    >
      <canvas ref={canvas} style={{ width: WIDTH, height: HEIGHT }} aria-label="Overview of the canvas" />
      <span
        className="pointer-events-none absolute border border-accent bg-accent/10"
        style={{
          left: left + (-x / zoom - bounds.x) * scale,
          top: top + (-y / zoom - bounds.y) * scale,
          width: (width / zoom) * scale,
          height: (height / zoom) * scale,
        }}
      />
    </div>
  );
}
