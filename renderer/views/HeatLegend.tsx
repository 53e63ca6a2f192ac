import { useStore } from '../state/store.ts';
import { heatColour, heatEnds, heatTitles } from './heat.ts';

/** What the colours of the domains' boxes mean. */
export function HeatLegend() {
  const heat = useStore((state) => state.heat);
  if (heat === 'off') return null;
  const [cool, hot] = heatEnds[heat];
  return (
    <aside
      aria-label="Legend of the heat"
      className="pointer-events-none absolute bottom-14 left-3 z-10 rounded-lg border border-line bg-panel px-3 py-2 text-xs shadow-card"
    >
      <p className="mb-1 font-medium">{heatTitles[heat]}</p>
      <span
        className="block h-2 w-full rounded-full"
        style={{ background: `linear-gradient(to right in oklab, ${heatColour(0)}, ${heatColour(1)})` }}
      />
      <p className="mt-1 flex justify-between gap-4 text-ink-2">
        <span>{cool}</span>
        <span>{hot}</span>
      </p>
    </aside>
  );
}
