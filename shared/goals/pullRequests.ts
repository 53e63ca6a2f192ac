/** A commit of the main branch's history, as `git log` tells it. */
export interface LoggedCommit {
  readonly hash: string;
  readonly parents: readonly string[];
  /** Who wrote it: name or address, the same for one person throughout. */
  readonly author: string;
  /** ISO date and time. */
  readonly date: string;
  readonly subject: string;
}

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
const merge = /^(Merge pull request #\d+|Merge branch |Merged in )/;
const squash = /\((#|!)\d+\)$/;

/**
 * Time to the nth pull request (n from 1): days from a person's first commit in the repository to the merge of their nth
 * pull request. (Leading indicator of onboarding: "time to the tenth pull request", DX.) A merge commit counts for who
 * wrote the last commit of the branch; a squashed one, which ends with its number, for its author.
 */
export function timeToPullRequest(log: readonly LoggedCommit[], n: number): PullRequestTimes {
  const byHash = new Map(log.map((commit) => [commit.hash, commit]));
  const inOrder = log
    .map((commit) => ({ ...commit, at: Date.parse(commit.date) }))
    .filter(({ at }) => !Number.isNaN(at))
    .sort((a, b) => a.at - b.at);
  const first = new Map<string, number>();
  for (const { author, at } of inOrder) if (!first.has(author)) first.set(author, at);
  const merged = new Map<string, number>();
  const people: PersonTime[] = [];
  for (const commit of inOrder) {
    const author = pullRequestAuthor(commit, byHash);
    if (author === undefined) continue;
    const count = (merged.get(author) ?? 0) + 1;
    merged.set(author, count);
    const start = first.get(author);
    if (count === n && start !== undefined)
      people.push({ author, days: Math.max(0, (commit.at - start) / dayMs), date: commit.date.slice(0, 10) });
  }
  people.sort((a, b) => a.days - b.days || (a.author < b.author ? -1 : 1));
  return { median: medianOf(people.map(({ days }) => days)), people };
}

function pullRequestAuthor(commit: LoggedCommit, byHash: ReadonlyMap<string, LoggedCommit>): string | undefined {
  const [, branch] = commit.parents;
  if (branch !== undefined) return merge.test(commit.subject) ? byHash.get(branch)?.author : undefined;
  return squash.test(commit.subject) ? commit.author : undefined;
}

/** The middle of sorted numbers; null of none. */
function medianOf(sorted: readonly number[]): number | null {
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
