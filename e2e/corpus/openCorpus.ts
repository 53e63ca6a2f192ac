import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FilePath, filePath } from '../../shared/document/document.ts';
import { builtInSchemas } from '../../shared/workspace/testing/openExample.ts';
import { createWorkspace } from '../../shared/workspace/workspace.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

/** True where the folder of upstream files lies beside the project; tests that read it are skipped otherwise. */
export const corpusIsThere: boolean = existsSync(corpus);

if (!corpusIsThere) console.warn('skipped: the folder of upstream files is not beside the project');

/** The folders of upstream files, one a system. */
export const corpusFolders = [
  'kubernetes',
  'score',
  'kratix',
  'crossplane',
  'argocd',
  'flux',
  'cnoe',
  'kubefirst',
  'backstage',
  'kyverno',
  'kubebuilder',
  'terraform',
  'massdriver',
  'humanitec',
  'kubevela',
  'helm-kustomize',
] as const;

export type CorpusFolder = (typeof corpusFolders)[number];

/** What lies in the corpus, to hold the list against. */
export function foldersThere(): readonly string[] {
  return readdirSync(corpus).filter((name) => statSync(join(corpus, name)).isDirectory());
}

/** An upstream file as it lies there, by its path in the corpus. */
export function corpusText(path: string): string {
  return readFileSync(join(corpus, path), 'utf8');
}

/** The texts of upstream files, and of those directly in folders (which end in a slash), by their paths in the corpus. */
export function corpusTexts(paths: readonly string[]): Readonly<Record<string, string>> {
  const files = paths.flatMap((path) => {
    if (!path.endsWith('/')) return [path];
    return readdirSync(join(corpus, path))
      .filter((name) => isRead(name) && statSync(join(corpus, path, name)).isFile())
      .map((name) => `${path}${name}`);
  });
  return Object.fromEntries(files.map((path) => [path, corpusText(path)]));
}

/** A file with its text; the version stamp is its path, since nobody writes here. */
export interface CorpusFile {
  readonly path: FilePath;
  readonly text: string;
  readonly etag: string;
}

/** What the product reads of a folder of the corpus, with paths counted from that folder. */
export function corpusFiles(folder: CorpusFolder): readonly CorpusFile[] {
  const root = join(corpus, folder);
  return filesOf(root).map((path) => ({
    path: filePath(relative(root, path)),
    text: readFileSync(path, 'utf8'),
    etag: path,
  }));
}

/** A workspace with a folder of the corpus in it, and what it showed at first. */
export async function openCorpus(folder: CorpusFolder) {
  const files = corpusFiles(folder);
  const workspace = createWorkspace({ clock: () => 0, today: '2026-01-01' });
  await workspace.open({ name: folder }, builtInSchemas);
  const delta = await workspace.load(files, []);
  return { workspace, files, delta };
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesOf(path);
    return isRead(name) ? [path] : [];
  });
}

function isRead(name: string): boolean {
  return /\.(ya?ml|json|tf|tfvars|tofu|hcl)$|^(PROJECT|Chart\.lock)$/.test(name);
}
