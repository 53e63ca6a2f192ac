import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

interface SplitterProps {
  readonly label: string;
  /** Which side of the splitter the sized panel lies on. */
  readonly panel: 'before' | 'after';
  readonly direction: 'columns' | 'rows';
  readonly size: number;
  readonly min: number;
  readonly max: number;
  readonly onResize: (size: number) => void;
}

/** A border that can be dragged, or moved with the arrow keys, to size the panel beside it. */
export function Splitter({ label, panel, direction, size, min, max, onResize }: SplitterProps) {
  const drag = useRef<{ readonly at: number; readonly size: number } | undefined>(undefined);
  const upright = direction === 'columns';
  const sign = panel === 'before' ? 1 : -1;
  const place = (event: PointerEvent) => (upright ? event.clientX : event.clientY);
  const resize = (next: number) => onResize(Math.round(Math.max(min, Math.min(max, next))));
  const keys = (event: KeyboardEvent) => {
    const step =
      event.key === 'ArrowRight' || event.key === 'ArrowDown'
        ? 16
        : event.key === 'ArrowLeft' || event.key === 'ArrowUp'
          ? -16
          : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    resize(size + sign * step);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a splitter that moves is a focusable separator, which <hr> is not
    <div
      role="separator"
      aria-label={label}
      aria-orientation={upright ? 'vertical' : 'horizontal'}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onKeyDown={keys}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { at: place(event), size };
      }}
      onPointerMove={(event) => {
        if (drag.current) resize(drag.current.size + sign * (place(event) - drag.current.at));
      }}
      onPointerUp={() => {
        drag.current = undefined;
      }}
      className={
        upright
          ? 'relative z-10 -mx-[3px] w-[6px] shrink-0 cursor-col-resize bg-clip-content px-[2.5px] hover:bg-accent focus-visible:bg-accent'
          : 'relative z-10 -my-[3px] h-[6px] shrink-0 cursor-row-resize bg-clip-content py-[2.5px] hover:bg-accent focus-visible:bg-accent'
      }
    />
  );
}
