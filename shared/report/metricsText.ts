import { oneLine } from '../finding/print/oneLine.ts';
import type { GroupJson, MetricsJson } from './metricsJson.ts';
import { textTable } from './textTable.ts';

/** Columns of the numbers, in the order of the tables. */
export const metricColumns = [
  'elements',
  'published',
  'afferent',
  'efferent',
  'instability',
  'cohesion',
  'apiSurface',
  'fanOut',
  'longestPath',
] as const satisfies readonly (keyof GroupJson)[];

/** Heads of these columns. */
export const metricHeads = [
  'elements',
  'published',
  'Ca',
  'Ce',
  'I',
  'cohesion',
  'API surface',
  'fan-out',
  'longest path',
];

/** Numbers and goals for reading. */
export function metricsText({ domains, teams, modularity, unassigned, goals }: MetricsJson): string {
  const parts = [
    groupTable('Domain', domains),
    `Modularity ${modularity.toFixed(2)}; ${unassigned} elements of no domain.\n`,
    groupTable('Team', teams),
  ];
  if (goals.length > 0)
    parts.push(
      textTable(
        ['Goal', 'now', 'target', 'reached'],
        goals.map((goal) => [
          oneLine(`${goal.title} (${goal.kind})`),
          goal.problem ?? amountText(goal.current, goal.unit),
          amountText(goal.target, goal.unit),
          goal.met === null ? '–' : goal.met ? 'yes' : 'no',
        ]),
      ),
    );
  return parts.filter((part) => part !== '').join('\n');
}

function groupTable(what: string, groups: readonly GroupJson[]): string {
  if (groups.length === 0) return '';
  const rows = groups.map((group) => [
    oneLine(group.name),
    ...metricColumns.map((column) => numberText(column, group[column])),
  ]);
  return textTable([what, ...metricHeads], rows);
}

/** A number as tables and sentences show it: shares with two digits, nothing as a dash. */
export function numberText(column: keyof GroupJson, value: string | number | null): string {
  if (value === null) return '–';
  return typeof value === 'number' && (column === 'instability' || column === 'cohesion')
    ? value.toFixed(2)
    : String(value);
}

/** A number with its unit, with two digits; nothing as a dash. */
export function amountText(value: number | null, unit: string | null = null): string {
  return value === null ? '–' : oneLine(`${Math.round(value * 100) / 100}${unit === null ? '' : ` ${unit}`}`);
}
