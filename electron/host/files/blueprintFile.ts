const extensions: ReadonlySet<string> = new Set(['yaml', 'yml', 'json', 'tf', 'tofu', 'hcl', 'tfvars', 'cue']);
const names: ReadonlySet<string> = new Set(['PROJECT', 'Chart.lock']);

/** Folders that tools fill and no blueprint lies in; `out` is where exports go. */
const toolFolders: ReadonlySet<string> = new Set(['.git', 'node_modules', '.terraform', 'out']);

/** Folders that nobody may read or write through Entresol: a file written into `.git` can run programs. */
const guardedFolders: ReadonlySet<string> = new Set(['.git', 'node_modules', '.terraform']);

/** The size above which a file is not read, in bytes. */
export const sizeLimit = 10 * 1024 * 1024;

/** True for a file name that may belong to a blueprint. */
export function isBlueprintFile(name: string): boolean {
  const dot = name.lastIndexOf('.');
  return names.has(name) || (dot > 0 && extensions.has(name.slice(dot + 1).toLowerCase()));
}

/** True for a file name that may hold values which a goal of the blueprint is linked to. It is read by its name only. */
export function isValuesFile(name: string): boolean {
  return name.toLowerCase().endsWith('.csv') && name.length > '.csv'.length;
}

/** True for the file in which a repository says who owns what. It is read by its name only, to import teams. */
export function isOwnersFile(name: string): boolean {
  return name === 'CODEOWNERS';
}

/** True for a folder name that is never walked. */
export function isToolFolder(name: string): boolean {
  return toolFolders.has(name);
}

/** True for a folder name that is closed to reading and saving, whatever its spelling on a disk that ignores case. */
export function isGuardedFolder(name: string): boolean {
  return guardedFolders.has(name.toLowerCase());
}
