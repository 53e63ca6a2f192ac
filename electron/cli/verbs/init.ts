import { basename, join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { jsonText } from '../../../shared/finding/print/jsonText.ts';
import { counted } from '../../../shared/finding/print/report.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { StackTemplate } from '../../../shared/stack/template.ts';
import { appRoot } from '../../host/appRoot.ts';
import { writeNewBlueprint } from '../../host/files/newBlueprint.ts';
import { templates } from '../../host/state/templates.ts';
import { exitCode } from '../exitCode.ts';
import type { Terminal } from '../terminal.ts';
import { finish, formatOption, verb } from '../verb.ts';

/** Names of the bundled templates: for the shell's completion, which asks no disk. A test holds them against the folder. */
export const templateNames = ['back', 'cnoe', 'kratix-crossplane', 'kubefirst'] as const;

interface Options {
  readonly template?: string;
  readonly list?: boolean;
  readonly format: 'text' | 'json';
}

/** `entresol init`: a new blueprint to begin with. */
export function initVerb(terminal: Terminal): Command {
  return verb('init', {
    summary: 'begin a new blueprint from a stack template',
    more:
      'Writes into a folder that is empty or not there yet (a fresh Git repository counts as empty), and nowhere else. ' +
      'README.md in it says how to run it on kind.\n\n' +
      'Exit codes: 0 written or listed, 2 bad usage, or a folder that is not empty or can’t be written.',
    examples: ['entresol init --list', 'entresol init platform --template back'],
  })
    .argument('[dir]', 'folder to write into; the current one if none is named')
    .addOption(new Option('-t, --template <name>', 'stack template to begin with').choices(templateNames))
    .option('-l, --list', 'list the templates and write nothing')
    .addOption(formatOption(['text', 'json']))
    .action(async (dir: string | undefined, options: Options) =>
      finish(terminal, await init(terminal, dir ?? '.', options)),
    );
}

async function init(terminal: Terminal, dir: string, options: Options): Promise<Result<number>> {
  const { template: wanted, list, format } = options;
  const known = await templates(join(appRoot, 'resources', 'templates'));
  if (list) {
    terminal.write(format === 'json' ? jsonText({ schemaVersion: 1, templates: known.map(inShort) }) : listText(known));
    return ok(exitCode.good);
  }
  const template = known.find(({ id }) => id === wanted);
  if (!template)
    return fail({
      code: 'init/no-template',
      message: 'Nothing says what to begin with.',
      advice: `Add --template with one of ${known.map(({ id }) => id).join(', ')}; --list says what they are.`,
    });
  const written = await writeNewBlueprint(resolve(dir), template.files, dir === '.' ? 'The current folder' : dir);
  if (!written.ok) return written;
  const paths = template.files.map(({ path }) => path);
  if (format === 'json')
    terminal.write(jsonText({ schemaVersion: 1, folder: written.value, template: template.id, files: paths }));
  else terminal.write(paths.map((path) => `${join(dir, path)}\n`).join(''));
  terminal.say(`Wrote ${counted(paths.length, 'file')} of ${template.title}. ${nextStep(dir, written.value)}`);
  return ok(exitCode.good);
}

function nextStep(dir: string, folder: string): string {
  return `See it with: entresol open ${dir === '.' ? '.' : dir}. How to run it: ${join(basename(folder), 'README.md')}.`;
}

function inShort({ id, title, description, files }: StackTemplate) {
  return { name: id, title, description, files: files.length };
}

function listText(known: readonly StackTemplate[]): string {
  return known.map(({ id, title, description }) => `${id}\n  ${title}\n  ${description}\n`).join('');
}
