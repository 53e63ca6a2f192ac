import type { ElementId } from '../../shared/graph/element.ts';
import type { GroupMetrics } from '../../shared/metrics/metrics.ts';

/** A number of a domain or team, with the formula it comes from and what was counted. */
export interface Column {
  readonly id:
    | 'elements'
    | 'published'
    | 'afferent'
    | 'efferent'
    | 'instability'
    | 'cohesion'
    | 'surface'
    | 'fanOut'
    | 'path';
  readonly title: string;
  readonly formula: string;
  readonly value: (group: GroupMetrics) => number | null;
  readonly digits?: number;
  readonly edges?: (group: GroupMetrics) => readonly string[];
  readonly elements?: (group: GroupMetrics) => readonly ElementId[];
}

/** The columns of the metrics table. Formulas: see the docstrings in `shared/metrics`. */
export const columns: readonly Column[] = [
  {
    id: 'elements',
    title: 'Elements',
    formula: 'All that is in it.',
    value: ({ elements }) => elements.length,
    elements: ({ elements }) => elements,
  },
  {
    id: 'published',
    title: 'Published',
    formula: 'Elements that others may use.',
    value: ({ published }) => published.length,
    elements: ({ published }) => published,
  },
  {
    id: 'afferent',
    title: 'Ca',
    formula: 'Afferent coupling: elements outside that depend on elements inside (Martin, 1994).',
    value: ({ afferent }) => afferent.value,
    edges: ({ afferent }) => afferent.edges,
  },
  {
    id: 'efferent',
    title: 'Ce',
    formula: 'Efferent coupling: elements inside that depend on elements outside (Martin, 1994).',
    value: ({ efferent }) => efferent.value,
    edges: ({ efferent }) => efferent.edges,
  },
  {
    id: 'instability',
    title: 'Instability',
    formula: 'Ce / (Ca + Ce): 0 = others lean on it, 1 = it leans on others (Martin, 1994).',
    value: ({ instability }) => instability,
    digits: 2,
    edges: ({ afferent, efferent }) => [...efferent.edges, ...afferent.edges],
  },
  {
    id: 'cohesion',
    title: 'Cohesion',
    formula:
      'Edges that stay inside / all edges at its elements (Lancichinetti and others, 2008). Listed: those inside.',
    value: ({ cohesion }) => cohesion,
    digits: 2,
    edges: ({ inside }) => inside,
  },
  {
    id: 'surface',
    title: 'API surface',
    formula: 'Sum over its published APIs of inputs × depth: what users must know.',
    value: ({ surface }) => surface.value,
    elements: ({ surface }) => surface.apis.map(({ element }) => element),
  },
  {
    id: 'fanOut',
    title: 'Fan-out',
    formula: 'Elements outside that elements inside depend on (Henry and Kafura, 1981).',
    value: ({ fanOut }) => fanOut.value,
    edges: ({ fanOut }) => fanOut.edges,
  },
  {
    id: 'path',
    title: 'Longest path',
    formula: 'Steps of the longest way down from a request to what answers it.',
    value: ({ longestPath }) => longestPath.value,
    edges: ({ longestPath }) => longestPath.edges,
  },
];

/** A number as the screen writes it; a dash where there is nothing to count. */
export function shown(column: Column, group: GroupMetrics): string {
  const value = column.value(group);
  return value === null ? '–' : value.toFixed(column.digits ?? 0);
}
