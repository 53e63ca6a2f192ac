import type { GraphGoal } from '../blueprint/computedGoals.ts';
import { dependences } from '../graph/dependence.ts';
import type { ElementId } from '../graph/element.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { type Workload, workloadsOf } from './workloads.ts';

/** A share worked out from the graph, with what was counted. */
export interface Indicator {
  /** 0 to 100, in percent; null where there is nothing to count. */
  readonly value: number | null;
  readonly part: number;
  readonly of: number;
  /** What was counted, in words: "workloads". */
  readonly counted: string;
  /** Elements that count, and those that keep the share below 100 %. */
  readonly yes: readonly ElementId[];
  readonly no: readonly ElementId[];
  /** The edges that were looked at, by id. */
  readonly edges: readonly string[];
}

/** What the graph says of a goal today. */
export function indicator(view: WorkspaceView, goal: GraphGoal): Indicator {
  switch (goal) {
    case 'adoption':
      return adoption(workloadsOf(view));
    case 'golden-path-coverage':
      return goldenPathCoverage(view, workloadsOf(view));
    case 'self-service-rate':
      return selfServiceRate(view);
  }
}

/**
 * Adoption rate: workloads that request at least one platform API / all workloads. (CNCF Platforms white paper,
 * "Measuring the success of platforms": adoption; leading indicator.)
 */
function adoption(workloads: readonly Workload[]): Indicator {
  return shareOf('workloads', workloads, ({ requests }) => requests.length > 0);
}

/**
 * Golden-path coverage: of the workloads that ask for anything, those that ask only for what platform APIs published
 * to them answer; one request that nobody answers, or that reaches straight into infrastructure, takes a workload off
 * the path.
 */
function goldenPathCoverage(view: WorkspaceView, workloads: readonly Workload[]): Indicator {
  const asking = workloads.filter(({ requests, skips, open }) => requests.length + skips.length + open > 0);
  return shareOf('workloads that ask for something', asking, ({ linked, requests, skips, open }) => {
    const published = requests.every(({ to }) => {
      const target = view.element(to);
      return target && (target.domain === linked.domain || target.published);
    });
    return published && skips.length === 0 && open === 0;
  });
}

/**
 * Self-service rate: of the edges by which a team depends on another team's elements, the share that are requests of a
 * published API whose inputs accept what is sent. The rest needs somebody to be asked.
 */
function selfServiceRate(view: WorkspaceView): Indicator {
  const yes: string[] = [];
  const no: string[] = [];
  const from = { yes: new Set<ElementId>(), no: new Set<ElementId>() };
  for (const edge of dependences(view.elements())) {
    const user = view.element(edge.from);
    const target = view.element(edge.to);
    if (!user?.owner || !target?.owner || user.owner === target.owner) continue;
    const alone = edge.type === 'requests' && edge.state !== 'broken' && target.published;
    (alone ? yes : no).push(edge.id);
    (alone ? from.yes : from.no).add(edge.from);
  }
  return {
    ...share(yes.length, yes.length + no.length, 'uses of other teams'),
    yes: [...from.yes],
    no: [...from.no],
    edges: [...yes, ...no],
  };
}

function shareOf(counted: string, workloads: readonly Workload[], counts: (one: Workload) => boolean): Indicator {
  const { yes = [], no = [] } = Object.groupBy(workloads, (one) => (counts(one) ? 'yes' : 'no'));
  const ids = (list: readonly Workload[]) => list.map(({ linked }) => linked.element.id);
  return {
    ...share(yes.length, workloads.length, counted),
    yes: ids(yes),
    no: ids(no),
    edges: workloads.flatMap(({ requests, skips }) => [...requests, ...skips].map((edge) => edge.id)),
  };
}

function share(part: number, of: number, counted: string) {
  return { value: of === 0 ? null : (part / of) * 100, part, of, counted };
}
