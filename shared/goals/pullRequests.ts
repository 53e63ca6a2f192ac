import type { LoggedCommit } from '../protocol/git.ts';
import { median } from './median.ts';
import { mergedChanges } from './mergedChanges.ts';

/** How long one person took. */
export interface PersonTime {
  readonly author: string;
  readonly days: number;
  /** ISO date of the pull request that was the nth. */
  readonly date: string;
}

/** Time to the nth pull request over all who got so far. */
export interface PullRequestTimes {
  /** Median in days; null while nobody got so far. */
  readonly median: number | null;
  /** The quickest first. */
  readonly people: readonly PersonTime[];
}

const dayMs = 24 * 60 * 60 * 1000;
const bot = /\[bot\]$/;

/**
 * Time to the nth pull request (n from 1): days from a person's first commit in the repository to the merge of their nth
 * pull request. (Leading indicator of onboarding: "time to the tenth pull request", DX.) A merge commit counts for who
 * wrote the last commit of the branch; a squashed one, which ends with its number, for its author. Bots are no people.
 * The history starts with the newest commit.
 */
export function timeToPullRequest(log: readonly LoggedCommit[], n: number): PullRequestTimes {
  const first = new Map<string, number>();
  for (const { author, date } of log) {
    const at = Date.parse(date);
    if (!Number.isNaN(at)) first.set(author, Math.min(at, first.get(author) ?? at));
  }
  const counts = new Map<string, number>();
  const people: PersonTime[] = [];
  for (const { merge, commits } of mergedChanges(log)) {
    const author = commits[0]?.author ?? merge.author;
    const at = Date.parse(merge.date);
    if (bot.test(author) || Number.isNaN(at)) continue;
    const count = (counts.get(author) ?? 0) + 1;
    counts.set(author, count);
    const start = first.get(author);
    if (count === n && start !== undefined)
      people.push({ author, days: Math.max(0, (at - start) / dayMs), date: merge.date.slice(0, 10) });
  }
  people.sort((a, b) => a.days - b.days || (a.author < b.author ? -1 : 1));
  return { median: median(people.map(({ days }) => days)), people };
}
