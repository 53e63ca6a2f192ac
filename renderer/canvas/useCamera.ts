import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { boundsOf, overlaps, type Rect } from '../../shared/layout/geometry.ts';
import { useStore } from '../state/store.ts';
import { type Camera, setCamera } from './camera.ts';
import type { Scene } from './scene.ts';

const MAX_FIT_ZOOM = 1.1;
/** A small blueprint is first shown so that it can be read, even if not all of it is in sight. */
const FEW = 60;
const READABLE = 0.6;

/** Serves the canvas's camera, fits a freshly opened folder, and brings what is asked for into view. */
export function useCamera(scene: Scene): Camera {
  const flow = useReactFlow();
  const api = useStoreApi();
  const latest = useRef(scene);
  latest.current = scene;
  const reveal = useStore((state) => state.reveal);
  const folder = useStore((state) => state.folder?.id);
  const filled = scene.elements.size > 0;
  const loading = useStore((state) => state.phase.name === 'loading');

  const camera = useMemo<Camera>(() => {
    const duration = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 220;
    const show = (rect: Rect | undefined, maxZoom: number, minZoom = 0.04) => {
      if (!rect) return;
      const { width, height } = api.getState();
      const room = 32;
      const zoom = Math.max(minZoom, Math.min(maxZoom, (width - room) / rect.width, (height - room) / rect.height));
      // What is larger than the window is shown from its upper left corner.
      const x =
        Math.min(rect.width * zoom, width) === width
          ? room / 2 - rect.x * zoom
          : width / 2 - (rect.x + rect.width / 2) * zoom;
      const y =
        Math.min(rect.height * zoom, height) === height
          ? -rect.y * zoom
          : height / 2 - (rect.y + rect.height / 2) * zoom;
      void flow.setViewport({ x, y, zoom }, { duration });
    };
    return {
      fitAll: () => show(latest.current.layout.bounds, MAX_FIT_ZOOM),
      begin: () =>
        show(latest.current.layout.bounds, MAX_FIT_ZOOM, latest.current.elements.size <= FEW ? READABLE : undefined),
      fit: (ids) => show(boundsOf(ids.flatMap((id) => latest.current.layout.nodes.get(id) ?? [])), 1.4),
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
    if (reveal.serial === 0) return;
    const { nodes } = latest.current.layout;
    const rect = boundsOf(reveal.ids.flatMap((id) => nodes.get(id) ?? []));
    if (!rect) return;
    const { width, height, transform } = api.getState();
    const [x, y, zoom] = transform;
    const seen = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
    const inner = {
      x: seen.x + 20 / zoom,
      y: seen.y + 20 / zoom,
      width: seen.width - 40 / zoom,
      height: seen.height - 40 / zoom,
    };
    if (
      zoom >= 0.4 &&
      overlaps(inner, rect) &&
      rect.x >= inner.x &&
      rect.y >= inner.y &&
      rect.x + rect.width <= inner.x + inner.width &&
      rect.y + rect.height <= inner.y + inner.height
    )
      return;
    void flow.setCenter(rect.x + rect.width / 2, rect.y + rect.height / 2, {
      zoom: Math.max(zoom, 0.7),
      duration: 220,
    });
  }, [reveal, api, flow]);

  return camera;
}
