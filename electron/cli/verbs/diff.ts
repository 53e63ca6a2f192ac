import type { Command } from 'commander';
import { jsonText } from '../../../shared/finding/print/jsonText.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { connect } from '../cluster/connect.ts';
import { type ClusterOptions, withClusterOptions } from '../cluster/options.ts';
import { planJson } from '../cluster/planJson.ts';
import { objectsToSend, previewObjects } from '../cluster/previewObjects.ts';
import { actionCounts, printDiffs } from '../cluster/printDiffs.ts';
import { exitCode } from '../exitCode.ts';
import type { Terminal } from '../terminal.ts';
import { fileOption, finish, formatOption, namedPaths, verb } from '../verb.ts';

interface Options extends ClusterOptions {
  readonly format: 'text' | 'json';
}

/** `entresol diff`: what an apply would change. */
export function diffVerb(terminal: Terminal): Command {
  const command = verb('diff', {
    summary: 'show what an apply would change in a cluster, by server-side dry run',
    more: 'Exit codes: 0 nothing would change, 1 something would (or the server would refuse it), 2 it could not be found out.',
    examples: ['entresol diff . --context kind-dev', 'entresol diff platform --context kind-dev -n shop --format json'],
  }).argument('[paths...]', 'what to read');
  return withClusterOptions(command)
    .addOption(fileOption())
    .addOption(formatOption(['text', 'json']))
    .action(async (paths: readonly string[], options: Options) =>
      finish(terminal, await run(terminal, paths, options)),
    );
}

async function run(terminal: Terminal, paths: readonly string[], options: Options): Promise<Result<number>> {
  const sending = await objectsToSend(namedPaths(paths, options), terminal);
  if (!sending.ok) return sending;
  const connection = await connect(options, terminal);
  if (!connection.ok) return connection;
  const namespace = options.namespace ?? connection.value.context.namespace;
  const preview = await previewObjects(connection.value, sending.value, namespace, terminal);
  await connection.value.close();
  if (!preview.ok) return preview;
  const { diffs } = preview.value;
  const { context } = connection.value;
  if (options.format === 'json')
    terminal.write(jsonText(planJson({ context, namespace, dryRun: true }, diffs, sending.value.objects)));
  else terminal.write(printDiffs(diffs, terminal));
  terminal.say(`${actionCounts(diffs)} in ${context.name} (${context.server})`);
  return ok(diffs.every(({ action }) => action === 'unchanged') ? exitCode.good : exitCode.bad);
}
