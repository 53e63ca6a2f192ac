import type { Finding } from '../finding.ts';
import { oneLine } from './oneLine.ts';
import { type FindingReport, messageOf } from './report.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** The report as workflow commands, which GitHub shows as annotations beside the lines. */
export function printGithub({ findings }: FindingReport): string {
  return findings.map(annotation).join('');
}

function annotation(finding: Finding): string {
  const { start, end } = finding.range;
  const properties = {
    file: finding.file,
    line: start.line,
    endLine: end.line,
    col: start.column,
    // GitHub reads columns of one line only, and takes the end as the last column.
    ...(start.line === end.line && { endColumn: Math.max(start.column, end.column - 1) }),
    title: finding.code,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${commands[finding.severity]} ${list.join(',')}::${data(messageOf(finding))}\n`;
}

function data(text: string): string {
  return oneLine(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
