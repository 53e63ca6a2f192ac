import type { GroupJson, MetricsJson } from './metricsJson.ts';
import { metricColumns } from './metricsText.ts';

/** The numbers of domains and teams as CSV (RFC 4180), one a line. */
export function metricsCsv({ domains, teams }: MetricsJson): string {
  const row = (kind: string, group: GroupJson) => [
    kind,
    group.name,
    group.owner ?? '',
    ...metricColumns.map((column) => String(group[column] ?? '')),
  ];
  const rows = [
    ['kind', 'name', 'owner', ...metricColumns],
    ...domains.map((group) => row('domain', group)),
    ...teams.map((group) => row('team', group)),
  ];
  return rows.map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('');
}

/** Quoted where CSV wants it. A text that a spreadsheet would take for a formula gets a quote in front (OWASP, CSV injection). */
function cellText(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
