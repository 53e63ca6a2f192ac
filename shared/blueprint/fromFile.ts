import { type Blueprint, type Goal, type SavedView, type Team, type Tour, usualLimits } from './blueprint.ts';
import { isHistoryGoal } from './computedGoals.ts';
import type { BlueprintFile } from './schema.ts';

/** The blueprint that a file states, with what it leaves out filled in. */
export function blueprintFrom(file: BlueprintFile, folderName: string): Blueprint {
  return {
    name: file.name ?? folderName,
    teams: (file.teams ?? []).map(teamFrom),
    domains: (file.domains ?? []).map(({ name, owner, description, elements, files, published }, index) => ({
      name,
      ...(owner && { owner }),
      ...(description && { description }),
      elements: elements ?? [],
      files: files ?? [],
      ...(published && { published }),
      path: ['domains', index],
    })),
    aliases: new Map(Object.entries(file.aliases ?? {})),
    pins: (file.pins ?? []).map((pin) => ({
      type: pin.type,
      element: pin.element,
      ...(pin.class !== undefined && { class: pin.class }),
    })),
    severities: new Map(Object.entries(file.rules ?? {})),
    exceptions: (file.exceptions ?? []).map(({ rule, reason, element, file: path, until }, index) => ({
      rule,
      reason,
      ...(element && { element }),
      ...(path && { file: path }),
      ...(until && { until }),
      path: ['exceptions', index],
    })),
    goals: (file.goals ?? []).map(goalFrom),
    leaks: { words: new Map(Object.entries(file.leaks?.words ?? {})), allow: file.leaks?.allow ?? [] },
    limits: {
      load: file.limits?.load ?? usualLimits.load,
      members: file.limits?.members ?? usualLimits.members,
    },
    views: (file.views ?? []).map(viewFrom),
    tours: (file.tours ?? []).map(tourFrom),
    include: file.files?.include ?? [],
    exclude: file.files?.exclude ?? [],
  };
}

type Entry<Key extends 'teams' | 'goals' | 'views' | 'tours'> = NonNullable<BlueprintFile[Key]>[number];

function teamFrom(team: Entry<'teams'>, index: number): Team {
  const { name, type, description, members, focus, platform } = team;
  return {
    name,
    ...(type && { type }),
    ...(description && { description }),
    ...(members !== undefined && { members: typeof members === 'number' ? members : members.length }),
    ...(focus && { focus }),
    ...(platform && { platform }),
    handles: team.handles ?? [],
    offers: (team.offers ?? []).map(({ service, docs, versioning, channel, support }) => ({
      service,
      ...(docs && { docs }),
      ...(versioning && { versioning }),
      ...(channel && { channel }),
      ...(support && { support }),
    })),
    interactions: (team.interactions ?? []).map(({ team: other, mode, purpose, until }, at) => ({
      team: other,
      mode,
      ...(purpose && { purpose }),
      ...(until && { until }),
      path: ['teams', index, 'interactions', at],
    })),
    path: ['teams', index],
  };
}

function goalFrom(goal: Entry<'goals'>, index: number): Goal {
  const { id, title, kind, unit, target, owner, how, computed, nth, file, dateColumn, valueColumn, query } = goal;
  return {
    id,
    title,
    kind,
    direction: goal.direction ?? 'up',
    source: goal.source ?? usualSource(goal),
    values: [...(goal.values ?? [])].sort((a, b) => (a.date < b.date ? -1 : 1)),
    ...(unit && { unit }),
    ...(target !== undefined && { target }),
    ...(owner && { owner }),
    ...(how && { how }),
    ...(computed && { computed }),
    ...(nth !== undefined && { nth }),
    ...(file && { file }),
    ...(dateColumn && { dateColumn }),
    ...(valueColumn && { valueColumn }),
    ...(query && { query }),
    path: ['goals', index],
  };
}

function usualSource({ computed, file, query }: Entry<'goals'>): Goal['source'] {
  if (computed) return isHistoryGoal(computed) ? 'git' : 'graph';
  return file ? 'csv' : query ? 'prometheus' : 'manual';
}

function viewFrom({ id, title, role, level, domains, elements, shows, heat, note }: Entry<'views'>): SavedView {
  return {
    id,
    title: title ?? id,
    ...(role && { role }),
    ...(level && { level }),
    domains: domains ?? [],
    elements: elements ?? [],
    ...(shows && { shows }),
    ...(heat && { heat }),
    ...(note && { note }),
  };
}

function tourFrom({ id, title, steps }: Entry<'tours'>): Tour {
  return {
    id,
    title: title ?? id,
    steps: steps.map(({ view, note }) => ({ view, ...(note && { note }) })),
  };
}
