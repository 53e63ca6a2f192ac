import { createHash, randomUUID } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Folder, ReadFile, SaveItem, SkippedFile } from '../../../shared/protocol/files.ts';
import type { EventData, MethodOutput } from '../../../shared/protocol/protocol.ts';
import { fail, ok, type Problem, type Result } from '../../../shared/result.ts';
import { displayPath } from './displayPath.ts';
import { fileProblem } from './fileProblem.ts';
import { backUpOldFormat } from './formatBackup.ts';
import { IgnoreRules } from './ignoreRules.ts';
import type { KnownFolders } from './inside.ts';
import { Journal } from './journal.ts';
import { type Lock, takeLock } from './lock.ts';
import { Queue } from './queue.ts';
import { readFile } from './read.ts';
import { saveFiles } from './save.ts';
import { finishSave } from './saveManifest.ts';
import { scanFolder } from './scan.ts';
import { sweep } from './sweep.ts';
import { type Watch, watchFolder } from './watch.ts';

/** How a folder is opened. */
export interface OpenOptions {
  readonly stateFolder: string;
  readonly door: 'desktop' | 'browser' | 'terminal';
  /** Told about changes by others. Without it the folder is not watched. */
  readonly onChange?: (change: Omit<EventData<'files.changed'>, 'folder'>) => void;
}

const readsAtOnce = 32;

function skip(problem: Problem, path: string): SkippedFile {
  return { path, code: problem.code, message: problem.message };
}

/** A folder in use: its files, its unsaved work, and the right to write it. */
export class OpenFolder {
  readonly id: string = randomUUID();
  /** The folder's real path. */
  readonly root: string;
  readonly journal: Journal;
  readonly #options: OpenOptions;
  readonly #key: string;
  readonly #rules: IgnoreRules;
  /** One save or one look at changes at a time, so that our own half-done saves never look foreign. */
  readonly #queue = new Queue();
  /** The versions of files that the other end knows. */
  readonly #etags = new Map<string, string>();
  #lock: Lock | undefined;
  #watch: Watch | undefined;

  private constructor(root: string, options: OpenOptions) {
    this.root = root;
    this.#options = options;
    this.#key = createHash('sha256').update(root).digest('hex').slice(0, 32);
    this.#rules = new IgnoreRules(root);
    this.journal = new Journal(join(options.stateFolder, 'journal', `${this.#key}.json`));
  }

  /** Opens the folder at `path`, which the person chose. Finishes what a crash cut off. */
  static async open(path: string, options: OpenOptions): Promise<Result<OpenFolder>> {
    try {
      const root = await realpath(path);
      if (!(await stat(root)).isDirectory())
        return fail({
          code: 'folder/not-a-folder',
          message: `${path} is a file.`,
          advice: 'Open the folder that holds it.',
          place: path,
        });
      const folder = new OpenFolder(root, options);
      const entered = await folder.enter();
      return entered.ok ? ok(folder) : entered;
    } catch (error) {
      const problem = fileProblem(error, path);
      return fail(
        problem.code === 'files/missing' ? { ...problem, code: 'folder/missing', advice: 'Check the path.' } : problem,
      );
    }
  }

