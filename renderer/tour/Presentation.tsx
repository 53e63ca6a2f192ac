import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from '../state/store.ts';
import { useAsked } from '../state/useAsked.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { showStop } from './showStop.ts';
import { type Stop, stopsOf } from './stops.ts';

/** How far each key goes. */
const steps: readonly (readonly [string, number])[] = [
  ['ArrowRight', 1],
  ['ArrowDown', 1],
  ['PageDown', 1],
  [' ', 1],
  ['Enter', 1],
  ['ArrowLeft', -1],
  ['ArrowUp', -1],
  ['PageUp', -1],
  ['Backspace', -1],
  ['Home', Number.NEGATIVE_INFINITY],
  ['End', Number.POSITIVE_INFINITY],
];

/** A clean screen for a talk: one stop after the other by the arrow keys, Escape ends it. */
export function Presentation() {
  const domains = useStore((state) => state.domains);
  const stated = useAsked('stated', (workspace) => workspace.stated());
  return stated ? <Talk stops={stopsOf(stated, domains)} /> : null;
}

function Talk({ stops }: { readonly stops: readonly Stop[] }) {
  const present = useStore((state) => state.present);
  const [at, setAt] = useState(0);
  const stop = stops[at];
  const last = stops.length - 1;
  useEffect(afterwards, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: shown when the talk goes on, not when the list is made anew
  useEffect(() => {
    if (stop) showStop(stop);
  }, [at]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const step = steps.find(([key]) => key === event.key)?.[1];
      if (step === undefined && event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      if (step === undefined) present(false);
      else setAt((now) => Math.max(0, Math.min(last, now + step)));
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, [last, present]);
  if (!stop) return null;
  return (
    <section
      aria-label="Presentation"
      className="absolute inset-x-0 bottom-4 z-30 mx-auto flex w-fit max-w-[80%] items-center gap-2 rounded-xl border border-line bg-raised px-2 py-1.5 shadow-float"
    >
      <IconButton label="Previous" keys="arrowleft" disabled={at === 0} onClick={() => setAt(at - 1)}>
        <ChevronLeft size={18} />
      </IconButton>
      <p aria-live="polite" className="min-w-0 px-1 text-center">
        <b className="text-[15px] font-semibold">{stop.title}</b>
        <span className="ml-2 text-xs text-ink-3">
          {at + 1} of {stops.length}
        </span>
        {stop.note === undefined ? null : <span className="block text-ink-2">{stop.note}</span>}
      </p>
      <IconButton label="Next" keys="arrowright" disabled={at === last} onClick={() => setAt(at + 1)}>
        <ChevronRight size={18} />
      </IconButton>
      <IconButton label="End the presentation" keys="escape" onClick={() => present(false)}>
        <X size={16} />
      </IconButton>
    </section>
  );
}

/** Remembers how the screen was before the talk; gives the way back. */
function afterwards(): () => void {
  const { centre, role, heat, selected } = useStore.getState();
  return () => {
    const { setCentre, setRole, setHeat, setFocus, select } = useStore.getState();
    setCentre(centre);
    setRole(role);
    setHeat(heat);
    setFocus(undefined);
    select(selected);
  };
}
