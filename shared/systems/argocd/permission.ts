import { globMatches } from '../../graph/glob.ts';
import { type JsonObject, listAt, textAt } from '../../json.ts';
import { listSites } from '../sites.ts';

/** Git addresses as Argo CD compares them: without case, `.git` and a trailing slash. */
function normalised(repoUrl: string): string {
  return repoUrl
    .trim()
    .toLowerCase()
    .replace(/\/$/, '')
    .replace(/\.git$/, '');
}

/**
 * True when a project lets its Applications read this repository: one pattern allows and no `!` pattern denies. In addresses
 * `/` is a separator that `*` does not cross. Source: Argo CD, AppProject.IsSourcePermitted.
 */
export function permitsSource(project: JsonObject, repoUrl: string): boolean {
  const patterns = listAt(project, 'spec', 'sourceRepos').filter((one) => typeof one === 'string');
  const matches = (pattern: string) => pattern === '*' || globMatches(normalised(pattern), normalised(repoUrl), '/');
  if (patterns.some((one) => one.startsWith('!') && matches(one.slice(1)))) return false;
  return patterns.some((one) => !one.startsWith('!') && matches(one));
}

/** Where an Application delivers to. */
export interface Destination {
  readonly server?: string;
  readonly name?: string;
  readonly namespace: string;
}

const inCluster = 'https://kubernetes.default.svc';

/**
 * True when a project lets its Applications deliver there: one entry allows cluster and namespace, and no entry with `!`
 * denies. An entry names the cluster by server or by name; where the two sides use different words for it, the answer is
 * undefined, except for the cluster that Argo CD itself runs in.
 */
export function permitsDestination(project: JsonObject, to: Destination): boolean | undefined {
  const server = to.server ?? (to.name === 'in-cluster' ? inCluster : undefined);
  const name = to.name ?? (to.server === inCluster ? 'in-cluster' : undefined);
  let allowed = false;
  let unclear = false;
  for (const { value } of listSites(project, ['spec', 'destinations'])) {
    const cluster = either(against(textAt(value, 'server'), server), against(textAt(value, 'name'), name));
    const namespace = against(textAt(value, 'namespace') ?? '', to.namespace);
    const denies = ['server', 'name', 'namespace'].some((field) => textAt(value, field)?.startsWith('!'));
    if (denies) {
      if (cluster === 'denied' || (namespace === 'denied' && cluster === 'matches')) return false;
      if (cluster === 'matches' && namespace === 'matches') allowed = true;
      continue;
    }
    if (namespace !== 'matches') continue;
    if (cluster === 'matches') allowed = true;
    else if (cluster === 'unknown') unclear = true;
  }
  return allowed ? true : unclear ? undefined : false;
}

type Verdict = 'matches' | 'differs' | 'denied' | 'unknown' | 'silent';

function against(pattern: string | undefined, text: string | undefined): Verdict {
  if (pattern === undefined) return 'silent';
  const denies = pattern.startsWith('!');
  const glob = denies ? pattern.slice(1) : pattern;
  if (glob === '*') return denies ? 'denied' : 'matches';
  if (text === undefined) return 'unknown';
  const hit = globMatches(glob, text);
  // A pattern with `!` stands for everything else.
  if (denies) return hit ? 'denied' : 'matches';
  return hit ? 'matches' : 'differs';
}

function either(first: Verdict, second: Verdict): Verdict {
  for (const verdict of ['denied', 'matches', 'unknown'] as const)
    if (first === verdict || second === verdict) return verdict;
  return first === 'silent' ? second : first;
}

/** True when an entry of a list of kinds covers a group and kind; both are globs. */
export function listsKind(entries: readonly JsonObject[], group: string, kind: string, name: string): boolean {
  return entries.some((entry) => {
    const named = textAt(entry, 'name');
    return (
      globMatches(textAt(entry, 'group') ?? '', group) &&
      globMatches(textAt(entry, 'kind') ?? '', kind) &&
      (!named || globMatches(named, name))
    );
  });
}
