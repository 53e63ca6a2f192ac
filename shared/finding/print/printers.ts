import { printGithub } from './github.ts';
import { printJson } from './json.ts';
import { printJunit } from './junit.ts';
import { printMarkdown } from './markdown.ts';
import type { FindingReport } from './report.ts';
import { printSarif } from './sarif.ts';
import { printText } from './text.ts';

/** The formats that findings are printed in. */
export const findingFormats = ['text', 'json', 'sarif', 'junit', 'github', 'markdown'] as const;
export type FindingFormat = (typeof findingFormats)[number];

const printers: Readonly<
  Record<FindingFormat, (report: FindingReport, options: { readonly colour: boolean }) => string>
> = {
  text: printText,
  json: printJson,
  sarif: printSarif,
  junit: printJunit,
  github: printGithub,
  markdown: printMarkdown,
};

/** The report in a format. Colours are only for terminals, and only `text` has them. */
export function printFindings(
  report: FindingReport,
  format: FindingFormat,
  options: { readonly colour: boolean },
): string {
  return printers[format](report, options);
}
