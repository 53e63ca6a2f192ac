import { countFindings, type Finding } from '../finding.ts';
import { oneLine } from './oneLine.ts';
import { counted, countsText, type FindingReport, messageOf } from './report.ts';

/** The report as a Markdown table, for comments and job summaries. Texts of files stay text: no links, images or HTML. */
export function printMarkdown(report: FindingReport): string {
  const size = `${counted(report.documents, 'document')}, ${counted(report.elements, 'element')}`;
  const head = `**${countsText(countFindings(report.findings))}** in ${size}\n`;
  if (report.findings.length === 0) return head;
  return `${head}
| Severity | Place | Message | Code |
| --- | --- | --- | --- |
${report.findings.map(row).join('')}`;
}

function row(finding: Finding): string {
  const { file, range, severity, unknown, code } = finding;
  const place = `${file}:${range.start.line}:${range.start.column}`;
  return `| ${unknown ? 'unknown' : severity} | ${plain(place)} | ${plain(messageOf({ ...finding, unknown: false }))} | ${plain(code)} |\n`;
}

/** Text that Markdown shows as it is. An invisible joiner keeps addresses and names of people from becoming links. */
function plain(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]()<>#+!|~-]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/(:\/\/|www\.|@)/gi, (found) => `${found.slice(0, -1)}&#8203;${found.slice(-1)}`);
}
