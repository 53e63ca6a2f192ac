import { type ComputedGoal, graphGoals, historyGoals } from '../../shared/blueprint/computedGoals.ts';
import type { GoalView } from '../../shared/goals/goals.ts';

/** Where the values of a goal come from, as the form offers it. */
export type OriginId = 'manual' | 'csv' | 'prometheus' | ComputedGoal;

export interface Origin {
  readonly id: OriginId;
  readonly title: string;
  /** How it is counted or read, in a sentence. */
  readonly help: string;
}

const titles: Readonly<Record<ComputedGoal, Omit<Origin, 'id'>>> = {
  adoption: { title: 'Adoption', help: 'Share of workloads that ask for an API of the platform.' },
  'golden-path-coverage': {
    title: 'Golden-path coverage',
    help: 'Share of workloads that ask only for what published APIs answer.',
  },
  'self-service-rate': {
    title: 'Self-service rate',
    help: 'Share of uses of other teams that need nobody to be asked.',
  },
  'time-to-pull-request': {
    title: 'Time to the nth pull request',
    help: 'Median from a person’s first commit to the merge of their nth pull request.',
  },
  'lead-time': {
    title: 'Lead time for changes (DORA)',
    help: 'Median from a commit to its merge into the main line, over 90 days. What comes after the merge is not in Git.',
  },
  'deployment-frequency': {
    title: 'Deployment frequency (DORA)',
    help: 'Pull requests merged in a week, over 90 days, where what is merged gets deployed.',
  },
};

/** The origins by kind, as groups of a list. */
export const originGroups: readonly { readonly title: string; readonly origins: readonly Origin[] }[] = [
  {
    title: 'Measured elsewhere',
    origins: [
      { id: 'manual', title: 'Recorded by hand', help: 'Values are written into the blueprint.' },
      { id: 'csv', title: 'A CSV file of this folder', help: 'One row a day, with a line of names on top.' },
      {
        id: 'prometheus',
        title: 'Prometheus',
        help: 'Asked by entresol metrics --prometheus URL in the terminal; the app itself calls no address.',
      },
    ],
  },
  { title: 'Counted from the graph', origins: graphGoals.map((id) => ({ id, ...titles[id] })) },
  { title: 'Read from the history in Git', origins: historyGoals.map((id) => ({ id, ...titles[id] })) },
];

/** The origin of this id; recorded by hand where there is none. */
export function originOf(id: string): Origin {
  const all = originGroups.flatMap(({ origins }) => origins);
  return all.find((one) => one.id === id) ?? { id: 'manual', title: '', help: '' };
}

/** Where the values of a goal come from now. */
export function originIdOf(goal: GoalView | undefined): OriginId {
  if (goal?.computed) return goal.computed;
  return goal?.source === 'csv' || goal?.source === 'prometheus' ? goal.source : 'manual';
}

/** What says where to read values, as the form holds it. */
export interface OriginFields {
  readonly origin: OriginId;
  readonly nth: string;
  readonly file: string;
  readonly dateColumn: string;
  readonly valueColumn: string;
  readonly query: string;
}

/** The arguments of `goal.set` that state an origin; undefined while something is missing. */
export function originArgs(fields: OriginFields): Readonly<Record<string, string | number>> | undefined {
  const { origin } = fields;
  const named = (key: 'dateColumn' | 'valueColumn') => (fields[key].trim() === '' ? {} : { [key]: fields[key].trim() });
  switch (origin) {
    case 'manual':
      return { source: 'manual' };
    case 'csv':
      return fields.file.trim() === ''
        ? undefined
        : { source: 'csv', file: fields.file.trim(), ...named('dateColumn'), ...named('valueColumn') };
    case 'prometheus':
      return fields.query.trim() === '' ? undefined : { source: 'prometheus', query: fields.query.trim() };
    case 'time-to-pull-request':
      return /^[1-9]\d{0,3}$/.test(fields.nth.trim())
        ? { source: 'git', computed: origin, nth: Number(fields.nth) }
        : undefined;
    case 'lead-time':
    case 'deployment-frequency':
      return { source: 'git', computed: origin };
    default:
      return { source: 'graph', computed: origin };
  }
}
