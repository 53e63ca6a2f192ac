import type { PointerEvent } from 'react';
import { create } from 'zustand';
import { type ElementId, elementIdFrom } from '../../shared/graph/element.ts';
import type { Point } from '../../shared/layout/geometry.ts';
import type { JoinTarget } from '../../shared/workspace/api.ts';
import type { JoinOrigin } from '../state/joinSlice.ts';
import { perform } from '../state/perform.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';

/** Where the line being drawn begins and ends, in pixels of the window, and what lies under its end. */
interface JoinPointer {
  readonly from: Point;
  readonly at: Point;
  readonly over: ElementId | undefined;
  readonly port: string | undefined;
}

/** Kept apart from the store: it changes with every move of the pointer. */
export const useJoinPointer = create<{ readonly pointer: JoinPointer | undefined }>()(() => ({ pointer: undefined }));

/** Begins to draw an edge from a port; ends with the pointer's release or Escape. */
export function startJoin(event: PointerEvent<HTMLElement>, origin: JoinOrigin): void {
  if (event.button !== 0) return;
  event.preventDefault();
  event.stopPropagation();
  const box = event.currentTarget.getBoundingClientRect();
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const store = useStore.getState();
  store.setJoining({ origin, targets: undefined });
  useJoinPointer.setState({ pointer: { from, at: from, over: undefined, port: undefined } });
  void session()
    .workspace.joins(origin.element, origin.port)
    .then((targets) => {
      const { joining, setJoining } = useStore.getState();
      if (joining?.origin === origin) setJoining({ origin, targets: Map.groupBy(targets, (target) => target.element) });
    });

  const move = (moved: globalThis.PointerEvent) => {
    useJoinPointer.setState({ pointer: { from, ...under(moved) } });
  };
  const end = () => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('keydown', cancel, true);
    useJoinPointer.setState({ pointer: undefined });
    useStore.getState().setJoining(undefined);
  };
  const up = (released: globalThis.PointerEvent) => {
    const { joining } = useStore.getState();
    const place = under(released);
    const onCanvas = Boolean(document.elementFromPoint(released.clientX, released.clientY)?.closest('[data-canvas]'));
    end();
    const moved = Math.hypot(place.at.x - from.x, place.at.y - from.y);
    if (moved < 6 || place.over === origin.element) return;
    if (place.over !== undefined)
      void finish(bestTarget(joining?.targets?.get(place.over), place.port), joining?.targets !== undefined);
    else if (onCanvas && origin.role === 'requires' && origin.port === '') {
      useStore.getState().show({ name: 'add-request', element: origin.element });
    } else if (onCanvas && origin.role === 'requires') {
      useStore.getState().show({
        name: 'add',
        layer: 'orchestration',
        pending: { element: origin.element, port: origin.port, type: origin.type },
      });
    }
  };
  const cancel = (key: KeyboardEvent) => {
    if (key.key !== 'Escape') return;
    key.stopPropagation();
    end();
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('keydown', cancel, true);
}

/** The target under the pointer: the very port, else the best that the card has. */
export function bestTarget(
  targets: readonly JoinTarget[] | undefined,
  port: string | undefined,
): JoinTarget | undefined {
  const order = { fits: 0, unknown: 1, refused: 2 } as const;
  return (
    targets?.find((target) => target.port === port) ??
    targets?.toSorted((a, b) => order[a.verdict] - order[b.verdict])[0]
  );
}

async function finish(target: JoinTarget | undefined, known: boolean): Promise<void> {
  if (target?.call) {
    await perform(target.call);
    return;
  }
  if (!known) return;
  useStore.getState().tell({
    tone: 'error',
    text: target?.reason ?? 'These two can’t be joined: this element has no port of that type.',
  });
}

function under(event: { readonly clientX: number; readonly clientY: number }): Omit<JoinPointer, 'from'> {
  const hit = document.elementFromPoint(event.clientX, event.clientY);
  const card = hit?.closest<HTMLElement>('[data-element]');
  const id = card?.dataset.element;
  return {
    at: { x: event.clientX, y: event.clientY },
    over: id === undefined ? undefined : elementIdFrom(id),
    port: hit?.closest<HTMLElement>('[data-port]')?.dataset.port,
  };
}
