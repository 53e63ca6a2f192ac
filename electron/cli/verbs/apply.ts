import { type Command, Option } from 'commander';
import { jsonText } from '../../../shared/finding/print/jsonText.ts';
import { oneLine } from '../../../shared/finding/print/oneLine.ts';
import { needsConfirmation } from '../../../shared/plan/confirm.ts';
import type { ApplyProgress } from '../../../shared/protocol/cluster.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type Connection, connect } from '../cluster/connect.ts';
import { type ClusterOptions, durationSeconds, withClusterOptions } from '../cluster/options.ts';
import { planJson } from '../cluster/planJson.ts';
import { planText } from '../cluster/planText.ts';
import { objectsToSend, type Preview, previewObjects, type Sending } from '../cluster/previewObjects.ts';
import { actionCounts, printDiffs } from '../cluster/printDiffs.ts';
import { exitCode } from '../exitCode.ts';
import type { Terminal } from '../terminal.ts';
import { fileOption, finish, formatOption, namedPaths, verb } from '../verb.ts';

interface Options extends ClusterOptions {
  readonly format: 'text' | 'json';
  readonly yes?: true;
  readonly confirm?: string;
  readonly wait?: true;
  readonly timeout: number;
  readonly forceConflicts?: true;
  readonly dryRun?: 'client' | 'server';
}

/** `entresol apply`: sends the objects in waves, after showing what changes. */
export function applyVerb(terminal: Terminal): Command {
  const command = verb('apply', {
    summary: 'apply the definitions to a cluster in waves, after showing what changes',
    more:
      'Nothing is sent before its diff was shown and agreed to: by a person at a terminal, or with --yes. Nothing is deleted. ' +
      'Definitions of kinds are waited for before what needs them.\n\n' +
      'Exit codes: 0 everything was applied (and with --wait is ready), 1 something was refused, failed or is not ready, ' +
      '2 bad usage, unreadable input or a cluster that can’t be reached.',
    examples: [
      'entresol apply . --context kind-dev --wait',
      'entresol apply platform --context kind-dev -n shop --yes --format json',
    ],
  }).argument('[paths...]', 'what to read');
  return withClusterOptions(command)
    .addOption(fileOption())
    .option('-y, --yes', 'apply without asking; the diff is printed all the same')
    .option(
      '--confirm <context>',
      'the context’s name once more, for a context that looks like production or is insecure',
    )
    .option('--wait', 'wait until everything is ready')
    .option('--timeout <duration>', 'how long to wait, such as 90s or 5m', durationSeconds, 120)
    .option('--force-conflicts', 'take over fields that other field managers own')
    .addOption(
      new Option('--dry-run <where>', 'client: print the plan; server: print the diff').choices(['client', 'server']),
    )
    .addOption(formatOption(['text', 'json']))
    .action(async (paths: readonly string[], options: Options) =>
      finish(terminal, await run(terminal, paths, options)),
    );
}

async function run(terminal: Terminal, paths: readonly string[], options: Options): Promise<Result<number>> {
  const sending = await objectsToSend(namedPaths(paths, options), terminal);
  if (!sending.ok) return sending;
  if (options.dryRun === 'client')
    return planText(sending.value.objects, options.namespace ?? 'default', options.format, terminal);
  const connection = await connect(options, terminal);
  if (!connection.ok) return connection;
  try {
    return await previewAndApply(terminal, connection.value, sending.value, options);
  } finally {
    await connection.value.close();
  }
}

