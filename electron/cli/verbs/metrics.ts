import type { Command } from 'commander';
import { jsonText } from '../../../shared/finding/print/jsonText.ts';
import { metricsOf } from '../../../shared/metrics/metrics.ts';
import { metricsCsv } from '../../../shared/report/metricsCsv.ts';
import { metricsJson } from '../../../shared/report/metricsJson.ts';
import { metricsText } from '../../../shared/report/metricsText.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { exitCode } from '../exitCode.ts';
import { goalsNow } from '../goalsNow.ts';
import { readWorkspace } from '../readWorkspace.ts';
import type { Terminal } from '../terminal.ts';
import { fileOption, finish, formatOption, namedPaths, verb } from '../verb.ts';

interface Options {
  readonly format: 'text' | 'json' | 'csv';
  readonly filename?: readonly string[];
  readonly prometheus?: string;
}

/** `entresol metrics`: coupling, cohesion and size of domains and teams, and where the goals stand. */
export function metricsVerb(terminal: Terminal): Command {
  return verb('metrics', {
    summary: 'print coupling, cohesion and size of domains and teams, and where the goals stand',
    more:
      'Ca: elements outside that depend on elements inside. Ce: elements inside that depend on elements outside. I = Ce / (Ca + Ce). ' +
      'Cohesion: share of edges that stay inside. API surface: inputs × depth of what is published. Fan-out: elements outside that are used. ' +
      'csv has domains and teams only. Goals are read from the graph, the history in Git and linked CSV files; those with a query ' +
      'from the Prometheus of --prometheus, the only address that is asked (a token may stand in ENTRESOL_PROMETHEUS_TOKEN).\n\nExit codes: 0 printed, 2 bad usage or unreadable input.',
    examples: [
      'entresol metrics platform --format csv > metrics.csv',
      'entresol metrics . --prometheus http://localhost:9090',
    ],
  })
    .argument('[paths...]', 'what to read')
    .addOption(fileOption())
    .addOption(formatOption(['text', 'json', 'csv']))
    .option(
      '--prometheus <url>',
      'ask this Prometheus for the goals that have a query: https, or http on this computer',
    )
    .action(async (paths: readonly string[], options: Options) =>
      finish(terminal, await metrics(terminal, paths, options)),
    );
}

async function metrics(terminal: Terminal, paths: readonly string[], options: Options): Promise<Result<number>> {
  const opened = await readWorkspace(namedPaths(paths, options), terminal);
  if (!opened.ok) return opened;
  const { engine, input } = opened.value;
  const goals = await goalsNow(engine, input.root, options.prometheus);
  if (!goals.ok) return goals;
  const found = metricsJson(metricsOf(engine), goals.value);
  const print = { text: metricsText, json: jsonText, csv: metricsCsv }[options.format];
  terminal.write(print(found));
  return ok(exitCode.good);
}