  /** Takes the right to write if nobody has it, and starts watching. Safe to repeat, such as when the other window has closed. */
  async enter(): Promise<Result<null>> {
    if (this.#options.onChange !== undefined && this.#watch === undefined) this.#startWatch(this.#options.onChange);
    if (this.#options.door === 'terminal' || this.#lock?.held === true) return ok(null);
    try {
      this.#lock = await takeLock(join(this.#options.stateFolder, 'locks', `${this.#key}.json`), this.#options.door);
    } catch (error) {
      return fail(fileProblem(error, this.#options.stateFolder));
    }
    return this.#lock.held ? finishSave(this.#manifest) : ok(null);
  }

  /** The folder as the protocol shows it. */
  get info(): Folder {
    const common = { id: this.id, name: basename(this.root) || this.root, displayPath: displayPath(this.root) };
    if (this.#lock === undefined || this.#lock.held) return { ...common, readOnly: false };
    return { ...common, readOnly: true, readOnlyReason: `Open for editing in ${this.#lock.owner}.` };
  }

  async list(): Promise<MethodOutput<'files.list'>> {
    this.#rules.forget();
    const { files, skipped, leftovers } = await scanFolder(this.root, this.#rules);
    if (this.#lock?.held === true) await sweep(this.root, leftovers);
    return { files: [...files], skipped: [...skipped] };
  }

  async read(paths: readonly string[]): Promise<MethodOutput<'files.read'>> {
    const files: ReadFile[] = [];
    const skipped: SkippedFile[] = [];
    const known: KnownFolders = new Map();
    for (let from = 0; from < paths.length; from += readsAtOnce) {
      const batch = paths.slice(from, from + readsAtOnce);
      const results = await Promise.all(batch.map((path) => readFile(this.root, path, known)));
      results.forEach((result, at) => {
        const path = batch[at] ?? '';
        if (!result.ok) skipped.push(skip(result.problem, path));
        else if (result.value === null)
          skipped.push({ path, code: 'files/missing', message: `${path} is not there any more.` });
        else {
          files.push(result.value);
          this.#etags.set(path, result.value.etag);
        }
      });
    }
    return { files, skipped };
  }

  /** Saves all items or none. A folder that another window edits is left alone. */
  save(items: readonly SaveItem[]): Promise<Result<MethodOutput<'files.save'>>> {
    return this.#queue.run(async () => {
      const writable = this.writable();
      if (!writable.ok) return writable;
      const kept = await backUpOldFormat(this.root, join(this.#options.stateFolder, 'backups', this.#key), items);
      if (!kept.ok) return kept;
      const saved = await saveFiles(this.root, this.#manifest, items);
      if (saved.ok && saved.value.saved)
        for (const { path, etag } of saved.value.files) {
          if (etag === null) this.#etags.delete(path);
          else this.#etags.set(path, etag);
        }
      return saved;
    });
  }

  /** The problem that keeps this end from writing, if any. */
  writable(): Result<null> {
    const { readOnly, readOnlyReason } = this.info;
    if (!readOnly) return ok(null);
    return fail({
      code: 'folder/read-only',
      message: readOnlyReason ?? 'The folder is read-only.',
      advice: 'Close it there, then reload here.',
    });
  }

  /** Resolves when every change on disk from now on is noticed. */
  async watching(): Promise<void> {
    await this.#watch?.ready;
  }

  /** Ends the work on the folder: what waits is written first. */
  async close(): Promise<void> {
    await this.#watch?.close();
    await Promise.all([this.#queue.settled(), this.journal.settled()]);
    if (this.#lock?.held === true) await this.#lock.release();
  }

  get #manifest(): string {
    return join(this.#options.stateFolder, 'saves', `${this.#key}.json`);
  }

  #startWatch(onChange: NonNullable<OpenOptions['onChange']>): void {
    const lost = () =>
      onChange({
        files: [],
        skipped: [
          {
            path: '',
            code: 'files/not-watched',
            message: 'Changes on disk are not noticed any more; reload to see them.',
          },
        ],
      });
    const changed = (paths: readonly string[]) => {
      void this.#queue.run(async () => {
        const change = await this.#changesIn(paths);
        if (change.files.length > 0 || change.skipped.length > 0) onChange(change);
      });
    };
    this.#watch = watchFolder(this.root, this.#rules, changed, lost);
  }

  /** What truly differs from the versions that the other end knows. */
  async #changesIn(paths: readonly string[]): Promise<Omit<EventData<'files.changed'>, 'folder'>> {
    const files: EventData<'files.changed'>['files'] = [];
    const skipped: SkippedFile[] = [];
    for (const path of paths) {
      const known = this.#etags.get(path);
      const found = await readFile(this.root, path);
      if (!found.ok) {
        this.#etags.delete(path);
        skipped.push(skip(found.problem, path));
      } else if (found.value === null) {
        if (this.#etags.delete(path)) files.push({ path });
      } else if (found.value.etag !== known) {
        this.#etags.set(path, found.value.etag);
        files.push(found.value);
      }
    }
    return { files, skipped };
  }
}
