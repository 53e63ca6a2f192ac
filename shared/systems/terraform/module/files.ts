import type { Document } from '../../../document/document.ts';

/** What a file is for Terraform or OpenTofu. */
export interface TerraformFile {
  /** The module's folder; `''` is the opened one. */
  readonly folder: string;
  readonly name: string;
  /** Definitions, or values of variables. */
  readonly role: 'code' | 'values';
  /** True for files whose blocks are laid over those of the others. */
  readonly override: boolean;
}

/** Reads a path; undefined for files that are not of a module, among them what `init` downloads. */
export function terraformFile(path: string): TerraformFile | undefined {
  const match = /\.(tf|tofu|tfvars)(\.json)?$/.exec(path);
  if (!match || /(^|\/)\.terraform\//.test(path)) return undefined;
  const slash = path.lastIndexOf('/');
  const name = path.slice(slash + 1);
  const stem = name.slice(0, name.length - match[0].length);
  const override = stem === 'override' || stem.endsWith('_override');
  return {
    folder: slash < 0 ? '' : path.slice(0, slash),
    name,
    role: match[1] === 'tfvars' ? 'values' : 'code',
    override,
  };
}

/** The documents of a folder without those that are hidden: `main.tofu` takes the place of `main.tf`. */
export function visible(documents: readonly Document[]): readonly Document[] {
  const paths = new Set<string>(documents.map((document) => document.file));
  return documents.filter(
    ({ file }) => !paths.has(file.replace(/\.tf(\.json)?$/, '.tofu$1')) || !/\.tf(\.json)?$/.test(file),
  );
}

/** A folder as people name it. */
export function folderName(folder: string): string {
  return folder === '' ? rootName : folder;
}

export const rootName = 'root';

/** A folder as the namespace of what lies in it: `.` is the opened one. */
export function folderNamespace(folder: string): string {
  return folder === '' ? '.' : folder;
}

/** A folder as the source of a call from another one: `../modules/db`. */
export function relativeFolder(from: string, to: string): string {
  const a = from === '' ? [] : from.split('/');
  const b = to === '' ? [] : to.split('/');
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const up = a.slice(same).map(() => '..');
  return [...(up.length > 0 ? up : ['.']), ...b.slice(same)].join('/');
}
