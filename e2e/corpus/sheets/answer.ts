import type { EdgeType } from '../../../shared/graph/element.ts';

/** What the product does about one row of a spec sheet: the rules that tell it, the edges that draw it, or why neither is. */
export interface Answer {
  /** Codes of the registry of rules; `schema/*` stands for all rules of schemas. */
  readonly told: readonly string[];
  /** Types of edges that the system's own files state. */
  readonly drawn: readonly EdgeType[];
  /** What of the row is not answered, and why. */
  readonly not?: string;
}

/** Answers by row: `SC1` where the sheet numbers its rules, `flux E4` (the fourth of its errors) where it does not. */
export type Answers = Readonly<Record<string, Answer>>;

/** The row is told by these rules. */
export function told(...codes: readonly string[]): Answer {
  return { told: codes, drawn: [] };
}

/** The row is drawn as edges of these types. */
export function drawn(...types: readonly EdgeType[]): Answer {
  return { told: [], drawn: types };
}

/** Something of the row is not answered, or all of it. */
export function but(not: string, answer: Answer = { told: [], drawn: [] }): Answer {
  return { ...answer, not };
}
