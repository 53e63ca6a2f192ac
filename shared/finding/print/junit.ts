import { countFindings, type Finding } from '../finding.ts';
import { oneLine } from './oneLine.ts';
import { type FindingReport, messageOf } from './report.ts';

/** The report as JUnit XML: a test case a file, failed where it has errors; warnings and infos are its output. */
export function printJunit({ files, findings }: FindingReport): string {
  const byFile = Map.groupBy(findings, (finding): string => finding.file);
  const names = [...new Set([...files, ...byFile.keys()])].sort();
  const failures = names.filter((name) => byFile.get(name)?.some(({ severity }) => severity === 'error')).length;
  const cases = names.map((name) => caseOf(name, byFile.get(name) ?? []));
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="entresol" tests="${names.length}" failures="${failures}" errors="0">
<testsuite name="blueprint" tests="${names.length}" failures="${failures}" errors="0" skipped="0">
${cases.join('')}</testsuite>
</testsuites>
`;
}

function caseOf(file: string, findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const others = findings.filter(({ severity }) => severity !== 'error');
  const { errors: count } = countFindings(errors);
  const summary = count === 1 ? messageOf(errors[0] ?? { message: '' }) : `${count} errors`;
  const failure =
    count === 0 ? '' : `<failure type="error" message="${xml(summary)}">${errors.map(line).join('\n')}</failure>\n`;
  const output = others.length === 0 ? '' : `<system-out>${others.map(line).join('\n')}</system-out>\n`;
  return `<testcase name="${xml(file)}" classname="entresol.validate" file="${xml(file)}">\n${failure}${output}</testcase>\n`;
}

function line({ file, range, severity, code, message, unknown }: Finding): string {
  const text = messageOf({ message, ...(unknown && { unknown }) });
  return xml(`${file}:${range.start.line}:${range.start.column} ${severity} ${code} ${text}`);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for XML 1.0, which has no way to write control characters or broken surrogates. */
function xml(text: string): string {
  return oneLine(text)
    .toWellFormed()
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
