/** What the product does about one row of a spec sheet: the rules that tell it, or why none does. */
export interface Answer {
  /** Codes of the registry of rules; `schema/*` stands for all rules of schemas. */
  readonly told: readonly string[];
  /** What of the row is not answered, and why. */
  readonly not?: string;
}

/** Answers by row: `SC1` where the sheet numbers its rules, `flux E4` (the fourth of its errors) where it does not. */
export type Answers = Readonly<Record<string, Answer>>;

/** The row is told by these rules. */
export function told(...codes: readonly string[]): Answer {
  return { told: codes };
}

/** Something of the row is not answered, or all of it. */
export function but(not: string, answer: Answer = { told: [] }): Answer {
  return { ...answer, not };
}
