import type { LoggedCommit } from '../protocol/git.ts';

/** What one pull request brought into the main line. */
export interface MergedChange {
  /** The commit on the main line: a merge, or what the pull request was squashed into. */
  readonly merge: LoggedCommit;
  /** The commits that came in with a merge, the last one first, merges among them left out; none where they were squashed. */
  readonly commits: readonly LoggedCommit[];
}

const merged = /^(Merge pull request #\d+|Merge branch |Merged in |Merge remote-tracking branch )/;
const squashed = /\((#|!)\d+\)$/;

/**
 * The pull requests of a history that starts with the newest commit, oldest first. The main line is the chain of first
 * parents, so that a main branch which somebody merged into their own is no pull request.
 */
export function mergedChanges(log: readonly LoggedCommit[]): readonly MergedChange[] {
  const byHash = new Map(log.map((commit) => [commit.hash, commit]));
  const line: LoggedCommit[] = [];
  const known = new Set<string>();
  for (let at = log[0]; at && !known.has(at.hash); at = byHash.get(at.parents[0] ?? '')) {
    known.add(at.hash);
    line.push(at);
  }
  return line.reverse().flatMap((merge): readonly MergedChange[] => {
    const [, ...branches] = merge.parents;
    if (branches.length === 0) return squashed.test(merge.subject) ? [{ merge, commits: [] }] : [];
    const commits = broughtIn(branches, byHash, known);
    return merged.test(merge.subject) && commits.length > 0 ? [{ merge, commits }] : [];
  });
}

/** What is reachable from the branches and was not known before; it is known from then on. */
function broughtIn(
  branches: readonly string[],
  byHash: ReadonlyMap<string, LoggedCommit>,
  known: Set<string>,
): readonly LoggedCommit[] {
  const commits: LoggedCommit[] = [];
  const open = branches.toReversed();
  for (let hash = open.pop(); hash !== undefined; hash = open.pop()) {
    const commit = byHash.get(hash);
    if (!commit || known.has(hash)) continue;
    known.add(hash);
    if (commit.parents.length < 2) commits.push(commit);
    open.push(...commit.parents.toReversed());
  }
  return commits;
}
