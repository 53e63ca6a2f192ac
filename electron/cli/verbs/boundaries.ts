import { Argument, type Command } from 'commander';
import { jsonText } from '../../../shared/finding/print/jsonText.ts';
import { oneLine } from '../../../shared/finding/print/oneLine.ts';
import { type SuggestionsView, suggestBoundaries } from '../../../shared/metrics/suggest.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { exitCode } from '../exitCode.ts';
import { readWorkspace } from '../readWorkspace.ts';
import type { Terminal } from '../terminal.ts';
import { fileOption, finish, formatOption, namedPaths, verb } from '../verb.ts';

interface Options {
  readonly format: 'text' | 'json';
  readonly filename?: readonly string[];
}

/** `entresol boundaries suggest`: domains that the graph itself suggests. */
export function boundariesVerb(terminal: Terminal): Command {
  return verb('boundaries', {
    summary: 'suggest domains from the graph, each with what would move and what it is worth',
    more:
      'Elements that are bound closely to each other are found by the Louvain method; nothing is changed. Worth is counted in ' +
      'modularity, −0.5 to 1.\n\nExit codes: 0 printed, 2 bad usage or unreadable input.',
    examples: ['entresol boundaries suggest .', 'entresol boundaries suggest platform --format json'],
  })
    .addArgument(new Argument('<action>', 'what to do').choices(['suggest']))
    .argument('[paths...]', 'what to read')
    .addOption(fileOption())
    .addOption(formatOption(['text', 'json']))
    .action(async (_action: string, paths: readonly string[], options: Options) =>
      finish(terminal, await suggest(terminal, paths, options)),
    );
}

async function suggest(terminal: Terminal, paths: readonly string[], options: Options): Promise<Result<number>> {
  const opened = await readWorkspace(namedPaths(paths, options), terminal);
  if (!opened.ok) return opened;
  const found = suggestBoundaries(opened.value.engine);
  terminal.write(options.format === 'json' ? jsonText({ schemaVersion: 1, ...jsonOf(found) }) : textOf(found));
  return ok(exitCode.good);
}

function jsonOf({ modularity, proposals }: SuggestionsView) {
  return {
    modularity,
    proposals: proposals.map(({ name, isNew, elements, moves, gain, call }) => ({
      name,
      new: isNew,
      elements,
      moves,
      gain,
      command: call.id,
      args: call.args,
    })),
  };
}

function textOf({ modularity, proposals }: SuggestionsView): string {
  if (proposals.length === 0)
    return `The domains divide the graph as well as it can be divided (modularity ${modularity.before.toFixed(2)}).\n`;
  const lines = proposals.flatMap(({ name, isNew, moves, gain }) => [
    `${oneLine(name)}${isNew ? ' (new)' : ''}: ${moves.length} to move, ${gain.toFixed(3)} better`,
    ...moves.map(({ element, from }) =>
      `  ${oneLine(element)}  ${from === null ? '' : `from ${oneLine(from)}`}`.trimEnd(),
    ),
  ]);
  const all = `Modularity ${modularity.before.toFixed(2)} now, ${modularity.after.toFixed(2)} with all of it.`;
  return `${[...lines, '', all].join('\n')}\n`;
}
