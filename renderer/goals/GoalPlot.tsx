import { useEffect, useRef } from 'react';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { GoalView } from '../../shared/goals/goals.ts';
import { useStore } from '../state/store.ts';

const HEIGHT = 128;

/** The values of a goal over time, with its target as a dashed line. The list beside it says the same as text. */
export default function GoalPlot({ goal }: { readonly goal: GoalView }) {
  const frame = useRef<HTMLDivElement>(null);
  const theme = useStore((state) => state.shownTheme);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme means other colours
  useEffect(() => {
    const place = frame.current;
    if (!place) return;
    const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const times = goal.values.map(({ date }) => Date.parse(date) / 1000);
    const values = goal.values.map(({ value }) => value);
    const axis = {
      stroke: colour('--ink-3'),
      font: '11px Inter Variable',
      grid: { stroke: colour('--line-soft'), width: 1 },
      ticks: { show: false },
    };
    const plot = new UPlot(
      {
        width: place.clientWidth,
        height: HEIGHT,
        legend: { show: false },
        // Dates without a time are days of no time zone: the labels must not slide into the day before.
        tzDate: (time) => UPlot.tzDate(new Date(time * 1000), 'UTC'),
        cursor: { y: false },
        scales: { y: { range: (_, low, high) => spread(low, high, goal.target) } },
        axes: [
          { ...axis, size: 30, space: 70, values: (_, times) => times.map(dayOf) },
          { ...axis, size: 44 },
        ],
        series: [
          {},
          {
            label: goal.title,
            stroke: colour('--accent'),
            fill: colour('--plot-area'),
            width: 2,
            points: { show: true, size: 6, fill: colour('--panel') },
          },
          { label: 'Target', stroke: colour('--ok'), width: 1.5, dash: [5, 4], points: { show: false } },
        ],
      },
      [times, values, times.map(() => goal.target ?? null)],
      place,
    );
    const observer = new ResizeObserver(() => plot.setSize({ width: place.clientWidth, height: HEIGHT }));
    observer.observe(place);
    return () => {
      observer.disconnect();
      plot.destroy();
    };
  }, [goal, theme]);
  return <div ref={frame} aria-hidden="true" className="min-w-0 overflow-hidden" />;
}

const days = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });

function dayOf(time: number): string {
  return days.format(time * 1000);
}

/** From nought, where no value is below, to a little above the highest of values and target. */
function spread(low: number, high: number, target: number | undefined): [number, number] {
  const top = Math.max(high, target ?? high, 1);
  return [Math.min(0, low), top * 1.1];
}
