/** How a computed cell is made from its key. */
type Compute = (key: string) => unknown;
type Same = (before: unknown, after: unknown) => boolean;

interface Family {
  readonly compute: Compute;
  readonly same: Same;
}

interface Cell {
  readonly key: string;
  readonly family: Family | undefined;
  value: unknown;
  /** `maybe`: something below may have changed; decided when somebody asks. */
  state: 'fresh' | 'maybe' | 'stale';
  /** Each once. */
  needs: Cell[];
  /** The run that asked for it last: most ask for the same several times. */
  run: number;
  /** One, a few or many: most questions are asked by one or two cells, and there are too many cells for a set each. */
  users: Cell | Cell[] | Set<Cell> | undefined;
}

/** A computed cell while it is made. */
interface Run {
  readonly number: number;
  readonly cell: Cell;
  /** How many of its needs it has asked for again so far, in the same order as before. */
  asked: number;
  /** Whether it asked for others than before. */
  grew: boolean;
}

/** What inputs need: one list for all of them, as there are very many. It stays empty. */
const nothing: Cell[] = [];

/**
 * A memory of answers that knows what each answer depended on. Inputs are set; computed cells ask for other cells while
 * they are made, and are made again only when one of those has really changed. The cost of a change follows what it
 * touches, not the size of the whole.
 */
export class Cells {
  readonly #cells = new Map<string, Cell>();
  readonly #families = new Map<string, Family>();
  readonly #held = new Map<string, (key: string) => unknown>();
  readonly #pending = new Set<string>();
  readonly #watched = new Set<string>();
  #asking: Run | undefined;
  #runs = 0;
  #asked = 0;

  /** How many questions were asked so far: whoever sees it unchanged knows that nothing was asked meanwhile. */
  get asked(): number {
    return this.#asked;
  }

  /** States how cells named `family|…` are made. `same` ends the wave where a new value says nothing new. */
  define<T>(family: string, compute: (key: string) => T, same: (before: T, after: T) => boolean): void {
    // The map holds families of many value types; each cell is only ever read through the family it was made by.
    this.#families.set(family, { compute, same: same as Same });
  }

  /**
   * States that inputs named `family …` are held by somebody else, who gives them by key and calls `set` after each change.
   * Of these a cell is there only once a computed cell has asked: most are never asked for.
   */
  hold(family: string, read: (key: string) => unknown): void {
    this.#held.set(family, read);
  }

  /** Gives an input a new value; whoever asked for it is asked again at the next read. */
  set(key: string, value: unknown): void {
    const cell = this.#cells.get(key) ?? (this.#holder(key) ? undefined : this.#cell(key));
    if (!cell) return;
    if (Object.is(cell.value, value)) return;
    cell.value = value;
    this.#markUsers(cell, 'stale');
  }

  /** The value of a cell; a computed cell that asks is remembered as its user. */
  get(key: string): unknown {
    this.#asked += 1;
    const asking = this.#asking;
    const read = asking || this.#cells.has(key) ? undefined : this.#holder(key);
    if (read) return read(key);
    const cell = this.#cell(key);
    if (asking && cell.run !== asking.number) remember(asking, cell);
    this.#refresh(cell);
    return cell.value;
  }

  /** From now on a change of this computed cell shows in `takePending`. */
  watch(key: string): void {
    this.#watched.add(key);
    this.#pending.add(key);
  }

  /** Forgets a computed cell and its watch. */
  drop(key: string): void {
    this.#watched.delete(key);
    this.#pending.delete(key);
    const cell = this.#cells.get(key);
    if (!cell) return;
    forgetNeeds(cell, 0);
    if (!hasUsers(cell)) this.#cells.delete(key);
    else cell.state = 'stale';
  }

