import type { JsonPath } from '../../../json.ts';

/** What a demand says of one object. `path` counts from the object that was looked at. */
export type Outcome =
  | { readonly state: 'holds' }
  /** A condition of the demand keeps it from applying. */
  | { readonly state: 'skipped' }
  | { readonly state: 'broken'; readonly path: JsonPath; readonly why: string }
  /** Only the cluster can tell. */
  | { readonly state: 'unknown'; readonly why: string };

export const holds: Outcome = { state: 'holds' };
export const skipped: Outcome = { state: 'skipped' };

export function unknown(why: string): Outcome {
  return { state: 'unknown', why };
}

export function broken(path: JsonPath, why: string): Outcome {
  return { state: 'broken', path, why };
}
