import type { Problem } from '../../shared/result.ts';

/** How the program ends. */
export const exitCode = {
  /** No error findings; no differences; everything applied. */
  good: 0,
  /** Error findings; differences; something was refused or is not ready. */
  bad: 1,
  /** Bad usage, unreadable input, a cluster that can't be reached. */
  unusable: 2,
} as const;

/** The code for a problem: what is wrong with the blueprint or refused by the server is bad, everything else unusable. */
export function exitCodeOf({ code }: Problem): number {
  return /^(plan|apply)\//.test(code) ? exitCode.bad : exitCode.unusable;
}