  /** The watched cells of one family that may have changed since they were last taken, each once. */
  takePending(family: string): readonly string[] {
    const prefix = `${family}|`;
    const taken: string[] = [];
    for (const key of this.#pending) if (key.startsWith(prefix)) taken.push(key);
    for (const key of taken) this.#pending.delete(key);
    return taken;
  }

  #cell(key: string): Cell {
    const known = this.#cells.get(key);
    if (known) return known;
    const bar = key.indexOf('|');
    const family = bar < 0 ? undefined : this.#families.get(key.slice(0, bar));
    const cell: Cell = {
      key,
      family,
      value: family ? undefined : this.#holder(key)?.(key),
      state: family ? 'stale' : 'fresh',
      needs: family ? [] : nothing,
      run: 0,
      users: undefined,
    };
    this.#cells.set(key, cell);
    return cell;
  }

  #holder(key: string): ((key: string) => unknown) | undefined {
    const space = key.indexOf(' ');
    return space < 0 ? undefined : this.#held.get(key.slice(0, space));
  }

  #mark(cell: Cell, state: 'maybe' | 'stale'): void {
    const before = cell.state;
    if (before === 'stale' || (before === 'maybe' && state === 'maybe')) return;
    cell.state = state;
    if (this.#watched.has(cell.key)) this.#pending.add(cell.key);
    if (before === 'fresh') this.#markUsers(cell, 'maybe');
  }

  #markUsers({ users }: Cell, state: 'maybe' | 'stale'): void {
    if (Array.isArray(users) || users instanceof Set) for (const user of users) this.#mark(user, state);
    else if (users) this.#mark(users, state);
  }

  #refresh(cell: Cell): void {
    if (cell.state === 'fresh' || !cell.family) return;
    if (cell.state === 'maybe') {
      for (const need of cell.needs) {
        this.#refresh(need);
        if (cell.state !== 'maybe') break;
      }
      if (cell.state === 'maybe') {
        cell.state = 'fresh';
        return;
      }
    }
    const before = cell.value;
    const asked = this.#asking;
    const run: Run = { number: ++this.#runs, cell, asked: 0, grew: false };
    this.#asking = run;
    // Fresh before computing: a cell that asks for itself gets its last value instead of running for ever.
    cell.state = 'fresh';
    try {
      cell.value = cell.family.compute(cell.key);
    } finally {
      this.#asking = asked;
      forgetNeeds(cell, run.asked);
      // A list that grew holds room for more, and there is one for each computed cell.
      if (run.grew) cell.needs = cell.needs.slice();
    }
    // What it asked for was made new on the way and has marked it: it has seen the new values already.
    cell.state = 'fresh';
    if (before !== undefined && cell.family.same(before, cell.value)) {
      cell.value = before;
      return;
    }
    this.#markUsers(cell, 'stale');
  }
}

/** Notes that a run needs a cell. What it asks for in the same order as last time is noted already. */
function remember(run: Run, need: Cell): void {
  need.run = run.number;
  const { cell } = run;
  if (cell.needs[run.asked] !== need) {
    forgetNeeds(cell, run.asked);
    if (!addUser(need, cell)) return;
    cell.needs.push(need);
    run.grew = true;
  }
  run.asked += 1;
}

/** So many users are kept in a list, which is small; more in a set, which is fast. */
const FEW = 8;

/** Remembers who asked; false where that is known already. */
function addUser(cell: Cell, user: Cell): boolean {
  const { users } = cell;
  if (users === undefined) cell.users = user;
  else if (users instanceof Set) {
    if (users.has(user)) return false;
    users.add(user);
  } else {
    const few = Array.isArray(users) ? users : [users];
    if (few.includes(user)) return false;
    // A spread or a push would leave room for a dozen more.
    const more = few.concat(user);
    cell.users = few.length < FEW ? more : new Set(more);
  }
  return true;
}

function removeUser(cell: Cell, user: Cell): void {
  const { users } = cell;
  if (users instanceof Set) users.delete(user);
  else if (Array.isArray(users)) cell.users = users.filter((one) => one !== user);
  else if (users === user) cell.users = undefined;
}

function hasUsers({ users }: Cell): boolean {
  if (Array.isArray(users)) return users.length > 0;
  return users instanceof Set ? users.size > 0 : users !== undefined;
}

/** Forgets the needs from one on. */
function forgetNeeds(cell: Cell, from: number): void {
  const { needs } = cell;
  if (needs.length === from) return;
  for (const need of needs.slice(from)) removeUser(need, cell);
  cell.needs = needs.slice(0, from);
}
