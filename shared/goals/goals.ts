import type { Goal, GoalValue } from '../blueprint/blueprint.ts';
import { isHistoryGoal } from '../blueprint/computedGoals.ts';
import type { WorkspaceView } from '../graph/view.ts';
import type { Problem } from '../result.ts';
import { type HistoryIndicator, historyIndicator } from './historyIndicator.ts';
import { type Indicator, indicator } from './indicators.ts';
import { type GoalSources, linkedValues, type Measured } from './sources.ts';

/** A goal with where it stands. */
export interface GoalView extends Omit<Goal, 'path' | 'values'> {
  /** Oldest first; those that were linked or worked out included. */
  readonly values: readonly GoalValue[];
  /** The value that holds today: what the graph says, else the latest one; null where nothing is known. */
  readonly current: number | null;
  /** What the graph counted. */
  readonly indicator?: Indicator;
  /** What the history in Git counted. */
  readonly history?: Omit<HistoryIndicator, 'values'>;
  /** True once the target is reached; null without a target or a value. */
  readonly met: boolean | null;
  /** The latest value less the one before, in the goal's unit; null with fewer than two. */
  readonly trend: number | null;
  /** Why values could not be read. */
  readonly problem?: Problem;
}

/** Values of a goal that were worked out rather than written down. */
interface WorkedOut extends Measured {
  readonly unit?: string;
  readonly indicator?: Indicator;
  readonly history?: Omit<HistoryIndicator, 'values'>;
}

/**
 * Every goal of the blueprint, in its order. `textOf` gives the text of a file of the folder, for linked CSV values.
 * Values that are worked out or linked take the place of written ones of the same day.
 */
export function goalsOf(
  view: WorkspaceView,
  today: string,
  textOf: (path: string) => string | undefined,
  sources: GoalSources = {},
): readonly GoalView[] {
  return view.blueprint.goals.map((goal): GoalView => {
    const { path: _path, ...stated } = goal;
    const found = goal.computed ? workedOut(view, goal, today, sources) : linkedValues(goal, textOf, sources);
    const { values: newer, problem, unit, indicator, history }: WorkedOut = found;
    const days = new Map([...goal.values, ...newer].map((one) => [one.date, one]));
    const values = [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
    const current = values.at(-1)?.value ?? null;
    const before = values.at(-2)?.value;
    return {
      ...stated,
      ...(goal.unit === undefined && unit !== undefined && { unit }),
      values,
      current,
      ...(indicator && { indicator }),
      ...(history && { history }),
      met: current === null || goal.target === undefined ? null : reached(current, goal.target, goal.direction),
      trend: current === null || before === undefined ? null : current - before,
      ...(problem && { problem }),
    };
  });
}

function reached(value: number, target: number, direction: Goal['direction']): boolean {
  return direction === 'up' ? value >= target : value <= target;
}

function workedOut(view: WorkspaceView, goal: Goal, today: string, { history }: GoalSources): WorkedOut {
  const { computed } = goal;
  if (computed === undefined) return { values: [] };
  if (!isHistoryGoal(computed)) {
    const counted = indicator(view, computed);
    return {
      values: counted.value === null ? [] : [{ date: today, value: counted.value }],
      unit: '%',
      indicator: counted,
    };
  }
  if (history === undefined) return { values: [] };
  if (history === null)
    return {
      values: [],
      problem: {
        code: 'git/none',
        message: 'The folder is in no Git repository.',
        advice: 'Open a folder of a repository: this goal is read from its history.',
      },
    };
  const { values, ...counted } = historyIndicator({ ...goal, computed }, history, today);
  return {
    values,
    unit: counted.unit,
    history: counted,
    ...(history.partial && {
      problem: {
        code: 'goals/partial-history',
        message: 'Only a part of the history is here, so this may be wrong.',
        advice: 'Fetch all of it: git fetch --unshallow, or fetch-depth: 0 in CI.',
      },
    }),
  };
}
