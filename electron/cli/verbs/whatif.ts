import { Argument, type Command } from 'commander';
import { jsonText } from '../../../shared/finding/print/jsonText.ts';
import { oneLine } from '../../../shared/finding/print/oneLine.ts';
import type { ElementId } from '../../../shared/graph/element.ts';
import { type FindingBrief, type WhatIfView, whatIf } from '../../../shared/metrics/whatIf.ts';
import { groupJson } from '../../../shared/report/metricsJson.ts';
import { metricColumns, numberText } from '../../../shared/report/metricsText.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { didYouMean, nearestNames } from '../../../shared/schema/suggest.ts';
import type { Engine } from '../../../shared/workspace/engine.ts';
import { exitCode } from '../exitCode.ts';
import { readWorkspace } from '../readWorkspace.ts';
import type { Terminal } from '../terminal.ts';
import { fileOption, finish, formatOption, namedPaths, verb } from '../verb.ts';

interface Options {
  readonly format: 'text' | 'json';
  readonly filename?: readonly string[];
}

/** `entresol whatif move`: what moving an element to another domain would do. */
export function whatifVerb(terminal: Terminal): Command {
  return verb('whatif', {
    summary: 'tell what moving an element to another domain would do to numbers and findings',
    more:
      'The element is named by its id, or by its name where only one has it; the domain - is none. Nothing is changed.\n\n' +
      'Exit codes: 0 no error finding would appear, 1 some would, 2 bad usage or unreadable input.',
    examples: [
      'entresol whatif move score:Workload/checkout Payments .',
      'entresol whatif move checkout Payments --format json',
    ],
  })
    .addArgument(new Argument('<action>', 'what to do').choices(['move']))
    .argument('<element>', 'what to move')
    .argument('<domain>', 'where to')
    .argument('[paths...]', 'what to read')
    .addOption(fileOption())
    .addOption(formatOption(['text', 'json']))
    .action(async (_action: string, element: string, domain: string, paths: readonly string[], options: Options) =>
      finish(terminal, await move(terminal, { element, domain, paths, options })),
    );
}

interface Move {
  readonly element: string;
  readonly domain: string;
  readonly paths: readonly string[];
  readonly options: Options;
}

async function move(terminal: Terminal, { element, domain, paths, options }: Move): Promise<Result<number>> {
  const opened = await readWorkspace(namedPaths(paths, options), terminal);
  if (!opened.ok) return opened;
  const { engine } = opened.value;
  const id = named(engine, element);
  if (!id.ok) return id;
  const known = engine.blueprint.domains.map((one) => one.name);
  if (domain !== '-' && !known.includes(domain))
    return fail({
      code: 'whatif/no-domain',
      message: `There is no domain ${domain}${didYouMean(nearestNames(domain, known))}`,
      advice: known.length > 0 ? `The domains are ${known.join(', ')}.` : 'blueprint.yaml states no domains.',
    });
  const found = whatIf(engine, [id.value], domain === '-' ? null : domain);
  if (!found.ok) return found;
  terminal.write(options.format === 'json' ? jsonText(jsonOf(found.value)) : textOf(found.value));
  return ok(found.value.appear.some(({ severity }) => severity === 'error') ? exitCode.bad : exitCode.good);
}

function named(engine: Engine, text: string): Result<ElementId> {
  const ids = [...engine.elements()].map(({ element }) => element);
  const byId = ids.find((element) => element.id === text);
  const byName = ids.filter((element) => element.name === text);
  const [only] = byName;
  if (byId) return ok(byId.id);
  if (only && byName.length === 1) return ok(only.id);
  if (byName.length > 1)
    return fail({
      code: 'whatif/ambiguous',
      message: `${byName.length} elements are named ${text}.`,
      advice: `Name one by its id: ${byName.map((element) => element.id).join(', ')}.`,
    });
  const near = nearestNames(
    text,
    ids.flatMap((element) => [element.id, element.name]),
  );
  return fail({
    code: 'whatif/no-element',
    message: `There is no element ${text}${didYouMean(near)}`,
    advice: 'See entresol graph.',
  });
}

function jsonOf({ elements, domain, domains, teams, modularity, appear, vanish }: WhatIfView) {
  const change = ({ before, after }: WhatIfView['domains'][number]) => ({
    before: groupJson(before),
    after: groupJson(after),
  });
  return {
    schemaVersion: 1,
    elements,
    domain,
    domains: domains.map(change),
    teams: teams.map(change),
    modularity,
    appear: appear.map(findingJson),
    vanish: vanish.map(findingJson),
  };
}

function findingJson({ code, severity, message, element }: FindingBrief) {
  return { code, severity, message, element: element ?? null };
}

function textOf(view: WhatIfView): string {
  const groups = [...view.domains, ...view.teams].flatMap(({ before, after }) => {
    const [then, now] = [groupJson(before), groupJson(after)];
    const rows = metricColumns
      .filter((column) => then[column] !== now[column])
      .map((column) => `  ${column}: ${numberText(column, then[column])} → ${numberText(column, now[column])}`);
    return [`${before.kind} ${oneLine(before.name)}`, ...rows];
  });
  const { before, after } = view.modularity;
  return `${[
    ...groups,
    `modularity: ${before.toFixed(2)} → ${after.toFixed(2)}`,
    '',
    ...findingLines('would appear', view.appear),
    ...findingLines('would vanish', view.vanish),
  ].join('\n')}\n`;
}

function findingLines(what: string, findings: readonly FindingBrief[]): readonly string[] {
  if (findings.length === 0) return [`No findings ${what}.`];
  return [
    `Findings that ${what}:`,
    ...findings.map(({ severity, code, message }) => `  ${severity} ${code} ${oneLine(message)}`),
  ];
}
