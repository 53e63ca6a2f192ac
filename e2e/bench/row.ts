/** One measured number. */
export interface Row {
  /** Unique in a run; says what was measured and at which size. */
  readonly name: string;
  readonly value: number;
  /** `ms`, `documents/s`, `MB`, `kB`, `frames/s` … */
  readonly unit: string;
  /** What we want it to be, in words: "< 16 ms", "≤ 0.5 of kubectl". */
  readonly aim?: string;
  /** Name of the row of the same run that it is divided by. */
  readonly beside?: string;
}

/** What a part could not measure here, and why. */
export interface Skipped {
  readonly name: string;
  readonly skipped: string;
}

/** What a part gives: numbers, and what it had to leave out. */
export type Line = Row | Skipped;

/** A part of the bench, measured in a process of its own, once for each size. */
export interface Part {
  /** Workloads of the generated blueprint, one run each; a part without sizes runs once. */
  readonly sizes?: readonly number[];
  measure(size: number): Promise<readonly Line[]>;
}

/** The aimed-at sizes: elements on the canvas, five documents each. */
export const blueprintSizes: readonly number[] = [1_000, 10_000];

/** `10,000 elements`. */
export function elementsOf(size: number): string {
  return `${size.toLocaleString('en')} elements`;
}
