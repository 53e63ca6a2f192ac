import type { JsonObject } from '../../json.ts';
import { countFindings, type Finding } from '../finding.ts';
import { jsonText } from './jsonText.ts';
import type { FindingReport } from './report.ts';

/** The shape of `entresol validate --format json`. Only ever grows while `schemaVersion` stays the same. */
export interface FindingJson {
  readonly schemaVersion: 1;
  readonly summary: {
    readonly documents: number;
    readonly elements: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
  };
  readonly findings: readonly {
    readonly code: string;
    readonly severity: Finding['severity'];
    readonly message: string;
    readonly file: string;
    /** 1-based lines and columns (UTF-16 units), end exclusive. */
    readonly range: Finding['range'];
    /** Id of the element, or null for findings about a file. */
    readonly element: string | null;
    /** Present and true where nothing is known to be wrong, only that it could not be checked. */
    readonly unknown?: true;
    readonly related: Finding['related'];
    readonly fixes: readonly { readonly title: string; readonly command: string; readonly args: JsonObject }[];
  }[];
}

/** The report as JSON. */
export function printJson(report: FindingReport): string {
  return jsonText(findingJson(report));
}

/** The report as a value. */
export function findingJson({ documents, elements, findings }: FindingReport): FindingJson {
  return {
    schemaVersion: 1,
    summary: { documents, elements, ...countFindings(findings) },
    findings: findings.map(({ code, severity, message, file, range, element, unknown, related, fixes }) => ({
      code,
      severity,
      message,
      file,
      range,
      element: element ?? null,
      ...(unknown ? { unknown: true } : {}),
      related: related.map((one) => ({ message: one.message, file: one.file, range: one.range })),
      fixes: fixes.map(({ title, call }) => ({ title, command: call.id, args: call.args })),
    })),
  };
}
