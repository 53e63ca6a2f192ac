import { basename, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import writeFileAtomic from 'write-file-atomic';
import { type DeliveryRepo, exportArgocd, repoToFillIn } from '../../../shared/export/argocd.ts';
import { exportFlux } from '../../../shared/export/flux.ts';
import { exportHelm } from '../../../shared/export/helm.ts';
import { type ExportFile, planExport } from '../../../shared/export/kustomize.ts';
import { zipFiles } from '../../../shared/export/zip.ts';
import { counted } from '../../../shared/finding/print/report.ts';
import { pictureHtml } from '../../../shared/report/picture.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isToolFolder } from '../../host/files/blueprintFile.ts';
import { fileProblem } from '../../host/files/fileProblem.ts';
import { isWithin } from '../../host/files/inside.ts';
import { exitCode } from '../exitCode.ts';
import { type OpenedWorkspace, readWorkspace } from '../readWorkspace.ts';
import type { Terminal } from '../terminal.ts';
import { fileOption, finish, formatOption, namedPaths, verb } from '../verb.ts';
import { writeExport } from '../writeExport.ts';
import { writeNewFiles } from '../writeNewFiles.ts';

interface Options {
  readonly to: string;
  readonly format: 'kustomize' | 'html' | LayoutName;
  readonly repo?: string;
  readonly revision?: string;
  readonly filename?: readonly string[];
}

type LayoutName = 'argocd' | 'flux' | 'helm';

/** `entresol export`: definitions for kubectl, or a picture. */
export function exportVerb(terminal: Terminal): Command {
  return verb('export', {
    summary: 'write the definitions in apply order for kubectl, or a picture of the blueprint',
    more:
      'kustomize: each Kubernetes object byte for byte in a file of its own, with a kustomization.yaml, as a folder or, where ' +
      'the name ends in .zip, as an archive. argocd: an app of apps, flux: a chain of Kustomizations, both ' +
      'over the same files by wave, for the Git repository that --repo names; helm: a chart. These three never overwrite. ' +
      'html: one page that needs nothing else; - writes it to standard output.\n\n' +
      'Exit codes: 0 written, 2 bad usage, unreadable input or a place that can’t be written.',
    examples: [
      'entresol export . --to out/manifests && kubectl apply -k out/manifests',
      'entresol export . --format argocd --repo https://git.acme.io/platform.git --to out/gitops',
    ],
  })
    .argument('[paths...]', 'what to read')
    .requiredOption('--to <path>', 'folder or .zip file to write (definitions), or .html file (html)')
    .addOption(fileOption())
    .addOption(formatOption(['kustomize', 'argocd', 'flux', 'helm', 'html']))
    .option('--repo <url>', 'Git repository that the folder will lie in (argocd, flux)')
    .option('--revision <name>', 'branch of that repository (argocd, flux)')
    .action(async (paths: readonly string[], options: Options) =>
      finish(terminal, await run(terminal, paths, options)),
    );
}

async function run(terminal: Terminal, paths: readonly string[], options: Options): Promise<Result<number>> {
  const opened = await readWorkspace(namedPaths(paths, options), terminal);
  if (!opened.ok) return opened;
  const { format, to } = options;
  const written =
    format === 'html'
      ? await writePicture(terminal, opened.value, to)
      : format === 'kustomize'
        ? await writeDefinitions(terminal, opened.value, to)
        : await writeLayout(terminal, opened.value, format, options);
  return written.ok ? ok(exitCode.good) : written;
}

async function writePicture(terminal: Terminal, { engine }: OpenedWorkspace, to: string): Promise<Result<null>> {
  const page = pictureHtml(engine);
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

async function writeDefinitions(
  terminal: Terminal,
  { engine, input }: OpenedWorkspace,
  to: string,
): Promise<Result<null>> {
  const { files, problems } = planExport(engine);
  for (const { message, place } of problems)
    terminal.say(`warning: ${place === undefined ? '' : `${place}: `}${message}`);
  const isArchive = /\.zip$/i.test(to);
  const written = isArchive ? await writeOne(to, zipFiles(files)) : await writeExport(to, files);
  if (!written.ok) return written;
  terminal.say(`Wrote ${counted(files.length - 1, 'definition')} to ${to}.`);
  if (!isArchive && isReadBack(input.root, resolve(to)))
    terminal.say(
      `note: ${to} lies inside the blueprint and will be read with it; leave it out with .gitignore, or choose out/.`,
    );
  return ok(null);
}

async function writeLayout(
  terminal: Terminal,
  { engine, input }: OpenedWorkspace,
  format: LayoutName,
  { to, repo, revision = repoToFillIn.revision }: Options,
): Promise<Result<null>> {
  const files = layoutFiles(engine, format, basename(input.root), { url: repo ?? repoToFillIn.url, revision });
  if (files.length === 0)
    return fail({
      code: 'export/nothing',
      message: 'There is no Kubernetes object to export.',
      advice: 'Name a folder that has some.',
    });
  const written = /\.zip$/i.test(to) ? await writeOne(to, zipFiles(files)) : await writeNewFiles(to, files);
  if (!written.ok) return written;
  terminal.say(`Wrote ${counted(files.length, 'file')} to ${to}.`);
  if (format !== 'helm' && repo === undefined)
    terminal.say(`note: the files name ${repoToFillIn.url}; say where they will lie with --repo.`);
  return ok(null);
}

function layoutFiles(
  engine: OpenedWorkspace['engine'],
  format: LayoutName,
  name: string,
  repo: DeliveryRepo,
): readonly ExportFile[] {
  if (format === 'helm') return exportHelm(engine, name);
  return format === 'argocd' ? exportArgocd(engine, repo) : exportFlux(engine, repo);
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
