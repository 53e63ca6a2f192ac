/** A sound text of an upstream file, what stands there instead once it is spoilt, and the rule that has to tell. */
export interface Plant {
  readonly code: string;
  /** Path in the folder of the system. */
  readonly file: string;
  readonly sound: string;
  readonly spoilt: string;
  /** Where it is told, in lines below the one where the sound text begins; above it for what is missing from something. */
  readonly line?: number;
  /** What is opened with it, as paths in the corpus: files, and folders (with a slash) without what lies deeper. */
  readonly beside?: readonly string[];
}
