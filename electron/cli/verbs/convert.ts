import type { Command } from 'commander';
import { jsonText } from '../../../shared/finding/print/jsonText.ts';
import { counted } from '../../../shared/finding/print/report.ts';
import { type Comparison, compareOffers } from '../../../shared/offer/compareOffers.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { systemOf, systems } from '../../../shared/systems/registry.ts';
import { apiNamed } from '../apiNamed.ts';
import { exitCode } from '../exitCode.ts';
import { comparisonText, offerText } from '../offerText.ts';
import { readWorkspace } from '../readWorkspace.ts';
import type { Terminal } from '../terminal.ts';
import { fileOption, finish, formatOption, namedPaths, verb } from '../verb.ts';
import { writeNewFiles } from '../writeNewFiles.ts';

interface Options {
  readonly to?: string;
  readonly out?: string;
  readonly format: 'text' | 'json';
  readonly filename?: readonly string[];
}

/** `entresol convert`: a platform API in the words of another engine. */
export function convertVerb(terminal: Terminal): Command {
  return verb('convert', {
    summary: 'say a platform API in the words of another engine, and what that costs',
    more:
      'The API is named by its element’s id, its name or its type. Without --to: how much of it each engine can state. With ' +
      '--to: what carries over, what is approximated and what is lost; --out writes the files too, and overwrites nothing.\n\n' +
      'Exit codes: 0 told or written, 2 bad usage, unreadable input or a place that can’t be written.',
    examples: [
      'entresol convert postgres',
      'entresol convert kratix:Promise/postgres --to crossplane',
      'entresol convert postgres platform --to crossplane --out converted',
    ],
  })
    .argument('<element>', 'the API to convert')
    .argument('[paths...]', 'what to read')
    .option('--to <system>', 'engine to convert to')
    .option('--out <dir>', 'folder to write the files into')
    .addOption(fileOption())
    .addOption(formatOption(['text', 'json']))
    .action(async (element: string, paths: readonly string[], options: Options) =>
      finish(terminal, await convert(terminal, element, paths, options)),
    );
}

async function convert(
  terminal: Terminal,
  name: string,
  paths: readonly string[],
  options: Options,
): Promise<Result<number>> {
  const { to, out, format } = options;
  const known = systems.filter(({ offer }) => offer !== undefined).map(({ id }) => id);
  if (to === undefined && out !== undefined)
    return fail({ code: 'convert/no-engine', message: '--out needs --to.', advice: `Engines: ${known.join(', ')}.` });
  const offer = to === undefined ? undefined : systemOf(to)?.offer;
  if (to !== undefined && !offer)
    return fail({
      code: 'convert/no-engine',
      message: `${to} can’t offer APIs.`,
      advice: `Engines: ${known.join(', ')}.`,
    });
  const opened = await readWorkspace(namedPaths(paths, options), terminal);
  if (!opened.ok) return opened;
  const found = apiNamed(name, opened.value.engine.elements());
  if (!found.ok) return found;
  const { element, contract } = found.value;
  if (!offer) {
    const comparison = compareOffers(contract);
    terminal.write(format === 'json' ? jsonText(comparisonJson(element.id, comparison)) : comparisonText(comparison));
    return ok(exitCode.good);
  }
  const result = offer.express(contract);
  const { files, carried, approximated, lost, behind } = result;
  terminal.write(
    format === 'json'
      ? jsonText({ schemaVersion: 1, element: element.id, system: to, carried, approximated, lost, behind, files })
      : offerText(offer.title, result),
  );
  if (out === undefined) return ok(exitCode.good);
  const written = await writeNewFiles(out, files);
  if (!written.ok) return written;
  terminal.say(`Wrote ${counted(files.length, 'file')} to ${out}.`);
  return ok(exitCode.good);
}

function comparisonJson(element: string, { engines }: Comparison) {
  return {
    schemaVersion: 1,
    element,
    engines: engines.map(({ system, title, role, aspects, developerFields, platformFields, fillIns, ...rest }) => ({
      system,
      title,
      role,
      aspects,
      developerFields,
      platformFields,
      fillIns,
      files: rest.fileCount,
      lines: rest.lineCount,
      carried: rest.result.carried.length,
      approximated: rest.result.approximated.length,
      lost: rest.result.lost.length,
    })),
  };
}
