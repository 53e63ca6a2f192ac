import { ArrowDownRight, ArrowUpRight, Ellipsis } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { adviceOf } from '../../shared/advice.ts';
import type { GoalView } from '../../shared/goals/goals.ts';
import { callOf, perform } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { Chip } from '../ui/Chip.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { MenuButton } from '../ui/Menu.tsx';

const GoalPlot = lazy(() => import('./GoalPlot.tsx'));

/** Where values come from, in words. */
const origins = {
  graph: 'counted from the graph',
  git: 'from the history in Git',
  csv: 'from a CSV file',
  prometheus: 'from Prometheus',
  manual: 'recorded by hand',
} as const;

/** One goal: where it stands against its target, how it went, who answers for it and how it is measured. */
export function GoalCard({ goal }: { readonly goal: GoalView }) {
  const show = useStore((state) => state.show);
  const select = useStore((state) => state.select);
  const { indicator, history } = goal;
  return (
    <article aria-label={goal.title} className="flex min-w-0 flex-col rounded-lg border border-line bg-panel p-3">
      <header className="flex items-start gap-2">
        <h4 className="min-w-0 flex-1 font-semibold">{goal.title}</h4>
        {goal.met === null ? null : (
          <Chip tone={goal.met ? 'ok' : 'warning'}>{goal.met ? 'reached' : 'not reached'}</Chip>
        )}
        <MenuButton
          align="end"
          trigger={
            <IconButton label={`Actions for ${goal.title}`} className="!size-6">
              <Ellipsis size={14} />
            </IconButton>
          }
          entries={[
            { id: 'edit', label: 'Change…', run: () => show({ name: 'goal', goal }) },
            {
              id: 'record',
              label: 'Record a value…',
              disabled: goal.computed !== undefined,
              run: () => show({ name: 'record-goal', goal }),
            },
            {
              id: 'remove',
              label: 'Remove',
              danger: true,
              separator: true,
              run: () => void perform(callOf('goal.remove', { id: goal.id })),
            },
          ]}
        />
      </header>
      <p className="mt-1 flex items-baseline gap-2">
        <b className="text-[22px] leading-7 font-semibold">{amount(goal.current, goal.unit)}</b>
        <span className="text-xs text-ink-3">
          {goal.target === undefined
            ? 'no target'
            : `target ${goal.direction === 'up' ? '≥' : '≤'} ${amount(goal.target, goal.unit)}`}
        </span>
        <Trend goal={goal} />
      </p>
      {goal.values.length > 1 ? (
        <Suspense fallback={<div className="h-32" />}>
          <GoalPlot goal={goal} />
        </Suspense>
      ) : null}
      {goal.problem ? (
        <p className="mt-1 text-xs text-error">
          {goal.problem.message} <span className="text-ink-3">{adviceOf(goal.problem)}</span>
        </p>
      ) : null}
      {goal.source === 'prometheus' && goal.values.length === 0 ? (
        <p className="mt-1 text-xs text-ink-3">
          Read in the terminal: <code>entresol metrics --prometheus URL</code>
        </p>
      ) : null}
      <p className="mt-1 text-xs text-ink-3">
        {indicator ? (
          <>
            {indicator.part} of {indicator.of} {indicator.counted}
            {indicator.no.length > 0 ? (
              <>
                {' · '}
                <button
                  type="button"
                  className="text-accent hover:underline"
                  onClick={() => {
                    useStore.getState().setCentre('canvas');
                    select(indicator.no, true);
                  }}
                >
                  show the {indicator.no.length} missing
                </button>
              </>
            ) : null}
          </>
        ) : (
          (goal.how ?? (history ? `${history.of} ${history.counted}` : null))
        )}
        {indicator || goal.how || history ? ' · ' : null}
        {origins[goal.source]}
        {goal.owner === undefined ? '' : ` · ${goal.owner}`}
      </p>
      {goal.values.length > 0 ? (
        <details className="mt-1 text-xs text-ink-3">
          <summary>{goal.values.length === 1 ? '1 value' : `${goal.values.length} values`}</summary>
          <ul className="mt-1 max-h-32 overflow-auto">
            {goal.values.toReversed().map(({ date, value }) => (
              <li key={date}>
                {date} <b className="text-ink-2">{amount(value, goal.unit)}</b>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </article>
  );
}

function Trend({ goal: { trend, direction, unit } }: { readonly goal: GoalView }) {
  if (trend === null || trend === 0) return null;
  const good = trend > 0 === (direction === 'up');
  return (
    <span className={`inline-flex items-center text-xs ${good ? 'text-ok' : 'text-warning'}`}>
      {trend > 0 ? <ArrowUpRight size={13} /> : <ArrowDownRight size={13} />}
      {trend > 0 ? '+' : '−'}
      {amount(Math.abs(trend), unit)} {good ? 'better' : 'worse'}
    </span>
  );
}

function amount(value: number | null, unit: string | undefined): string {
  if (value === null) return '–';
  const text = Number.isInteger(value) ? String(value) : value.toFixed(1);
  return unit === undefined ? text : `${text} ${unit}`;
}
