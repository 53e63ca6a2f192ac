/** Goals whose value the graph itself gives. */
export const graphGoals = ['adoption', 'golden-path-coverage', 'self-service-rate'] as const;
export type GraphGoal = (typeof graphGoals)[number];

/** Goals whose values the local Git history gives. */
export const historyGoals = ['time-to-pull-request', 'lead-time', 'deployment-frequency'] as const;
export type HistoryGoal = (typeof historyGoals)[number];

/** Goals whose values are worked out. */
export type ComputedGoal = GraphGoal | HistoryGoal;

/** Whether a goal is read from the history in Git. */
export function isHistoryGoal(goal: ComputedGoal | undefined): goal is HistoryGoal {
  return historyGoals.some((one) => one === goal);
}
