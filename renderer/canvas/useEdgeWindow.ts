import { useStore as useFlowStore } from '@xyflow/react';
import type { Rect } from '../../shared/layout/geometry.ts';

/**
 * The part of the canvas whose edges are drawn: the window with room around it. It changes in steps of half a window, so
 * that moving the view redraws edges now and then, not with every frame.
 */
export function useEdgeWindow(): Rect {
  const key = useFlowStore(({ transform: [x, y, zoom], width, height }) => {
    // Zoom in steps too: a quarter of a doubling.
    const step = 2 ** (Math.floor(Math.log2(zoom) * 4) / 4);
    const halfWidth = Math.max(1, width / step / 2);
    const halfHeight = Math.max(1, height / step / 2);
    return [Math.floor(-x / zoom / halfWidth), Math.floor(-y / zoom / halfHeight), halfWidth, halfHeight].join(' ');
  });
  const [column = 0, row = 0, halfWidth = 1, halfHeight = 1] = key.split(' ').map(Number);
  return {
    x: (column - 1) * halfWidth,
    y: (row - 1) * halfHeight,
    width: 5 * halfWidth,
    height: 5 * halfHeight,
  };
}
