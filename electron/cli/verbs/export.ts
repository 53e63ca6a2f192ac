import { basename, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import writeFileAtomic from 'write-file-atomic';
import { repoToFillIn } from '../../../shared/export/argocd.ts';
import type { ExportFormat } from '../../../shared/export/exportFormat.ts';
import { exportFormat, exportFormats } from '../../../shared/export/formats.ts';
import { zipFiles } from '../../../shared/export/zip.ts';
import { counted } from '../../../shared/finding/print/report.ts';
import { pictureHtml } from '../../../shared/report/picture.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isToolFolder } from '../../host/files/blueprintFile.ts';
import { fileProblem } from '../../host/files/fileProblem.ts';
import { isWithin } from '../../host/files/inside.ts';
import { exitCode } from '../exitCode.ts';
import { goalsNow } from '../goalsNow.ts';
import { type OpenedWorkspace, readWorkspace } from '../readWorkspace.ts';
import type { Terminal } from '../terminal.ts';
import { fileOption, finish, formatOption, namedPaths, verb } from '../verb.ts';
import { writeExport } from '../writeExport.ts';
import { writeNewFiles } from '../writeNewFiles.ts';

interface Options {
  readonly to: string;
  readonly format: string;
  readonly repo?: string;
  readonly revision?: string;
  readonly filename?: readonly string[];
}

const picture = 'html';

/** `entresol export`: the blueprint in the layout of a tool, or a picture. */
export function exportVerb(terminal: Terminal): Command {
  const layouts = exportFormats.map(({ id, title, description }) => `${id}: ${title}. ${description}`).join('\n\n');
  return verb('export', {
    summary: 'write the blueprint in the layout of another tool, or as a picture',
    more:
      `${layouts}\n\n${picture}: one page that needs nothing else; - writes it to standard output.\n\n` +
      'Files are written into a folder or, where the name ends in .zip, as an archive. Nothing is overwritten, except an ' +
      'earlier export for kustomize. What the files do not hold as the blueprint has it, and what is left to do, is told.\n\n' +
      'Exit codes: 0 written, 2 bad usage, unreadable input or a place that can’t be written.',
    examples: [
      'entresol export . --format argocd --repo https://git.acme.io/platform.git --to out/gitops',
      'entresol export . --format backstage --to out/catalog',
    ],
  })
    .argument('[paths...]', 'what to read')
    .requiredOption('--to <path>', 'folder or .zip file to write, or .html file (html)')
    .addOption(fileOption())
    .addOption(formatOption([...exportFormats.map(({ id }) => id), picture]))
    .option('--repo <url>', 'Git repository that the folder will lie in (argocd, flux)')
    .option('--revision <name>', 'branch of that repository (argocd, flux)')
    .action(async (paths: readonly string[], options: Options) =>
      finish(terminal, await run(terminal, paths, options)),
    );
}

async function run(terminal: Terminal, paths: readonly string[], options: Options): Promise<Result<number>> {
  const opened = await readWorkspace(namedPaths(paths, options), terminal);
  if (!opened.ok) return opened;
  const format = exportFormat(options.format);
  const written = format
    ? await writeLayout(terminal, opened.value, format, options)
    : await writePicture(terminal, opened.value, options.to);
  return written.ok ? ok(exitCode.good) : written;
}

async function writePicture(terminal: Terminal, { engine, input }: OpenedWorkspace, to: string): Promise<Result<null>> {
  const goals = await goalsNow(engine, input.root);
  if (!goals.ok) return goals;
  const page = pictureHtml(engine, goals.value);
  if (to === '-') {
    terminal.write(page);
    return ok(null);
  }
  if (!/\.html?$/i.test(to))
    return fail({ code: 'export/name', message: `${to} does not end in .html.`, advice: 'Name the page to write.' });
  const written = await writeOne(to, page);
  if (written.ok) terminal.say(`Wrote ${to}.`);
  return written;
}

async function writeLayout(
  terminal: Terminal,
  { engine, input }: OpenedWorkspace,
  format: ExportFormat,
  { to, repo, revision = repoToFillIn.revision }: Options,
): Promise<Result<null>> {
  const place = { url: repo ?? repoToFillIn.url, revision };
  const { files, notes } = format.write(engine, { name: basename(input.root), repo: place });
  if (files.length === 0)
    return fail({
      code: 'export/nothing',
      message: `There is nothing to export for ${format.title}.`,
      advice: 'Name a folder that has some, or choose another --format.',
    });
  for (const { kind, about, text } of notes) terminal.say(`${kind}: ${about}: ${text}`);
  const isArchive = /\.zip$/i.test(to);
  const written = isArchive
    ? await writeOne(to, zipFiles(files))
    : await (format.replaces === true ? writeExport : writeNewFiles)(to, files);
  if (!written.ok) return written;
  terminal.say(`Wrote ${counted(files.length, 'file')} to ${to}. Next: ${format.next}`);
  if (format.namesRepo === true && repo === undefined)
    terminal.say(`note: the files name ${repoToFillIn.url}; say where they will lie with --repo.`);
  if (!isArchive && isReadBack(input.root, resolve(to)))
    terminal.say(
      `note: ${to} lies inside the blueprint and will be read with it; leave it out with .gitignore, or choose out/.`,
    );
  return ok(null);
}

/** True when the next validation of the folder would read the export as well. */
function isReadBack(root: string, target: string): boolean {
  if (!isWithin(root, target)) return false;
  return !target.slice(root.length).split(sep).some(isToolFolder);
}

async function writeOne(to: string, content: string | Uint8Array): Promise<Result<null>> {
  try {
    await writeFileAtomic(resolve(to), typeof content === 'string' ? content : Buffer.from(content));
    return ok(null);
  } catch (error) {
    return fail(fileProblem(error, to));
  }
}
