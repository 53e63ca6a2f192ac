import { z } from 'zod';
import { ok, type Result } from '../../../shared/result.ts';
import { readState, removeState, writeState } from '../state/stateFile.ts';

const fileSchema = z.object({ path: z.string(), text: z.string().nullable(), base: z.string().optional() });
const journalSchema = z.object({ version: z.literal(1), savedAt: z.string(), files: z.array(fileSchema) });
type JournalFile = z.infer<typeof fileSchema>;

/**
 * The unsaved state of a folder's files, kept in `file` of the state folder. Each write replaces the one before: it names
 * every file that differs from disk. Writes happen in the order asked for; those that were overtaken while waiting are left out.
 */
export class Journal {
  readonly #file: string;
  #next: (() => Promise<Result<null>>) | undefined;
  #running: Promise<Result<null>> | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  /** Resolves when this state, or a later one, is on disk. */
  write(files: readonly JournalFile[]): Promise<Result<null>> {
    if (files.length === 0) return this.clear();
    return this.#enqueue(() => writeState(this.#file, { version: 1, savedAt: new Date().toISOString(), files }));
  }

  /** The state that an earlier session left, or null. */
  async read(): Promise<Result<{ savedAt: string; files: JournalFile[] } | null>> {
    const found = await readState(this.#file, journalSchema);
    if (!found.ok) return found;
    return ok(found.value === null ? null : { savedAt: found.value.savedAt, files: found.value.files });
  }

  clear(): Promise<Result<null>> {
    return this.#enqueue(() => removeState(this.#file));
  }

  /** Resolves when nothing waits to be written any more. */
  async settled(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  async #enqueue(write: () => Promise<Result<null>>): Promise<Result<null>> {
    this.#next = write;
    let before: Result<null> = ok(null);
    while (this.#running !== undefined) before = await this.#running;
    const next = this.#next;
    // A later state was written while this one waited: its fate is ours.
    if (next === undefined) return before;
    this.#next = undefined;
    this.#running = next();
    try {
      return await this.#running;
    } finally {
      this.#running = undefined;
    }
  }
}
