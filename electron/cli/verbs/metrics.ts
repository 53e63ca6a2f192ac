import type { Command } from 'commander';
import { jsonText } from '../../../shared/finding/print/jsonText.ts';
import { goalsOf } from '../../../shared/goals/goals.ts';
import { metricsOf } from '../../../shared/metrics/metrics.ts';
import { metricsCsv } from '../../../shared/report/metricsCsv.ts';
import { metricsJson } from '../../../shared/report/metricsJson.ts';
import { metricsText } from '../../../shared/report/metricsText.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { readFile } from '../../host/files/read.ts';
import { exitCode } from '../exitCode.ts';
import { type OpenedWorkspace, readWorkspace } from '../readWorkspace.ts';
import type { Terminal } from '../terminal.ts';
import { fileOption, finish, formatOption, namedPaths, verb } from '../verb.ts';

interface Options {
  readonly format: 'text' | 'json' | 'csv';
  readonly filename?: readonly string[];
}

/** `entresol metrics`: coupling, cohesion and size of domains and teams, and where the goals stand. */
export function metricsVerb(terminal: Terminal): Command {
  return verb('metrics', {
    summary: 'print coupling, cohesion and size of domains and teams, and where the goals stand',
    more:
      'Ca: elements outside that depend on elements inside. Ce: elements inside that depend on elements outside. I = Ce / (Ca + Ce). ' +
      'Cohesion: share of edges that stay inside. API surface: inputs × depth of what is published. Fan-out: elements outside that are used. ' +
      'csv has domains and teams only.\n\nExit codes: 0 printed, 2 bad usage or unreadable input.',
    examples: ['entresol metrics .', 'entresol metrics platform --format csv > metrics.csv'],
  })
    .argument('[paths...]', 'what to read')
    .addOption(fileOption())
    .addOption(formatOption(['text', 'json', 'csv']))
    .action(async (paths: readonly string[], options: Options) =>
      finish(terminal, await metrics(terminal, paths, options)),
    );
}

async function metrics(terminal: Terminal, paths: readonly string[], options: Options): Promise<Result<number>> {
  const opened = await readWorkspace(namedPaths(paths, options), terminal);
  if (!opened.ok) return opened;
  const { engine } = opened.value;
  const linked = await linkedTexts(opened.value);
  const goals = goalsOf(engine, new Date().toISOString().slice(0, 10), (path) => linked.get(path));
  const found = metricsJson(metricsOf(engine), goals);
  const print = { text: metricsText, json: jsonText, csv: metricsCsv }[options.format];
  terminal.write(print(found));
  return ok(exitCode.good);
}

/** Files with values of goals, which are no part of the blueprint otherwise. Those that can't be read are left out. */
async function linkedTexts({ engine, input }: OpenedWorkspace): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const { file } of engine.blueprint.goals) {
    if (file === undefined || texts.has(file)) continue;
    const read = await readFile(input.root, file);
    if (read.ok && read.value !== null) texts.set(file, read.value.text);
  }
  return texts;
}
