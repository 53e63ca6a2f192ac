import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ignore, { type Ignore } from 'ignore';

const none: unique symbol = Symbol('none');
const foldsCase = process.platform === 'win32' || process.platform === 'darwin';

/** The rules of one `.gitignore`. A link, a device or a huge file in its place counts as no rules. */
function load(file: string): Ignore | typeof none {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK | (constants.O_NOFOLLOW ?? 0));
    const found = fstatSync(descriptor);
    if (!found.isFile() || found.size > 1024 * 1024) return none;
    return ignore({ ignorecase: foldsCase }).add(readFileSync(descriptor, 'utf8'));
  } catch {
    return none;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** What the folder's `.gitignore` files leave out. Each is read when it is first asked for. */
export class IgnoreRules {
  readonly #root: string;
  readonly #loaded = new Map<string, Ignore | typeof none>();

  constructor(root: string) {
    this.#root = root;
  }

  /** Reads the `.gitignore` files anew when next asked. */
  forget(): void {
    this.#loaded.clear();
  }

  /** True when a `.gitignore` of the folders above leaves `path` out. The folders above it are taken as not left out. */
  ignores(path: string, isFolder: boolean): boolean {
    let left = false;
    let start = 0;
    while (start !== -1) {
      const rules = this.#rulesOf(path.slice(0, start));
      if (rules !== none) {
        const verdict = rules.test(path.slice(start) + (isFolder ? '/' : ''));
        if (verdict.ignored) left = true;
        else if (verdict.unignored) left = false;
      }
      const slash = path.indexOf('/', start);
      start = slash === -1 ? -1 : slash + 1;
    }
    return left;
  }

  #rulesOf(folder: string): Ignore | typeof none {
    let rules = this.#loaded.get(folder);
    if (rules === undefined) {
      rules = load(join(this.#root, folder, '.gitignore'));
      this.#loaded.set(folder, rules);
    }
    return rules;
  }
}
