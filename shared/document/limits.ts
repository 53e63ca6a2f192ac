/** Bounds on what is read, so that a hostile or broken file costs one clear message and not the session. */
export const limits = {
  /** UTF-16 units of one file. Bigger files are reported and not parsed. */
  fileLength: 10 * 1024 * 1024,
  /** Collections inside collections. Kubernetes' own schemas stay below 60. */
  depth: 200,
  /** Values of one document after its aliases are expanded. */
  expandedNodes: 1_000_000,
  /** How many times its written size a document may grow by aliases, once it is larger than `smallDocument`. */
  expansionRatio: 100,
  /** Expanded values below which no document is called an alias bomb. */
  smallDocument: 10_000,
  /** Syntax errors told of one document; the rest are mostly echoes of the first. */
  syntaxErrors: 3,
} as const;
