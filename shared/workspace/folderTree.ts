import type { FilePath } from '../document/document.ts';

/** The folder of a file, `''` for the opened folder itself. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** Names of the files directly in a folder; another object after each change. Sorted where it is wanted: folders may hold thousands. */
export interface FilesIn {
  readonly names: Set<string>;
}

/** Whom to tell that what lies directly in a folder has changed. */
export interface FolderTeller {
  folders(folder: string): void;
  files(folder: string): void;
}

/** Which folders hold files, and which folders are in them. Tells of a folder when its own lists change. */
export class FolderTree {
  readonly #files = new Map<string, FilesIn>();
  readonly #inside = new Map<string, Set<string>>();
  readonly #tell: FolderTeller;

  constructor(tell: FolderTeller) {
    this.#tell = tell;
  }

  /** The files directly in a folder; undefined where there are none. */
  filesIn(folder: string): FilesIn | undefined {
    return this.#files.get(folder);
  }

  /** Names of the folders directly in a folder, in order; undefined where no file lies in it at any depth. */
  foldersIn(folder: string): readonly string[] | undefined {
    const inside = this.#inside.get(folder);
    return inside && [...inside].sort();
  }

  add(path: FilePath): void {
    const folder = folderOf(path);
    const names = this.#files.get(folder)?.names ?? new Set<string>();
    this.#files.set(folder, { names: names.add(nameOf(path)) });
    this.#tell.files(folder);
    this.#grow(folder);
  }

  remove(path: FilePath): void {
    let folder = folderOf(path);
    const names = this.#files.get(folder)?.names;
    names?.delete(nameOf(path));
    if (names?.size) this.#files.set(folder, { names });
    else this.#files.delete(folder);
    this.#tell.files(folder);
    while (!this.#files.has(folder) && (this.#inside.get(folder)?.size ?? 0) === 0) {
      this.#inside.delete(folder);
      this.#tell.folders(folder);
      if (folder === '') return;
      const parent = folderOf(folder);
      this.#inside.get(parent)?.delete(nameOf(folder));
      this.#tell.folders(parent);
      folder = parent;
    }
  }

  #grow(folder: string): void {
    if (this.#inside.has(folder)) return;
    this.#inside.set(folder, new Set());
    this.#tell.folders(folder);
    if (folder === '') return;
    const parent = folderOf(folder);
    this.#grow(parent);
    this.#inside.get(parent)?.add(nameOf(folder));
    this.#tell.folders(parent);
  }
}

function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1);
}