async function previewAndApply(
  terminal: Terminal,
  connection: Connection,
  sending: Sending,
  options: Options,
): Promise<Result<number>> {
  const { context } = connection;
  const namespace = options.namespace ?? context.namespace;
  const preview = await previewObjects(connection, sending, namespace, terminal);
  if (!preview.ok) return preview;
  const { diffs } = preview.value;
  const isJson = options.format === 'json';
  const text = printDiffs(diffs, { colour: terminal.colour && !isJson });
  // The diff is shown in any case; with JSON the results have stdout to themselves.
  if (!isJson) terminal.write(text);
  else if (options.dryRun === undefined) terminal.say(text.trimEnd());
  terminal.say(`${actionCounts(diffs)} in ${context.name} (${context.server})`);
  if (options.dryRun === 'server') {
    if (isJson) terminal.write(jsonText(planJson({ context, namespace, dryRun: true }, diffs, sending.objects)));
    const refused = diffs.some(({ action }) => ['conflict', 'invalid', 'forbidden'].includes(action));
    return ok(refused ? exitCode.bad : exitCode.good);
  }
  const conflicts = diffs.filter(({ action }) => action === 'conflict');
  if (conflicts.length > 0 && !options.forceConflicts)
    return fail({
      code: 'apply/conflict',
      message: `Others own fields of ${conflicts.length} objects, so nothing was applied.`,
      advice: 'Leave these fields out, or take them over with --force-conflicts.',
    });
  const agreed = await agree(terminal, connection, diffs.length, options);
  if (!agreed.ok) return agreed;
  return apply(terminal, connection, sending, preview.value, namespace, options);
}

async function agree(
  terminal: Terminal,
  { context }: Connection,
  count: number,
  options: Options,
): Promise<Result<null>> {
  const risky = needsConfirmation(context.badges);
  if (risky && options.confirm === context.name) return ok(null);
  if (!risky && options.yes) return ok(null);
  if (!terminal.interactive)
    return fail({
      code: 'input/no-answer',
      message: risky
        ? `Context ${context.name} is marked ${context.badges.join(', ')}, so nothing was applied.`
        : 'Nothing was applied: there is no terminal to ask at.',
      advice: risky ? `Add --confirm ${context.name} to apply.` : 'Add --yes to apply what was shown.',
    });
  const answer = risky
    ? await terminal.ask(
        `This is ${context.name} (${context.badges.join(', ')}). Type its name to apply ${count} objects: `,
      )
    : await terminal.ask(`Apply ${count} objects to ${context.name}? [y/N] `);
  if (risky ? answer.trim() === context.name : /^y(es)?$/i.test(answer.trim())) return ok(null);
  return fail({ code: 'apply/declined', message: 'Nothing was applied.' });
}

async function apply(
  terminal: Terminal,
  { client, context }: Connection,
  sending: Sending,
  { plan, diffs }: Preview,
  namespace: string,
  options: Options,
): Promise<Result<number>> {
  const titles = new Map(diffs.map(({ key, title }) => [key, title]));
  const outcomes = new Map<string, ApplyProgress>();
  const isJson = options.format === 'json';
  const stopListening = client.on('apply.progress', ({ progress }) => {
    const { key, phase, reason } = progress;
    outcomes.set(key, progress);
    const line = `${phase} ${oneLine(titles.get(key) ?? key)}${reason === undefined ? '' : `: ${oneLine(reason)}`}`;
    if (phase === 'waiting' || phase === 'applying') terminal.progress(line);
    else if (isJson || (phase === 'not-ready' && !options.wait)) terminal.progress(line);
    else terminal.write(`${line}\n`);
  });
  const cancel = (): void => {
    terminal.say('Stopping after the requests in flight; press Ctrl+C again to stop at once.');
    void client.call('apply.cancel', { plan });
  };
  process.once('SIGINT', cancel);
  const applied = await client.call('apply.start', {
    plan,
    force: options.forceConflicts ? diffs.filter(({ action }) => action === 'conflict').map(({ key }) => key) : [],
    // Whoever typed the name at the terminal said the same as --confirm.
    confirm: context.name,
    timeoutSeconds: options.wait ? options.timeout : 0,
  });
  process.removeListener('SIGINT', cancel);
  stopListening();
  if (!applied.ok) return applied;
  const { total, applied: changed, unchanged, failed, ready } = applied.value;
  if (isJson)
    terminal.write(
      jsonText({
        ...planJson({ context, namespace, dryRun: false }, diffs, sending.objects, outcomes),
        summary: applied.value,
      }),
    );
  terminal.say(
    `${changed} applied, ${unchanged} unchanged, ${failed} failed, ${ready} of ${total} ready in ${context.name}`,
  );
  const complete = changed + unchanged === total && (!options.wait || ready === total);
  return ok(complete ? exitCode.good : exitCode.bad);
}
