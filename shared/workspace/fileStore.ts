import type { FilePath } from '../document/document.ts';
import type { DirtyFile } from './api.ts';

interface Saved {
  readonly text: string;
  readonly etag: string;
}

/** Texts as they are on screen beside the texts as they are on disk. */
export class FileStore {
  readonly #texts = new Map<FilePath, string>();
  readonly #saved = new Map<FilePath, Saved>();
  readonly #dirty = new Set<FilePath>();

  text(path: FilePath): string | null {
    return this.#texts.get(path) ?? null;
  }

  savedText(path: FilePath): string | null {
    return this.#saved.get(path)?.text ?? null;
  }

  paths(): readonly FilePath[] {
    return [...this.#texts.keys()];
  }

  /** A change on screen; null takes the file away. */
  set(path: FilePath, text: string | null): void {
    if (text === null) this.#texts.delete(path);
    else this.#texts.set(path, text);
    this.#compare(path);
  }

  /** The version on disk, as read or as just written; `etag: null` = it is not there. */
  setSaved(path: FilePath, text: string | null, etag: string | null): void {
    if (text === null || etag === null) this.#saved.delete(path);
    else this.#saved.set(path, { text, etag });
    this.#compare(path);
  }

  isDirty(path: FilePath): boolean {
    return this.#dirty.has(path);
  }

  dirtyPaths(): readonly FilePath[] {
    return [...this.#dirty].sort();
  }

  dirtyFiles(): readonly DirtyFile[] {
    return this.dirtyPaths().map((path) => {
      const base = this.#saved.get(path)?.etag;
      return { path, text: this.text(path), ...(base !== undefined && { base }) };
    });
  }

  #compare(path: FilePath): void {
    if (this.text(path) === this.savedText(path)) this.#dirty.delete(path);
    else this.#dirty.add(path);
  }
}
