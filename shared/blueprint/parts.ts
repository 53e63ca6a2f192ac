import type { Blueprint } from './blueprint.ts';

/** Parts of a blueprint, each read and remembered by itself. */
export type BlueprintPart = keyof Blueprint;

/** A blueprint that asks for each part when it is read, so that nobody depends on parts that they never look at. */
export function blueprintOfParts(part: <K extends BlueprintPart>(name: K) => Blueprint[K]): Blueprint {
  return {
    get name() {
      return part('name');
    },
    get domains() {
      return part('domains');
    },
    get teams() {
      return part('teams');
    },
    get aliases() {
      return part('aliases');
    },
    get pins() {
      return part('pins');
    },
    get severities() {
      return part('severities');
    },
    get exceptions() {
      return part('exceptions');
    },
    get goals() {
      return part('goals');
    },
    get leaks() {
      return part('leaks');
    },
    get limits() {
      return part('limits');
    },
    get views() {
      return part('views');
    },
    get tours() {
      return part('tours');
    },
    get include() {
      return part('include');
    },
    get exclude() {
      return part('exclude');
    },
  };
}

const parts: Readonly<Record<BlueprintPart, true>> = {
  name: true,
  domains: true,
  teams: true,
  aliases: true,
  pins: true,
  severities: true,
  exceptions: true,
  goals: true,
  leaks: true,
  limits: true,
  views: true,
  tours: true,
  include: true,
  exclude: true,
};

/** Every part, by name. */
export const partNames: readonly BlueprintPart[] = Object.keys(parts).filter((name): name is BlueprintPart =>
  Object.hasOwn(parts, name),
);

/** The parts of which the new blueprint says something else. */
export function changedParts(before: Blueprint, after: Blueprint): readonly BlueprintPart[] {
  return partNames.filter((name) => textOf(before[name]) !== textOf(after[name]));
}

function textOf(part: unknown): string {
  return JSON.stringify(part, (_key, value) => (value instanceof Map ? [...value] : value)) ?? '';
}
