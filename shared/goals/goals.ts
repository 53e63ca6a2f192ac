import type { Goal, GoalValue } from '../blueprint/blueprint.ts';
import type { Problem } from '../result.ts';
import type { WorkspaceView } from '../workspace/view.ts';
import { csvValues } from './csvValues.ts';
import { type Indicator, indicator } from './indicators.ts';

/** A goal with where it stands. */
export interface GoalView extends Omit<Goal, 'path' | 'values'> {
  /** Oldest first; those of a linked CSV file included. */
  readonly values: readonly GoalValue[];
  /** The value that holds today: what the graph says, else the latest one; null where nothing is known. */
  readonly current: number | null;
  /** What the graph counted. */
  readonly indicator?: Indicator;
  /** True once the target is reached; null without a target or a value. */
  readonly met: boolean | null;
  /** The latest value less the one before, in the goal's unit; null with fewer than two. */
  readonly trend: number | null;
  /** Why linked values could not be read. */
  readonly problem?: Problem;
}

/**
 * Every goal of the blueprint, in its order. `textOf` gives the text of a file of the folder, for linked CSV values.
 * A goal worked out from the graph has `today`'s value at the end of its row.
 */
export function goalsOf(
  view: WorkspaceView,
  today: string,
  textOf: (path: string) => string | undefined,
): readonly GoalView[] {
  return view.blueprint.goals.map((goal): GoalView => {
    const { path: _path, ...stated } = goal;
    const linked = linkedValues(goal, textOf);
    const counted = goal.computed && indicator(view, goal.computed);
    const known = [...goal.values, ...linked.values].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    const computed = counted?.value ?? undefined;
    const values =
      computed === undefined
        ? known
        : [...known.filter(({ date }) => date !== today), { date: today, value: computed }];
    const current = values.at(-1)?.value ?? null;
    const before = values.at(-2)?.value;
    return {
      ...stated,
      ...(goal.unit === undefined && counted && { unit: '%' }),
      values,
      current,
      ...(counted && { indicator: counted }),
      met: current === null || goal.target === undefined ? null : reached(current, goal.target, goal.direction),
      trend: current === null || before === undefined ? null : current - before,
      ...(linked.problem && { problem: linked.problem }),
    };
  });
}

function reached(value: number, target: number, direction: Goal['direction']): boolean {
  return direction === 'up' ? value >= target : value <= target;
}

function linkedValues(
  { file, dateColumn, valueColumn }: Goal,
  textOf: (path: string) => string | undefined,
): { readonly values: readonly GoalValue[]; readonly problem?: Problem } {
  if (file === undefined) return { values: [] };
  const text = textOf(file);
  if (text === undefined)
    return {
      values: [],
      problem: { code: 'goals/no-file', message: `${file} is not in this folder.`, place: file },
    };
  const read = csvValues(text, {
    ...(dateColumn !== undefined && { date: dateColumn }),
    ...(valueColumn !== undefined && { value: valueColumn }),
  });
  return read.ok ? { values: read.value } : { values: [], problem: { ...read.problem, place: file } };
}
