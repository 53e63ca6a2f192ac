import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { filePath } from '../../../shared/document/document.ts';
import { evolutionSince } from '../../../shared/evolution/evolution.ts';
import { jsonText } from '../../../shared/finding/print/jsonText.ts';
import { evolutionMarkdown, evolutionSummary, evolutionText } from '../../../shared/report/evolutionText.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { earlierFiles } from '../../host/git/earlierFiles.ts';
import { exitCode } from '../exitCode.ts';
import { readWorkspace } from '../readWorkspace.ts';
import type { Terminal } from '../terminal.ts';
import { fileOption, finish, formatOption, namedPaths, verb } from '../verb.ts';

interface Options {
  readonly from: string;
  readonly failOn: 'breaking' | 'unknown' | 'never';
  readonly format: 'text' | 'json' | 'markdown';
  readonly filename?: readonly string[];
}

/** `entresol evolve`: what became of the platform APIs since a Git revision, and whom it hits. */
export function evolveVerb(terminal: Terminal): Command {
  return verb('evolve', {
    summary: 'tell how the platform APIs changed since a Git revision, and which requests that breaks',
    more:
      'The files on disk are compared with the revision; nothing is checked out. A change is breaking, compatible, or unknown ' +
      'where only trying tells.\n\n' +
      'Exit codes: 0 nothing of what --fail-on names, 1 something of it, 2 bad usage, unreadable input or no such revision.',
    examples: [
      'entresol evolve . --from origin/main --fail-on breaking',
      'entresol evolve platform --from v1.4.0 --format markdown',
    ],
  })
    .argument('[paths...]', 'what to read')
    .addOption(fileOption())
    .addOption(new Option('--from <revision>', 'branch, tag or commit to compare with').default('HEAD'))
    .addOption(
      new Option('--fail-on <kind>', 'worst kind of change that is let through no more')
        .choices(['breaking', 'unknown', 'never'])
        .default('breaking'),
    )
    .addOption(formatOption(['text', 'json', 'markdown']))
    .action(async (paths: readonly string[], options: Options) =>
      finish(terminal, await evolve(terminal, namedPaths(paths, options), options)),
    );
}

async function evolve(terminal: Terminal, paths: readonly string[], options: Options): Promise<Result<number>> {
  const opened = await readWorkspace(paths, terminal);
  if (!opened.ok) return opened;
  const { engine, input } = opened.value;
  const earlier = await earlierFiles(input.root, options.from);
  if (!earlier.ok) return earlier;
  const { commit, files, unread } = earlier.value;
  const read = new Set(input.files.map(({ path }) => path));
  const differing = files
    .map(({ path, text }) => ({ path: filePath(path), text }))
    // Files beside those that were named are none of the question; files that are gone can't be named.
    .filter(({ path }) => read.has(path) || !existsSync(join(input.root, path)));
  const evolution = evolutionSince(engine, differing);
  const since = { revision: options.from, commit: commit.hash };
  if (options.format === 'json') terminal.write(jsonText({ schemaVersion: 1, since, ...evolution }));
  else terminal.write(options.format === 'text' ? evolutionText(evolution) : evolutionMarkdown(evolution));
  for (const path of unread) terminal.say(`${path} at ${commit.short} is too large or no text, and is not compared.`);
  terminal.say(`${evolutionSummary(evolution)} since ${commit.short} ${commit.subject}`);
  const { breaking, unknown } = evolution.counts;
  const failing = options.failOn === 'never' ? 0 : options.failOn === 'unknown' ? breaking + unknown : breaking;
  return ok(failing > 0 ? exitCode.bad : exitCode.good);
}
