/** Something that went wrong, as data: a stable code, what happened, and what to do next. Never a stack. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly advice?: string;
  /** The file, object or field it is about, as people name it. */
  readonly place?: string;
}

/** A value or a problem. */
export type Result<T, E = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: E };

/** The good result. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** The bad result, with its problem. */
export function fail<E = Problem>(problem: E): { readonly ok: false; readonly problem: E } {
  return { ok: false, problem };
}
