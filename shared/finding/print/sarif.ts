import type { Finding } from '../finding.ts';
import { jsonText } from './jsonText.ts';
import { type FindingReport, messageOf, type RuleNote } from './report.ts';

/** The report as SARIF 2.1.0, with the rules that fired. Paths count from `%SRCROOT%`. */
export function printSarif({ findings, rules, version }: FindingReport): string {
  const fired = [...new Set(findings.map((finding) => finding.code))].sort();
  const known = new Map(rules.map((rule) => [rule.code, rule]));
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Entresol',
            semanticVersion: version,
            rules: fired.map((code) => ruleOf(code, known.get(code))),
          },
        },
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder that the command ran in.' } } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, fired.indexOf(finding.code))),
      },
    ],
  });
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

function ruleOf(code: string, rule: RuleNote | undefined) {
  if (!rule) return { id: code };
  return {
    id: code,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why },
    defaultConfiguration: { level: levels[rule.severity] },
  };
}

function resultOf(finding: Finding, ruleIndex: number) {
  return {
    ruleId: finding.code,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: messageOf(finding) },
    locations: [{ physicalLocation: locationOf(finding) }],
    ...(finding.related.length === 0
      ? {}
      : {
          relatedLocations: finding.related.map((one, id) => ({
            id,
            physicalLocation: locationOf(one),
            message: { text: one.message },
          })),
        }),
    partialFingerprints: { 'entresolFinding/v1': finding.id },
  };
}

function locationOf({ file, range }: Pick<Finding, 'file' | 'range'>) {
  const { start, end } = range;
  return {
    artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}
