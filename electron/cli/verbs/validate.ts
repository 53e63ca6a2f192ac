import { relative, sep } from 'node:path';
import type { Command } from 'commander';
import { filePath } from '../../../shared/document/document.ts';
import { countFindings, type Finding } from '../../../shared/finding/finding.ts';
import { type FindingFormat, findingFormats, printFindings } from '../../../shared/finding/print/printers.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { allRules } from '../../../shared/rules/allRules.ts';
import { appVersion } from '../../host/appRoot.ts';
import { exitCode } from '../exitCode.ts';
import { type OpenedWorkspace, readWorkspace } from '../readWorkspace.ts';
import type { Terminal } from '../terminal.ts';
import { fileOption, finish, formatOption, namedPaths, verb } from '../verb.ts';

interface Options {
  readonly format: FindingFormat;
  readonly filename?: readonly string[];
}

/** `entresol validate`: everything that is wrong with a blueprint. */
export function validateVerb(terminal: Terminal): Command {
  return verb('validate', {
    summary: 'check a blueprint and print what is wrong with it',
    more:
      'Paths are folders, files, globs, or - for standard input; the current folder if none is named. What .gitignore leaves ' +
      'out is left out. Places are relative to the folder opened; in sarif and github they are relative to the current one.\n\n' +
      'Exit codes: 0 no error findings, 1 error findings, 2 bad usage or unreadable input.',
    examples: ['entresol validate .', 'entresol validate apps platform --format sarif > findings.sarif'],
  })
    .argument('[paths...]', 'what to read')
    .addOption(fileOption())
    .addOption(formatOption(findingFormats))
    .action(async (paths: readonly string[], options: Options) =>
      finish(terminal, await validate(terminal, paths, options)),
    );
}

async function validate(terminal: Terminal, paths: readonly string[], options: Options): Promise<Result<number>> {
  const opened = await readWorkspace(namedPaths(paths, options), terminal);
  if (!opened.ok) return opened;
  const { findings, documents, elements, engine, input } = opened.value;
  const report = {
    documents,
    elements,
    findings: placed(findings, options.format, opened.value),
    files: [...engine.files()].map(({ file }) => file.path),
    rules: allRules,
    version: appVersion(),
  };
  if (input.files.length === 0) terminal.say(`There are no files of a blueprint in ${input.root}.`);
  terminal.write(printFindings(report, options.format, { colour: terminal.colour }));
  return ok(countFindings(findings).errors > 0 ? exitCode.bad : exitCode.good);
}

/** Formats that a repository's host reads want paths from where the command runs, which is the repository there. */
function placed(findings: readonly Finding[], format: FindingFormat, { input }: OpenedWorkspace): readonly Finding[] {
  if (format !== 'sarif' && format !== 'github') return findings;
  const prefix = relative(process.cwd(), input.root).split(sep).join('/');
  if (prefix === '' || prefix.startsWith('..')) return findings;
  const at = (file: string) => filePath(`${prefix}/${file}`);
  return findings.map((finding) => ({
    ...finding,
    file: at(finding.file),
    related: finding.related.map((one) => ({ ...one, file: at(one.file) })),
  }));
}
