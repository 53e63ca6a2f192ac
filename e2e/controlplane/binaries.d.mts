/** A control plane that can be started: absolute paths, and where they came from. */
export interface Found {
  readonly found: true;
  readonly origin: string;
  readonly folder: string;
  readonly etcd: string;
  readonly apiserver: string;
  readonly kubectl: string;
  /** Absent in envtest's folders. */
  readonly controllerManager: string | undefined;
}

/** Nothing to start, and why: the line a skipped test prints. */
export interface Missing {
  readonly found: false;
  readonly reason: string;
}

export const built: readonly string[];
export function cacheFolder(): string;
export function controlPlaneBinaries(): Found | Missing;
