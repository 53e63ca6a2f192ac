import { type KeyboardEvent, useRef, useState } from 'react';
import type { MatrixView } from '../../shared/metrics/matrix.ts';
import { classes } from '../ui/classes.ts';

interface CellName {
  readonly from: string;
  readonly to: string;
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The matrix as a grid: one stop of the tab key, arrows go from cell to cell, Enter opens one. */
export function MatrixTable({
  matrix,
  names,
  chosen,
  onChoose,
}: {
  readonly matrix: MatrixView;
  readonly names: readonly string[];
  readonly chosen: CellName | undefined;
  readonly onChoose: (cell: CellName) => void;
}) {
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const counts = new Map(matrix.cells.map(({ from, to, edges }) => [JSON.stringify([from, to]), edges.length]));
  const most = Math.max(1, ...matrix.cells.map(({ edges }) => edges.length));
  const knotOf = new Map(matrix.knots.flatMap((knot, index) => knot.map((name) => [name, index] as const)));
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const last = names.length - 1;
    const next = [Math.max(0, Math.min(last, at[0] + step[0])), Math.max(0, Math.min(last, at[1] + step[1]))] as const;
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next[0]},${next[1]}"]`)?.focus();
  };
  return (
    <table
      ref={table}
      aria-label="Dependences between domains"
      className="border-separate border-spacing-0 text-[13px]"
    >
      <thead>
        <tr>
          <th className="sticky left-0 bg-bg" />
          {names.map((name) => (
            <th key={name} scope="col" className="h-32 w-11 min-w-11 p-0 align-bottom font-normal">
              <span
                title={name}
                className="inline-block max-h-28 rotate-180 truncate py-1 text-ink-2 [writing-mode:vertical-rl]"
              >
                {name}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={press}>
        {names.map((from, row) => (
          <tr key={from}>
            <th
              scope="row"
              title={from}
              className="sticky left-0 max-w-60 truncate bg-bg pr-3 text-right font-normal text-ink-2"
            >
              {from}
            </th>
            {names.map((to, column) => {
              const count = counts.get(JSON.stringify([from, to])) ?? 0;
              const knotted = from !== to && knotOf.has(from) && knotOf.get(from) === knotOf.get(to);
              const bad = count > 0 && knotted;
              return (
                <td key={to} className="p-0">
                  <button
                    type="button"
                    data-cell={`${row},${column}`}
                    tabIndex={at[0] === row && at[1] === column ? 0 : -1}
                    aria-label={`${from} uses ${to}: ${count} ${count === 1 ? 'edge' : 'edges'}${bad ? ', part of a knot' : ''}`}
                    aria-pressed={chosen?.from === from && chosen.to === to}
                    onFocus={() => setAt([row, column])}
                    onClick={() => onChoose({ from, to })}
                    style={
                      count === 0 || from === to
                        ? {}
                        : {
                            background: `color-mix(in oklab, var(${bad ? '--error' : '--accent'}) ${Math.round(12 + (count / most) * 38)}%, var(--panel))`,
                          }
                    }
                    className={classes(
                      'flex size-11 items-center justify-center border-r border-b border-line hover:outline-2 hover:-outline-offset-2 hover:outline-accent focus-visible:-outline-offset-2',
                      row === 0 && 'border-t',
                      column === 0 && 'border-l',
                      from === to ? 'bg-hover text-ink-3' : 'bg-panel',
                      chosen?.from === from && chosen.to === to && 'outline-2 -outline-offset-2 outline-accent',
                    )}
                  >
                    {count === 0 ? '' : bad ? `${count} ⇄` : count}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
