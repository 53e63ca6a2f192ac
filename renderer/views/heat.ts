import type { GroupMetrics } from '../../shared/metrics/metrics.ts';
import type { DomainView } from '../../shared/workspace/snapshot.ts';
import type { Heat } from '../state/designSlice.ts';

/** What domains can be coloured by. */
export const heats: readonly Heat[] = ['off', 'instability', 'cohesion', 'findings'];

export const heatTitles: Readonly<Record<Heat, string>> = {
  off: 'No heat',
  instability: 'Heat: instability',
  cohesion: 'Heat: cohesion',
  findings: 'Heat: findings',
};

/** The words at both ends of the scale; the second end is the hot one. */
export const heatEnds: Readonly<Record<Exclude<Heat, 'off'>, readonly [string, string]>> = {
  instability: ['0 others lean on it', '1 it leans on others'],
  cohesion: ['1 all inside', '0 nothing inside'],
  findings: ['none', 'most'],
};

/** How hot a domain is, 0 to 1, with the number as text; undefined where nothing is known. */
export interface Warmth {
  readonly hot: number;
  readonly text: string;
  /** What the number comes from, where edges were counted. */
  readonly counted?: { readonly group: GroupMetrics; readonly column: 'instability' | 'cohesion' };
}

/** The warmth of every domain. Findings are worth their count against the worst domain, errors three times a warning. */
export function warmths(
  heat: Exclude<Heat, 'off'>,
  metrics: readonly GroupMetrics[],
  domains: readonly DomainView[],
): ReadonlyMap<string, Warmth> {
  if (heat === 'findings') {
    const weight = ({ counts }: DomainView) => counts.errors * 3 + counts.warnings;
    const most = Math.max(1, ...domains.map(weight));
    return new Map(
      domains.map((domain) => [
        domain.name,
        { hot: weight(domain) / most, text: `${domain.counts.errors} errors, ${domain.counts.warnings} warnings` },
      ]),
    );
  }
  return new Map(
    metrics.flatMap((group): readonly (readonly [string, Warmth])[] => {
      const value = group[heat];
      if (value === null) return [];
      const hot = heat === 'cohesion' ? 1 - value : value;
      return [[group.name, { hot, text: `${heat} ${value.toFixed(2)}`, counted: { group, column: heat } }]];
    }),
  );
}

/** The colour of a warmth, between the two ends of the theme. */
export function heatColour(hot: number): string {
  return `color-mix(in oklab, var(--heat-hot) ${Math.round(hot * 100)}%, var(--heat-cool))`;
}
