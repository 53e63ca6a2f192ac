import { eachUser, hasUsers, type Users, withoutUser, withUser } from './cellUsers.ts';

/** What can be asked for. */
class Cell {
  users: Users<Asker> = undefined;
  /** The run that asked for it last: most ask for the same several times. */
  run = 0;
}

/** A cell that asks for others. */
interface Asker extends Cell {
  /** Each once. */
  needs: Cell[];
  /** Notes that something below has changed (`stale`) or may have (`maybe`): decided when somebody asks. */
  mark(state: 'maybe' | 'stale'): void;
  /** Makes it anew if it has to be. */
  refresh(): void;
}

/** A computed cell while it is made. */
interface Run {
  readonly number: number;
  readonly cell: Asker;
  /** How many of its needs it has asked for again so far, in the same order as before. */
  asked: number;
  /** Whether it asked for others than before. */
  grew: boolean;
}

/**
 * A memory of answers that knows what each answer depended on. Inputs are told when they change; computed cells ask for
 * other cells while they are made, and are made again only when one of those has really changed. The cost of a change
 * follows what it touches, not the size of the whole. Cells live in families of one kind of key and value.
 */
export class Cells {
  #asking: Run | undefined;
  #runs = 0;
  #asked = 0;

  /** How many questions were asked so far: whoever sees it unchanged knows that nothing was asked meanwhile. */
  get asked(): number {
    return this.#asked;
  }

  /** An input that is there once. */
  input<Value>(value: Value): Input<Value> {
    return new Input(this, value);
  }

  /** Inputs that somebody else holds, who gives them by key and calls `changed` after each change. */
  inputs<Key, Value>(read: (key: Key) => Value): Inputs<Key, Value> {
    return new Inputs(this, read);
  }

  /** Cells made from their keys. `same` ends the wave where a new value says nothing new. */
  computed<Key, Value>(
    compute: (key: Key) => Value,
    same: (before: Value, after: Value) => boolean,
  ): Computed<Key, Value> {
    return new Computed(this, compute, same);
  }

  /** For families: whether a computed cell is being made, so that it has to be remembered what it asks for. */
  get isAsking(): boolean {
    return this.#asking !== undefined;
  }

  /** For families: counts a question, and remembers its cell for whoever asks. */
  note(need?: Cell): void {
    this.#asked += 1;
    const run = this.#asking;
    if (run && need && need.run !== run.number) remember(run, need);
  }

  /** For families: makes a cell, remembering what it asks for. */
  make(cell: Asker, compute: () => void): void {
    const before = this.#asking;
    const run: Run = { number: ++this.#runs, cell, asked: 0, grew: false };
    this.#asking = run;
    try {
      compute();
    } finally {
      this.#asking = before;
      forgetNeeds(cell, run.asked);
      // A list that grew holds room for more, and there is one for each computed cell.
      if (run.grew) cell.needs = cell.needs.slice();
    }
  }
}

class InputCell<Value> extends Cell {
  value: Value;

  constructor(value: Value) {
    super();
    this.value = value;
  }
}

/** One input. */
export class Input<Value> {
  readonly #cells: Cells;
  readonly #cell: InputCell<Value>;

  constructor(cells: Cells, value: Value) {
    this.#cells = cells;
    this.#cell = new InputCell(value);
  }

  /** Its value; a computed cell that asks is remembered as its user. */
  get(): Value {
    this.#cells.note(this.#cell);
    return this.#cell.value;
  }

  /** Gives it a new value; whoever asked for it is asked again at the next read. */
  set(value: Value): void {
    setInput(this.#cell, value);
  }
}

/** Inputs of one kind. Of these a cell is there only once a computed cell has asked: most are never asked for. */
export class Inputs<Key, Value> {
  readonly #cells: Cells;
  readonly #read: (key: Key) => Value;
  readonly #asked = new Map<Key, InputCell<Value>>();

  constructor(cells: Cells, read: (key: Key) => Value) {
    this.#cells = cells;
    this.#read = read;
  }

  /** The input as it is now; a computed cell that asks is remembered as its user. */
  get(key: Key): Value {
    let cell = this.#asked.get(key);
    if (!cell) {
      const value = this.#read(key);
      if (!this.#cells.isAsking) {
        this.#cells.note();
        return value;
      }
      cell = new InputCell(value);
      this.#asked.set(key, cell);
    }
    this.#cells.note(cell);
    return cell.value;
  }

