/** A definition that every installation brings along. */
export interface Builtin {
  /** The `parameter` block in CUE, written from the upstream reference; absent: its inputs are not known here. */
  readonly parameter?: string;
  /** The workload that a component type makes. */
  readonly workload?: string;
  /** The workloads that a trait type fits; absent: all. */
  readonly appliesTo?: readonly string[];
}
