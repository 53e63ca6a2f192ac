import type { TeamType } from '../blueprint/blueprint.ts';
import { dependences } from '../graph/dependence.ts';
import type { Edge, LinkedElement } from '../graph/edge.ts';
import { type ElementId, elementIdFrom } from '../graph/element.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { bondsOf } from './bonds.ts';
import { type Coupling, couplingOf } from './coupling.ts';
import { type Grouping, type GroupKind, groupingBy } from './grouping.ts';
import { longestPaths, type RequestPath } from './longestPath.ts';
import { modularity } from './modularity.ts';
import { type Surface, surfaceOf } from './surface.ts';

/** Everything counted of one domain or team. Edges are named by the ids that they have in the graph. */
export interface GroupMetrics extends Coupling {
  readonly kind: GroupKind;
  readonly name: string;
  /** The team that owns the domain. */
  readonly owner?: string;
  readonly teamType?: TeamType;
  readonly elements: readonly ElementId[];
  /** Those that others may use. */
  readonly published: readonly ElementId[];
  readonly surface: Surface;
  /** The longest way down from any of its elements; it may leave the group. */
  readonly longestPath: RequestPath;
}

/** Coupling and cohesion of a whole blueprint. Domains and teams stand in the order of `blueprint.yaml`. */
export interface MetricsView {
  readonly domains: readonly GroupMetrics[];
  /** Teams that own something or are named in `blueprint.yaml`. */
  readonly teams: readonly GroupMetrics[];
  /** How well the domains divide the graph: see `modularity`; edges weigh as `bondsOf` says. */
  readonly modularity: number;
  /** Elements of no domain. */
  readonly unassigned: readonly ElementId[];
}

const nobody: RequestPath = { value: 0, elements: [], edges: [] };

/** Counts everything. Costs one walk over elements and edges. */
export function metricsOf(view: WorkspaceView): MetricsView {
  const elements = [...view.elements()].sort((a, b) => (a.element.id < b.element.id ? -1 : 1));
  const edges = dependences(elements);
  const pathFrom = longestPaths(edges);
  const domainOf = groupingBy('domain', elements);
  const teamOf = groupingBy('team', elements);
  const { domains, teams } = view.blueprint;
  const count = (kind: GroupKind, grouping: Grouping, names: readonly string[]) =>
    groupMetrics({ view, kind, elements, edges, grouping, names, pathFrom });
  return {
    domains: count(
      'domain',
      domainOf,
      domains.map((domain) => domain.name),
    ),
    teams: count('team', teamOf, [...new Set([...teams.map((team) => team.name), ...[...teamOf.values()].sort()])]),
    modularity: modularity(
      bondsOf(edges, (id) => view.element(id)),
      (id) => domainOf.get(elementIdFrom(id)),
    ),
    unassigned: elements.filter((one) => one.domain === undefined).map((one) => one.element.id),
  };
}

function groupMetrics(input: {
  readonly view: WorkspaceView;
  readonly kind: GroupKind;
  readonly elements: readonly LinkedElement[];
  readonly edges: readonly Edge[];
  readonly grouping: Grouping;
  readonly names: readonly string[];
  readonly pathFrom: (start: ElementId) => RequestPath;
}): readonly GroupMetrics[] {
  const { view, kind, elements, edges, grouping, names, pathFrom } = input;
  const members = Map.groupBy(elements, ({ element }) => grouping.get(element.id));
  return [...couplingOf(edges, grouping, names)].map(([name, coupling]): GroupMetrics => {
    const own = members.get(name) ?? [];
    const published = own.filter((one) => one.published);
    const paths = own.map(({ element }) => pathFrom(element.id));
    const owner = kind === 'domain' ? view.blueprint.domains.find((domain) => domain.name === name)?.owner : undefined;
    const type = view.blueprint.teams.find((team) => team.name === (owner ?? name))?.type;
    return {
      kind,
      name,
      ...(owner && { owner }),
      ...(type && { teamType: type }),
      elements: own.map(({ element }) => element.id),
      published: published.map(({ element }) => element.id),
      ...coupling,
      surface: surfaceOf(published.map(({ element }) => element)),
      longestPath: paths.reduce((longest, path) => (path.value > longest.value ? path : longest), paths[0] ?? nobody),
    };
  });
}
