import { Command, Option } from 'commander';
import type { Result } from '../../shared/result.ts';
import { exitCodeOf } from './exitCode.ts';
import type { Terminal } from './terminal.ts';

/** States a verb with its one-line summary, what more there is to know, and examples for `--help`. */
export function verb(
  name: string,
  about: { readonly summary: string; readonly more?: string; readonly examples: readonly string[] },
): Command {
  const { summary, more, examples } = about;
  const command = new Command(name)
    .summary(summary)
    .description(more === undefined ? summary : `${summary}\n\n${more}`);
  return command.addHelpText('after', `\nExamples:\n${examples.map((example) => `  $ ${example}`).join('\n')}`);
}

/** The format option of a verb; the first format is the usual one. */
export function formatOption(formats: readonly string[]): Option {
  return new Option('-o, --format <format>', 'form of the output').choices(formats).default(formats[0]);
}

/** Paths by `-f`, as kubectl has them, beside those without a flag. */
export function fileOption(): Option {
  return new Option('-f, --filename <path>', 'file or folder to read; may be repeated').argParser(
    (path: string, before: readonly string[] = []) => [...before, path],
  );
}

/** What `paths` and `--filename` name together. */
export function namedPaths(
  paths: readonly string[],
  options: { readonly filename?: readonly string[] },
): readonly string[] {
  return [...paths, ...(options.filename ?? [])];
}

/** Ends the process with the code of an outcome once its output is written; tells the problem where there is one. */
export function finish(terminal: Terminal, outcome: Result<number>): void {
  if (!outcome.ok) terminal.complain(outcome.problem);
  process.exitCode = outcome.ok ? outcome.value : exitCodeOf(outcome.problem);
}
