import { basename, join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { jsonText } from '../../../shared/finding/print/jsonText.ts';
import { counted } from '../../../shared/finding/print/report.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import {
  choiceProblem,
  fittingChoice,
  type StackChoice,
  stackOptions,
  stackRoles,
} from '../../../shared/stack/choices.ts';
import { composeStack } from '../../../shared/stack/compose.ts';
import type { StackFile, StackTemplate } from '../../../shared/stack/template.ts';
import { appRoot } from '../../host/appRoot.ts';
import { writeNewBlueprint } from '../../host/files/newBlueprint.ts';
import { templates } from '../../host/state/templates.ts';
import { exitCode } from '../exitCode.ts';
import type { Terminal } from '../terminal.ts';
import { finish, formatOption, verb } from '../verb.ts';

/** Names of the bundled templates: for the shell's completion, which asks no disk. A test holds them against the folder. */
export const templateNames = ['back', 'cnoe', 'kratix-crossplane', 'kubefirst'] as const;

interface Options extends Partial<StackChoice> {
  readonly template?: string;
  readonly list?: boolean;
  readonly format: 'text' | 'json';
}

/** `entresol init`: a new blueprint to begin with. */
export function initVerb(terminal: Terminal): Command {
  return verb('init', {
    summary: 'begin a new blueprint, from a stack template or from systems of your choice',
    more:
      'Writes into a folder that is empty or not there yet (a fresh Git repository counts as empty), and nowhere else. ' +
      'README.md in it says how to run it. Without --template, name the engine of the platform API by --api, and what else is ' +
      'wanted; where only one thing fits, it need not be named.\n\n' +
      'Exit codes: 0 written or listed, 2 bad usage, or a folder that is not empty or can’t be written.',
    examples: [
      'entresol init --list',
      'entresol init platform --template back',
      'entresol init platform --app score --api crossplane --delivery argocd',
    ],
  })
    .argument('[dir]', 'folder to write into; the current one if none is named')
    .addOption(new Option('-t, --template <name>', 'stack template to begin with').choices(templateNames))
    .addOption(roleOption('app', 'system of the workload'))
    .addOption(roleOption('api', 'engine of the platform API'))
    .addOption(roleOption('infra', 'what stands beneath the API'))
    .addOption(roleOption('portal', 'form that asks for the API'))
    .addOption(roleOption('delivery', 'what brings the folders to a cluster'))
    .addOption(roleOption('guardrail', 'policy over the requests'))
    .option('-l, --list', 'list the templates and write nothing')
    .addOption(formatOption(['text', 'json']))
    .action(async (dir: string | undefined, options: Options) =>
      finish(terminal, await init(terminal, dir ?? '.', options)),
    );
}

function roleOption(role: keyof StackChoice, description: string): Option {
  return new Option(`--${role} <system>`, description).choices(systemsFor(role)).conflicts('template');
}

/** The systems that can play a role beside one engine or another. */
function systemsFor(role: keyof StackChoice): readonly string[] {
  return [...new Set(stackOptions('').api.flatMap((api) => stackOptions(api)[role]))];
}

/** What is written: under which name, and which files. */
interface Beginning {
  readonly title: string;
  readonly files: readonly StackFile[];
  readonly from: JsonObject;
}

async function init(terminal: Terminal, dir: string, options: Options): Promise<Result<number>> {
  const known = await templates(join(appRoot, 'resources', 'templates'));
  if (options.list) {
    terminal.write(options.format === 'json' ? jsonText(listJson(known)) : listText(known));
    return ok(exitCode.good);
  }
  const beginning = beginningOf(dir, options, known);
  if (!beginning.ok) return beginning;
  const { title, files, from } = beginning.value;
  const written = await writeNewBlueprint(resolve(dir), files, dir === '.' ? 'The current folder' : dir);
  if (!written.ok) return written;
  const paths = files.map(({ path }) => path);
  terminal.write(
    options.format === 'json'
      ? jsonText({ schemaVersion: 1, folder: written.value, ...from, files: paths })
      : paths.map((path) => `${join(dir, path)}\n`).join(''),
  );
  terminal.say(
    `Wrote ${counted(paths.length, 'file')} of ${title}. See it with: entresol open ${dir}. How to run it: ${join(dir, 'README.md')}.`,
  );
  return ok(exitCode.good);
}

function beginningOf(dir: string, options: Options, known: readonly StackTemplate[]): Result<Beginning> {
  const template = known.find(({ id }) => id === options.template);
  if (template) return ok({ title: template.title, files: template.files, from: { template: template.id } });
  const roles = stackRoles.filter((role) => options[role] !== undefined);
  const wanted = Object.fromEntries(roles.map((role) => [role, options[role]]));
  if (roles.length === 0)
    return fail({
      code: 'init/no-template',
      message: 'Nothing says what to begin with.',
      advice: `Add --template with one of ${templateNames.join(', ')} (--list says what they are), or name systems, such as --api crossplane.`,
    });
  const choice = fittingChoice(wanted);
  if (!choice) return fail({ code: 'init/no-platform', message: 'These systems make no platform together.' });
  const problem = roles.flatMap((role) => choiceProblem(role, { ...choice, ...wanted }) ?? [])[0];
  if (problem !== undefined)
    return fail({ code: 'init/no-platform', message: problem, advice: 'Name another one, or leave it out.' });
  const name = nameOf(dir);
  return ok({ title: name, files: composeStack(choice, name), from: { systems: { ...choice } } });
}

/** The folder's name as a cluster or a blueprint may have it. */
function nameOf(dir: string): string {
  const name = basename(resolve(dir))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'platform' : name;
}

function listJson(known: readonly StackTemplate[]) {
  return {
    schemaVersion: 1,
    templates: known.map(({ id, title, description, files }) => ({
      name: id,
      title,
      description,
      files: files.length,
    })),
    systems: stackOptions('').api.map((api) => ({ ...stackOptions(api), api })),
  };
}

function listText(known: readonly StackTemplate[]): string {
  const rows = stackOptions('').api.map((api) => {
    const { app, infra, portal, delivery, guardrail } = stackOptions(api);
    const extras = [...portal, ...delivery, ...guardrail];
    const beside = extras.length > 0 ? `, with ${extras.join(', ')} where wanted` : '';
    return `  --api ${api}: ${app.join(' or ')} above, ${infra.join(' or ')} beneath${beside}\n`;
  });
  const own = `\nOr of your own choice:\n${rows.join('')}`;
  return known.map(({ id, title, description }) => `${id}\n  ${title}\n  ${description}\n`).join('') + own;
}
