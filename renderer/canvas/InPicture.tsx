import { useStore as useFlowStore } from '@xyflow/react';
import { type ReactNode, useMemo } from 'react';
import { createPortal } from 'react-dom';

/**
 * Puts what it holds into the picture, in canvas units, where it moves with the cards. As React Flow's `ViewportPortal`, but
 * that one searches the whole document for its place at every change of the flow's store: at each step of a drag.
 */
export function InPicture({ children }: { readonly children: ReactNode }) {
  const root = useFlowStore((state) => state.domNode);
  const place = useMemo(() => root?.querySelector('.react-flow__viewport-portal'), [root]);
  return place ? createPortal(children, place) : null;
}
