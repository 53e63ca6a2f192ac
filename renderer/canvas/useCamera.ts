import { useStore as useFlowStore, useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { boundsOf, type Rect } from '../../shared/layout/geometry.ts';
import { useStore } from '../state/store.ts';
import { type Camera, setCamera } from './camera.ts';
import type { Scene } from './scene.ts';

const MAX_FIT_ZOOM = 1.1;
/** A small blueprint is first shown so that it can be read, even if not all of it is in sight. */
const FEW = 60;
const READABLE = 0.6;
/** Room around what is fitted, in pixels. */
const ROOM = 32;
/** Pixels that the controls take at the bottom. */
const CONTROLS = 44;
/** Below this zoom the names of the lanes do not fit above their boxes any more and get pixels of their own beside them. */
const TITLES_ABOVE = 0.5;
const TITLES = 132;

/** Serves the canvas's camera, fits a freshly opened folder, and brings what is asked for into view. */
export function useCamera(scene: Scene): void {
  const flow = useReactFlow();
  const api = useStoreApi();
  const latest = useRef(scene);
  latest.current = scene;
  const reveal = useStore((state) => state.reveal);
  const folder = useStore((state) => state.folder?.id);
  const filled = scene.elements.size > 0;
  const loading = useStore((state) => state.phase.name === 'loading');
  const width = useFlowStore((state) => state.width);

  const camera = useMemo<Camera>(() => {
    const duration = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 220;
    const show = (rect: Rect | undefined, maxZoom: number, minZoom = 0.04) => {
      if (!rect) return;
      const { width, height } = api.getState();
      const high = height - CONTROLS;
      const fitIn = (room: number) =>
        Math.max(minZoom, Math.min(maxZoom, (room - ROOM) / rect.width, (high - ROOM) / rect.height));
      const left = fitIn(width) < TITLES_ABOVE ? TITLES : 0;
      const zoom = fitIn(width - left);
      // What is larger than the window is shown from its upper left corner.
      const x =
        rect.width * zoom > width ? ROOM / 2 - rect.x * zoom : (width + left) / 2 - (rect.x + rect.width / 2) * zoom;
      const y = rect.height * zoom > high ? -rect.y * zoom : high / 2 - (rect.y + rect.height / 2) * zoom;
      void flow.setViewport({ x, y, zoom }, { duration });
    };
    const boundsOfIds = (ids: readonly string[]) =>
      boundsOf(ids.flatMap((id) => latest.current.layout.nodes.get(id) ?? []));
    return {
      fitAll: () => show(latest.current.layout.bounds, MAX_FIT_ZOOM),
      begin: () =>
        show(latest.current.layout.bounds, MAX_FIT_ZOOM, latest.current.elements.size <= FEW ? READABLE : undefined),
      fit: (ids) => show(boundsOfIds(ids), 1.4),
      reveal: (ids) => {
        const rect = boundsOfIds(ids);
        const { width, height, transform } = api.getState();
        const [x, y, zoom] = transform;
        if (!rect || (zoom >= 0.4 && insideWindow(rect, { x, y, zoom, width, height }))) return;
        const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
        void flow.setCenter(middle.x, middle.y, { zoom: Math.max(zoom, 0.7), duration });
      },
      actualSize: () => void flow.zoomTo(1, { duration }),
      zoomBy: (factor) => void flow.zoomTo(flow.getZoom() * factor, { duration: duration / 2 }),
    };
  }, [flow, api]);

  useEffect(() => {
    setCamera(camera);
    return () => setCamera(undefined);
  }, [camera]);

  // A fresh folder is fitted when its first elements come and once more when all are there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the folder and its loading are what asks for a new fit
  useEffect(() => {
    if (filled) camera.begin();
  }, [folder, filled, loading, camera]);

  useEffect(() => {
    if (reveal.serial > 0) camera.reveal(reveal.ids);
  }, [reveal, camera]);

  // When a panel takes room from the canvas, the selection stays in sight.
  useEffect(() => {
    const { selected } = useStore.getState();
    if (width > 0 && selected.length === 1) camera.reveal(selected);
  }, [width, camera]);
}

interface Window {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

function insideWindow(rect: Rect, { x, y, zoom, width, height }: Window): boolean {
  const margin = 20;
  const left = rect.x * zoom + x;
  const top = rect.y * zoom + y;
  return (
    left >= margin &&
    top >= margin &&
    left + rect.width * zoom <= width - margin &&
    top + rect.height * zoom <= height - margin
  );
}
