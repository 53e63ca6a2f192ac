import { countFindings, type Finding } from '../finding.ts';
import { oneLine } from './oneLine.ts';
import { counted, countsText, type FindingReport, messageOf } from './report.ts';

const escapeCode = String.fromCharCode(27);
const colours = { error: 31, warning: 33, info: 36, faint: 2, bold: 1 } as const;

/**
 * One line a finding, `path:line:column severity code message`, with related places indented below it, then a line of
 * counts. Nothing of a blueprint's text can reach the terminal as a command.
 */
export function printText(report: FindingReport, options: { readonly colour: boolean }): string {
  const paint = (text: string, colour: keyof typeof colours) =>
    options.colour ? `${escapeCode}[${colours[colour]}m${text}${escapeCode}[0m` : text;
  const lines = report.findings.flatMap((finding) => [
    `${place(finding)} ${paint(finding.severity, finding.severity)} ${finding.code} ${oneLine(messageOf(finding))}`,
    ...finding.related.map((one) => `  ${place(one)} ${paint(oneLine(one.message), 'faint')}`),
  ]);
  const size = `${counted(report.documents, 'document')}, ${counted(report.elements, 'element')}`;
  lines.push(`${paint(countsText(countFindings(report.findings)), 'bold')} in ${size}`);
  return `${lines.join('\n')}\n`;
}

function place({ file, range }: Pick<Finding, 'file' | 'range'>): string {
  return `${oneLine(file)}:${range.start.line}:${range.start.column}`;
}
