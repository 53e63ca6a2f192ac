/** What `entresol doctor` found out about one thing that Entresol uses. */
export interface Check {
  /** Stable name, for scripts. */
  readonly id: string;
  readonly title: string;
  /** `ok`: as it should be. `absent`: not here, and something is not possible without it. `bad`: has to be mended. */
  readonly state: 'ok' | 'absent' | 'bad';
  /** What is there: a version, a path, names; or why not. */
  readonly found: string;
  /** What to do; absent where nothing needs to be done. */
  readonly advice?: string;
}
