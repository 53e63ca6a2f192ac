import { hasToken } from '../schema/token.ts';
import { folderNamed, foldersAbove } from './folders.ts';

/** Marks of a template that a generator fills in: `{{path}}`, `{{ .cluster }}`. */
const placeholder = /\{\{[^}]*\}\}/g;

/** True for texts that are filled in later: with `{{ … }}` or a token such as `<CLUSTER_NAME>`. */
export function isFilledInLater(text: string): boolean {
  return text.includes('{{') || hasToken(text);
}

/** True where a repository is the folder beside the file: `cnoe://PATH`, which a local builder replaces. */
export function isLocalRepo(repoUrl: string): boolean {
  return repoUrl.startsWith('cnoe://');
}

/** True where the address of the repository is a token that stands for the repository that the file itself is in. */
export function isOwnRepoToken(repoUrl: string): boolean {
  return /^<[A-Z0-9_]*REPO[A-Z0-9_]*>$/.test(repoUrl);
}

/**
 * The folders of the opened one that a path in a repository may mean, the likeliest first; none where nothing can be said.
 * Which folder is the repository's root is not written anywhere, so each folder above the file is tried, from the top.
 * Segments that a generator fills in become `*`. Where a token (`<CLUSTER_NAME>`) names the folder that a template is copied
 * to, what follows it is looked for from the file upwards.
 */
export function repoFolders(file: string, repoUrl: string, path: string): readonly string[] {
  if (isLocalRepo(repoUrl)) {
    const local = folderNamed(foldersAbove(file).at(-1) ?? '', `${repoUrl.slice('cnoe://'.length)}/${path}`);
    return local === undefined ? [] : [local.replace(placeholder, '*')];
  }
  const inside = folderNamed('', path.replace(placeholder, '*'));
  if (inside === undefined || !/[^*/]/.test(inside)) return [];
  const above = foldersAbove(file);
  const segments = inside.split('/');
  const last = segments.findLastIndex((segment) => hasToken(segment));
  const rest = segments.slice(last + 1).join('/');
  if (last >= 0 && rest === '') return above.slice(-1);
  const order = last >= 0 ? above.toReversed() : above;
  return order.map((folder) => (folder === '' ? rest : `${folder}/${rest}`));
}
