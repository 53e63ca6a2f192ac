import type { Blueprint, Interaction } from '../../blueprint/blueprint.ts';
import { teamName } from '../../blueprint/membership.ts';
import type { Crossing, Whole } from '../../workspace/whole.ts';

/** An interaction with the names of both teams as the blueprint lists them. */
export interface StatedInteraction extends Interaction {
  readonly by: string;
  readonly with: string;
}

/** Every interaction that a team states. */
export function statedInteractions(blueprint: Blueprint): readonly StatedInteraction[] {
  return blueprint.teams.flatMap(({ name, interactions }) =>
    interactions.map((one) => ({ ...one, by: name, with: teamName(one.team, blueprint) })),
  );
}

/** Edges by which one of two teams depends on the other, in either direction. */
export function crossingsBetween(whole: Whole, a: string, b: string): readonly Crossing[] {
  return whole
    .crossings()
    .filter(({ from, to }) => (from.owner === a && to.owner === b) || (from.owner === b && to.owner === a));
}

/** Dependences of teams on teams, as the edges that show them; the first edge speaks for all. */
export function teamDependences(
  whole: Whole,
): readonly { readonly from: string; readonly to: string; readonly crossings: readonly Crossing[] }[] {
  const apart = whole.crossings().filter(({ from, to }) => from.owner && to.owner && from.owner !== to.owner);
  const pairs = Map.groupBy(apart, ({ from, to }) => JSON.stringify([from.owner, to.owner]));
  return [...pairs.values()].flatMap((crossings) => {
    const [first] = crossings;
    return first?.from.owner && first.to.owner ? [{ from: first.from.owner, to: first.to.owner, crossings }] : [];
  });
}
