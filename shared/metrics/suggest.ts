import type { CommandCall } from '../command/commandCall.ts';
import { dependences } from '../graph/dependence.ts';
import type { LinkedElement } from '../graph/edge.ts';
import { type ElementId, elementIdFrom } from '../graph/element.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { atOnce, type Sliced } from '../workspace/slices.ts';
import { bondsOf } from './bonds.ts';
import { communitiesOf } from './communities.ts';
import { type Grouping, groupingBy } from './grouping.ts';
import { type Bond, modularity } from './modularity.ts';

/** The share of the work that is done once the communities are found. */
const clustered = 0.3;

/** An element that a proposal puts elsewhere. */
export interface ProposedMove {
  readonly element: ElementId;
  readonly from: string | null;
}

/** A domain that the graph suggests: a new one, or an existing one with other members. */
export interface BoundaryProposal {
  /** Of the domain that would be there. */
  readonly name: string;
  /** True where that domain does not exist yet. */
  readonly isNew: boolean;
  /** All that the graph puts together here. */
  readonly elements: readonly ElementId[];
  readonly moves: readonly ProposedMove[];
  /** By how much modularity would change if only this proposal were taken. */
  readonly gain: number;
  /** The command that takes it. */
  readonly call: CommandCall;
}

/** Proposals for domains, and what they would be worth. `after` counts all of them taken. */
export interface SuggestionsView {
  readonly modularity: { readonly before: number; readonly after: number };
  /** Those that change something, the most worthwhile first. Each can be taken by itself. */
  readonly proposals: readonly BoundaryProposal[];
}

/**
 * Domains that the graph itself suggests, by community detection over what binds elements (see `bondsOf`). Where an
 * element is now (its domain, else its folder) counts like half an edge, so that nothing moves without a reason. Each
 * community goes on as the domain that most of its members are in already; others get a name from the folder or the
 * busiest element that they share. Elements without bonds stay where they are; only what raises modularity is proposed.
 */
export function* suggesting(view: WorkspaceView): Sliced<SuggestionsView> {
  const elements = new Map([...view.elements()].map((one) => [one.element.id, one]));
  const domainOf = groupingBy('domain', elements.values());
  const bonds = bondsOf(dependences(elements.values()), (id) => elements.get(id));
  const before = modularity(bonds, (id) => domainOf.get(elementIdFrom(id)));
  const taken = new Set(view.blueprint.domains.map((domain) => domain.name));
  const continued = new Set<string>();
  const proposals: BoundaryProposal[] = [];
  const proposed = new Map(domainOf);
  yield 0;
  const communities = communitiesOf([...bonds, ...homeBonds(elements.values(), bonds)])
    .map((nodes) => nodes.flatMap((node) => elements.get(elementIdFrom(node)) ?? []))
    .filter((members) => members.length > 1)
    .sort((a, b) => b.length - a.length);
  for (const [index, members] of communities.entries()) {
    yield clustered + (1 - clustered) * (index / communities.length);
    const old = mostCommon(
      members.map((one) => domainOf.get(one.element.id)).filter((name) => name !== undefined && !continued.has(name)),
    );
    const name = old ?? freeName(nameFor(members, bonds), taken);
    taken.add(name);
    continued.add(name);
    const ids = members.map((one) => one.element.id).sort();
    const moves = ids
      .filter((id) => domainOf.get(id) !== name)
      .map((id): ProposedMove => ({ element: id, from: domainOf.get(id) ?? null }));
    if (moves.length === 0) continue;
    const moved = moves.map((move) => move.element);
    const gain = gainOf(moved, name, domainOf, bonds, before);
    if (gain < 1e-9) continue;
    for (const id of moved) proposed.set(id, name);
    proposals.push({
      name,
      isNew: old === undefined,
      elements: ids,
      moves,
      gain,
      call:
        old === undefined
          ? { id: 'domain.split', args: { name, elements: moved } }
          : { id: 'element.move-to-domain', args: { elements: moved, domain: name } },
    });
  }
  return {
    modularity: { before, after: modularity(bonds, (id) => proposed.get(elementIdFrom(id))) },
    proposals: proposals.sort((a, b) => b.gain - a.gain || (a.name < b.name ? -1 : 1)),
  };
}

/** `suggesting` without interruption. */
export function suggestBoundaries(view: WorkspaceView): SuggestionsView {
  return atOnce(suggesting(view));
}

/** A bond of every bound element with the place where it is now. */
function homeBonds(elements: Iterable<LinkedElement>, bonds: readonly Bond[]): readonly Bond[] {
  const bound = new Set(bonds.flatMap(({ from, to }) => [from, to]));
  return [...elements]
    .filter(({ element }) => bound.has(element.id))
    .map(({ element, domain }) => {
      const { file } = element.source;
      const home = domain === undefined ? `folder ${file.slice(0, file.lastIndexOf('/') + 1)}` : `domain ${domain}`;
      return { from: element.id, to: `\0${home}`, weight: 1 };
    });
}

function gainOf(moved: readonly ElementId[], name: string, domainOf: Grouping, bonds: readonly Bond[], before: number) {
  const ids = new Set<string>(moved);
  return modularity(bonds, (id) => (ids.has(id) ? name : domainOf.get(elementIdFrom(id)))) - before;
}

function mostCommon(names: readonly (string | undefined)[]): string | undefined {
  const counts = [...Map.groupBy(names, (name) => name)].sort((a, b) => b[1].length - a[1].length);
  return counts[0]?.[0];
}

/** The folder that all files share below the top, else the name of the element with the most bonds. */
function nameFor(members: readonly LinkedElement[], bonds: readonly Bond[]): string {
  const folders = members.map(({ element }) => element.source.file.split('/').slice(0, -1));
  const [first = []] = folders;
  let shared = 0;
  while (first[shared] !== undefined && folders.every((path) => path[shared] === first[shared])) shared++;
  const folder = shared > 0 ? first[shared - 1] : undefined;
  if (folder !== undefined && members.length > 2) return folder;
  const ids = new Map(members.map(({ element }) => [String(element.id), { name: element.name, bonds: 0 }]));
  for (const { from, to, weight } of bonds)
    for (const end of [from, to]) {
      const member = ids.get(end);
      if (member) member.bonds += weight;
    }
  const [busiest] = [...ids.values()].sort((a, b) => b.bonds - a.bonds || (a.name < b.name ? -1 : 1));
  return busiest?.name ?? 'domain';
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const same = new Set([...taken].map((one) => one.toLowerCase()));
  let free = name;
  for (let n = 2; same.has(free.toLowerCase()); n++) free = `${name}-${n}`;
  return free;
}
