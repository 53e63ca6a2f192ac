import type { Command } from 'commander';
import { jsonText } from '../../../shared/finding/print/jsonText.ts';
import { graphJson } from '../../../shared/report/graphJson.ts';
import { graphText } from '../../../shared/report/graphText.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { exitCode } from '../exitCode.ts';
import { readWorkspace } from '../readWorkspace.ts';
import type { Terminal } from '../terminal.ts';
import { fileOption, finish, formatOption, namedPaths, verb } from '../verb.ts';

interface Options {
  readonly format: 'text' | 'json';
  readonly filename?: readonly string[];
}

/** `entresol graph`: the elements of a blueprint and how they are joined. */
export function graphVerb(terminal: Terminal): Command {
  return verb('graph', {
    summary: 'print the elements of a blueprint, their layers and domains, and why they are joined',
    more: 'Exit codes: 0 printed, 2 bad usage or unreadable input. What is wrong with the blueprint is told by validate.',
    examples: ['entresol graph .', 'entresol graph platform --format json'],
  })
    .argument('[paths...]', 'what to read')
    .addOption(fileOption())
    .addOption(formatOption(['text', 'json']))
    .action(async (paths: readonly string[], options: Options) =>
      finish(terminal, await graph(terminal, paths, options)),
    );
}

async function graph(terminal: Terminal, paths: readonly string[], options: Options): Promise<Result<number>> {
  const opened = await readWorkspace(namedPaths(paths, options), terminal);
  if (!opened.ok) return opened;
  const found = graphJson(opened.value.engine);
  terminal.write(options.format === 'json' ? jsonText(found) : graphText(found));
  return ok(exitCode.good);
}
