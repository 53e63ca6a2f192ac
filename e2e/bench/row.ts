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
