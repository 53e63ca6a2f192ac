import type { GoalView } from '../goals/goals.ts';
import type { GroupMetrics, MetricsView } from '../metrics/metrics.ts';

/** The numbers of one domain or team in `entresol metrics --format json`. */
export interface GroupJson {
  readonly name: string;
  /** Null: nobody that is known. For teams: null. */
  readonly owner: string | null;
  readonly elements: number;
  readonly published: number;
  readonly afferent: number;
  readonly efferent: number;
  /** 0 to 1; null where nothing is joined to it. */
  readonly instability: number | null;
  /** 0 to 1; null without edges. */
  readonly cohesion: number | null;
  readonly apiSurface: number;
  readonly fanOut: number;
  readonly longestPath: number;
}

/** The shape of `entresol metrics --format json`. Only ever grows while `schemaVersion` stays the same. */
export interface MetricsJson {
  readonly schemaVersion: 1;
  readonly domains: readonly GroupJson[];
  readonly teams: readonly GroupJson[];
  readonly modularity: number;
  readonly unassigned: number;
  readonly goals: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: 'leading' | 'lagging';
    readonly unit: string | null;
    readonly target: number | null;
    readonly direction: 'up' | 'down';
    readonly current: number | null;
    readonly met: boolean | null;
    readonly source: string;
    readonly owner: string | null;
    readonly values: readonly { readonly date: string; readonly value: number }[];
    readonly problem: string | null;
  }[];
}

/** Numbers and goals as plain data, rounded to what can be told apart. */
export function metricsJson(metrics: MetricsView, goals: readonly GoalView[]): MetricsJson {
  return {
    schemaVersion: 1,
    domains: metrics.domains.map(groupJson),
    teams: metrics.teams.map(groupJson),
    modularity: rounded(metrics.modularity) ?? 0,
    unassigned: metrics.unassigned.length,
    goals: goals.map((goal) => ({
      id: goal.id,
      title: goal.title,
      kind: goal.kind,
      unit: goal.unit ?? null,
      target: goal.target ?? null,
      direction: goal.direction,
      current: rounded(goal.current),
      met: goal.met,
      source: goal.source,
      owner: goal.owner ?? null,
      values: goal.values.map(({ date, value }) => ({ date, value: rounded(value) ?? 0 })),
      problem: goal.problem?.message ?? null,
    })),
  };
}

/** The numbers of one group. */
export function groupJson(group: GroupMetrics): GroupJson {
  return {
    name: group.name,
    owner: group.owner ?? null,
    elements: group.elements.length,
    published: group.published.length,
    afferent: group.afferent.value,
    efferent: group.efferent.value,
    instability: rounded(group.instability),
    cohesion: rounded(group.cohesion),
    apiSurface: group.surface.value,
    fanOut: group.fanOut.value,
    longestPath: group.longestPath.value,
  };
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}
