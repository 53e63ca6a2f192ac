import type { JsonPath } from '../json.ts';

/** Something that keeps the API server from taking the schema of a CRD (or Crossplane from making one of it). */
export interface StructuralProblem {
  /** In the schema. */
  readonly path: JsonPath;
  readonly message: string;
}

/** Takes a problem as it is found; the path is in the schema. */
export type Report = (path: JsonPath, message: string) => void;