  /** Whoever asked for it is asked again at the next read, if it is another one now. */
  changed(key: Key): void {
    const cell = this.#asked.get(key);
    if (cell) setInput(cell, this.#read(key));
  }
}

class ComputedCell<Key, Value> extends Cell implements Asker {
  readonly family: Computed<Key, Value>;
  readonly key: Key;
  value: Value | undefined = undefined;
  state: 'fresh' | 'maybe' | 'stale' = 'stale';
  watched = false;
  needs: Cell[] = [];

  constructor(family: Computed<Key, Value>, key: Key) {
    super();
    this.family = family;
    this.key = key;
  }

  mark(state: 'maybe' | 'stale'): void {
    const before = this.state;
    if (before === 'stale' || (before === 'maybe' && state === 'maybe')) return;
    this.state = state;
    if (this.watched) this.family.pending.add(this.key);
    if (before === 'fresh') markUsers(this, 'maybe');
  }

  refresh(): void {
    if (this.state === 'fresh') return;
    if (this.state === 'maybe' && this.#holdsStill()) {
      this.state = 'fresh';
      return;
    }
    const before = this.value;
    // Fresh before computing: a cell that asks for itself gets its last value instead of running for ever.
    this.state = 'fresh';
    const changed = this.family.make(this, before);
    // What it asked for was made new on the way and has marked it: it has seen the new values already.
    this.state = 'fresh';
    if (changed) markUsers(this, 'stale');
  }

  /** Brings what it needs up to date, and tells whether all of that is as before. */
  #holdsStill(): boolean {
    for (const need of this.needs) {
      if (need instanceof ComputedCell) need.refresh();
      if (this.state !== 'maybe') return false;
    }
    return true;
  }
}

/** Computed cells of one kind. */
export class Computed<Key, Value> {
  readonly pending = new Set<Key>();
  readonly #cells: Cells;
  readonly #compute: (key: Key) => Value;
  readonly #same: (before: Value, after: Value) => boolean;
  readonly #made = new Map<Key, ComputedCell<Key, Value>>();

  constructor(cells: Cells, compute: (key: Key) => Value, same: (before: Value, after: Value) => boolean) {
    this.#cells = cells;
    this.#compute = compute;
    this.#same = same;
  }

  /** The value of a cell, made anew if it has to be; a computed cell that asks is remembered as its user. */
  get(key: Key): Value {
    const cell = this.#cell(key);
    this.#cells.note(cell);
    cell.refresh();
    // It was made: only a family whose values may be undefined gives undefined.
    return cell.value as Value;
  }

  /** From now on a change of this cell shows in `takePending`. */
  watch(key: Key): void {
    this.#cell(key).watched = true;
    this.pending.add(key);
  }

  /** Forgets a cell and its watch. */
  drop(key: Key): void {
    this.pending.delete(key);
    const cell = this.#made.get(key);
    if (!cell) return;
    cell.watched = false;
    forgetNeeds(cell, 0);
    if (!hasUsers(cell.users)) this.#made.delete(key);
    else cell.state = 'stale';
  }

  /** The watched cells that may have changed since they were last taken, each once. */
  takePending(): readonly Key[] {
    const taken = [...this.pending];
    this.pending.clear();
    return taken;
  }

  /** For its cells: computes one anew, and tells whether it says something else than before. */
  make(cell: ComputedCell<Key, Value>, before: Value | undefined): boolean {
    let changed = true;
    this.#cells.make(cell, () => {
      const value = this.#compute(cell.key);
      changed = before === undefined || !this.#same(before, value);
      if (changed) cell.value = value;
    });
    return changed;
  }

  #cell(key: Key): ComputedCell<Key, Value> {
    const known = this.#made.get(key);
    if (known) return known;
    const cell = new ComputedCell(this, key);
    this.#made.set(key, cell);
    return cell;
  }
}

function setInput<Value>(cell: InputCell<Value>, value: Value): void {
  if (Object.is(cell.value, value)) return;
  cell.value = value;
  markUsers(cell, 'stale');
}

function markUsers({ users }: Cell, state: 'maybe' | 'stale'): void {
  for (const user of eachUser(users)) user.mark(state);
}

/** Notes that a run needs a cell. What it asks for in the same order as last time is noted already. */
function remember(run: Run, need: Cell): void {
  need.run = run.number;
  const { cell } = run;
  if (cell.needs[run.asked] !== need) {
    forgetNeeds(cell, run.asked);
    const users = withUser(need.users, cell);
    if (users === undefined) return;
    need.users = users;
    cell.needs.push(need);
    run.grew = true;
  }
  run.asked += 1;
}

/** Forgets the needs from one on. */
function forgetNeeds(cell: Asker, from: number): void {
  const { needs } = cell;
  if (needs.length === from) return;
  for (const need of needs.slice(from)) need.users = withoutUser(need.users, cell);
  cell.needs = needs.slice(0, from);
}
