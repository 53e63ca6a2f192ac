/** Times of one action repeated, in milliseconds. */
export interface Samples {
  /** By the clock, sorted. */
  readonly wall: readonly number[];
  /** Processor time of the whole process, sorted: what the clock would say on an idle machine, or a little more. */
  readonly busy: readonly number[];
}

/** Runs an action `warmUp` times unmeasured and `rounds` times measured. */
export async function sample(
  action: (round: number) => Promise<unknown>,
  { warmUp, rounds }: { readonly warmUp: number; readonly rounds: number },
): Promise<Samples> {
  for (let round = 0; round < warmUp; round++) await action(round);
  const wall: number[] = [];
  const busy: number[] = [];
  for (let round = warmUp; round < warmUp + rounds; round++) {
    const processor = process.cpuUsage();
    const started = performance.now();
    await action(round);
    wall.push(performance.now() - started);
    const { user, system } = process.cpuUsage(processor);
    busy.push((user + system) / 1000);
  }
  return { wall: sorted(wall), busy: sorted(busy) };
}

/** The value below which the given share of the sorted values lies; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  return values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}

export function median(values: readonly number[]): number {
  return percentile(sorted(values), 0.5);
}

export function sorted(values: readonly number[]): readonly number[] {
  return [...values].sort((a, b) => a - b);
}

/** How long something takes by the clock, in milliseconds, with what it gives. */
export async function timed<T>(action: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const started = performance.now();
  const value = await action();
  return { ms: performance.now() - started, value };
}
