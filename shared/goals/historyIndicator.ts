import type { Goal, GoalValue } from '../blueprint/blueprint.ts';
import type { HistoryGoal } from '../blueprint/computedGoals.ts';
import type { GitHistory } from '../protocol/git.ts';
import { median } from './median.ts';
import { type MergedChange, mergedChanges } from './mergedChanges.ts';
import { timeToPullRequest } from './pullRequests.ts';

/** What the local Git history says of a goal, over time, with what was counted last. */
export interface HistoryIndicator {
  /** Oldest first: one for each of the last twelve months' beginnings, and today's. */
  readonly values: readonly GoalValue[];
  readonly unit: string;
  /** How many were counted for the last value, and what: "commits merged in 90 days". */
  readonly of: number;
  readonly counted: string;
}

const dayMs = 24 * 60 * 60 * 1000;
/** How far a value looks back, in days. */
const WINDOW = 90;
const MONTHS = 12;
const usualNth = 10;

const units: Readonly<Record<string, number>> = {
  minutes: dayMs / 1440,
  hours: dayMs / 24,
  days: dayMs,
  weeks: 7 * dayMs,
};

interface Count {
  readonly value: number | null;
  readonly of: number;
}

/**
 * What the history says of a goal:
 * - time to the nth pull request, see `timeToPullRequest`: of all who got so far by the day;
 * - lead time for changes (DORA): median over the commits merged in the 90 days before, from when a commit was written to
 *   when it was merged into the main line. What happens after the merge is not in Git, so it is a lower bound;
 * - deployment frequency (DORA, where the main line is what a cluster follows): pull requests merged in a week, over 90 days.
 *
 * Times come in the goal's own unit where that is minutes, hours, days or weeks.
 */
export function historyIndicator(
  goal: Pick<Goal, 'unit' | 'nth'> & { readonly computed: HistoryGoal },
  { commits }: GitHistory,
  today: string,
): HistoryIndicator {
  const changes = mergedChanges(commits);
  const { unit, counted, at } = counting(goal, commits, changes);
  const counts = daysUpTo(today).map((date) => ({ date, ...at(Date.parse(date) + dayMs) }));
  return {
    values: counts.flatMap(({ date, value }) => (value === null ? [] : [{ date, value }])),
    unit,
    of: counts.at(-1)?.of ?? 0,
    counted,
  };
}

/** How a goal is counted at a moment, in milliseconds. */
function counting(
  { computed, unit, nth = usualNth }: Pick<Goal, 'unit' | 'nth'> & { readonly computed: HistoryGoal },
  commits: GitHistory['commits'],
  changes: readonly MergedChange[],
): { readonly unit: string; readonly counted: string; readonly at: (end: number) => Count } {
  switch (computed) {
    case 'time-to-pull-request': {
      const [name, size] = timeUnit(unit, 'days');
      const { people } = timeToPullRequest(commits, nth);
      return {
        unit: name,
        counted: `people with ${nth} pull requests`,
        at: (end) =>
          medianCount(people.filter(({ date }) => Date.parse(date) < end).map((one) => (one.days * dayMs) / size)),
      };
    }
    case 'lead-time': {
      const [name, size] = timeUnit(unit, 'hours');
      const times = changes.flatMap(({ merge, commits }) => {
        const merged = Date.parse(merge.date);
        return commits.map(({ date }) => ({ merged, took: Math.max(0, merged - Date.parse(date)) / size }));
      });
      return {
        unit: name,
        counted: `commits merged in ${WINDOW} days`,
        at: (end) => medianCount(times.filter(({ merged }) => within(merged, end)).map(({ took }) => took)),
      };
    }
    case 'deployment-frequency': {
      const merges = changes.map(({ merge }) => Date.parse(merge.date));
      const start = Math.min(...merges);
      return {
        unit: unit ?? 'a week',
        counted: `pull requests merged in ${WINDOW} days`,
        at: (end) => {
          const of = merges.filter((merged) => within(merged, end)).length;
          return { value: start < end ? (of * 7) / WINDOW : null, of };
        },
      };
    }
  }
}

function timeUnit(wanted: string | undefined, usual: 'hours' | 'days'): readonly [string, number] {
  const size = wanted !== undefined && Object.hasOwn(units, wanted) ? units[wanted] : undefined;
  return wanted !== undefined && size !== undefined ? [wanted, size] : [usual, usual === 'days' ? dayMs : dayMs / 24];
}

function medianCount(numbers: readonly number[]): Count {
  return { value: median(numbers), of: numbers.length };
}

function within(moment: number, end: number): boolean {
  return moment < end && moment >= end - WINDOW * dayMs;
}

/** The first days of the last twelve months, then the day itself. */
function daysUpTo(today: string): readonly string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const firsts = Array.from({ length: MONTHS }, (_, ago) =>
    new Date(Date.UTC(year, month - 1 - ago, 1)).toISOString().slice(0, 10),
  );
  return [...firsts.reverse().filter((date) => date !== today), today];
}
