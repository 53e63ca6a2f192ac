/** A long computation that can be interrupted: it gives the share that is done (0 to 1) now and then, and its result at the end. */
export type Sliced<T> = Generator<number, T, void>;

/** How a caller follows a long computation, and ends it: an aborted one rejects with an `AbortError`. */
export interface Job {
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** What slicing needs from outside. */
export interface Slicing {
  /** Milliseconds from some fixed moment. */
  readonly clock: () => number;
  /** Lets others have a turn. */
  readonly pause: () => Promise<void>;
  /** Names the state that is computed on: when it changes during a pause, the computation starts afresh. */
  readonly state: () => unknown;
}

/** How long others wait at most, in milliseconds. */
const sliceMs = 12;

/** The result without interruption. */
export function atOnce<T>(sliced: Sliced<T>): T {
  for (;;) {
    const step = sliced.next();
    if (step.done) return step.value;
  }
}

/** Computes slice by slice, so that edits and other questions are answered in between. */
export async function inSlices<T>(start: () => Sliced<T>, { clock, pause, state }: Slicing, job: Job = {}): Promise<T> {
  let sliced = start();
  let began = state();
  let since = clock();
  for (;;) {
    const step = sliced.next();
    if (step.done) return step.value;
    if (clock() - since < sliceMs) continue;
    job.onProgress?.(step.value);
    await pause();
    job.signal?.throwIfAborted();
    if (state() !== began) {
      began = state();
      sliced = start();
    }
    since = clock();
  }
}
