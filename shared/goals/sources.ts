import type { Goal, GoalValue } from '../blueprint/blueprint.ts';
import { isHistoryGoal } from '../blueprint/computedGoals.ts';
import type { GitHistory } from '../protocol/git.ts';
import type { Problem } from '../result.ts';
import { csvValues } from './csvValues.ts';

/** What values were measured elsewhere, or why they could not be read. */
export interface Measured {
  readonly values: readonly GoalValue[];
  readonly problem?: Problem;
}

/** What goals may be read from, beside the blueprint itself. What is left out was not asked for yet. */
export interface GoalSources {
  /** Texts of linked CSV files, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** The history in Git; null outside of a repository. */
  readonly history?: GitHistory | null;
  /** Values that Prometheus gave, by id of the goal. */
  readonly measured?: Readonly<Record<string, Measured>>;
}

/** The text of a linked file, where it was read. */
export function linkedText({ files = {} }: GoalSources, path: string): string | undefined {
  return Object.hasOwn(files, path) ? files[path] : undefined;
}

/** What has to be read before the goals can be told. */
export interface WantedSources {
  readonly files: readonly string[];
  readonly history: boolean;
}

/** Which files and what else these goals are read from. */
export function wantedSources(goals: readonly Pick<Goal, 'file' | 'computed'>[]): WantedSources {
  return {
    files: [...new Set(goals.flatMap(({ file }) => file ?? []))],
    history: goals.some(({ computed }) => isHistoryGoal(computed)),
  };
}

/** The values of a goal that stand elsewhere: in a CSV file, or with Prometheus. */
export function linkedValues(
  { id, file, dateColumn, valueColumn, query }: Goal,
  textOf: (path: string) => string | undefined,
  { measured }: GoalSources,
): Measured {
  if (file !== undefined) {
    const text = textOf(file);
    if (text === undefined)
      return {
        values: [],
        problem: {
          code: 'goals/no-file',
          message: `${file} is not in this folder.`,
          place: file,
        },
      };
    const read = csvValues(text, {
      ...(dateColumn !== undefined && { date: dateColumn }),
      ...(valueColumn !== undefined && { value: valueColumn }),
    });
    return read.ok ? { values: read.value } : { values: [], problem: { ...read.problem, place: file } };
  }
  const given = measured && Object.hasOwn(measured, id) ? measured[id] : undefined;
  return query === undefined ? { values: [] } : (given ?? { values: [] });
}
