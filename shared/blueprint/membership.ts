import picomatch from 'picomatch';
import type { Element } from '../graph/element.ts';
import type { Blueprint, Domain } from './blueprint.ts';

type Matcher = (path: string) => boolean;
const matchers = new WeakMap<readonly string[], Matcher>();

/** True when one of the globs matches the path. Globs follow `.gitignore`'s habits for `*`, `**` and `?`; an empty one matches nothing. */
export function matchesAny(globs: readonly string[], path: string): boolean {
  let matcher = matchers.get(globs);
  if (!matcher) {
    matcher = matcherOf(globs);
    matchers.set(globs, matcher);
  }
  return matcher(path);
}

/** True for files that the blueprint counts in. */
export function isIncluded(path: string, { include, exclude }: Pick<Blueprint, 'include' | 'exclude'>): boolean {
  return (include.length === 0 || matchesAny(include, path)) && !matchesAny(exclude, path);
}

function matcherOf(globs: readonly string[]): Matcher {
  // Picomatch throws on an empty glob.
  const each = globs
    .filter((glob) => glob !== '')
    .map((glob): Matcher => {
      const matches = picomatch(glob, { dot: true });
      const base = fixedStart(glob);
      return (path) => path.startsWith(base) && matches(path);
    });
  return (path) => each.some((matches) => matches(path));
}

/** What every path that a glob matches begins with: most paths are ruled out by it, and faster. */
function fixedStart(glob: string): string {
  const { base, negated } = picomatch.scan(glob);
  return negated || glob.includes('\\') ? '' : base;
}

/** The domain that an element belongs to: named by id first, else by the globs over its file, the first domain in the file that says so. */
export function domainOf(element: Element, blueprint: Blueprint): string | undefined {
  const { domains } = blueprint;
  return membersOf(domains).get(element.id) ?? domainOfFile(element.source.file, domains);
}

const members = new WeakMap<readonly Domain[], ReadonlyMap<string, string>>();

/** Names of domains by the ids that they list; the first to list one has it. */
function membersOf(domains: readonly Domain[]): ReadonlyMap<string, string> {
  const known = members.get(domains);
  if (known) return known;
  const found = new Map(
    domains.toReversed().flatMap(({ name, elements }) => elements.map((id): [string, string] => [id, name])),
  );
  members.set(domains, found);
  return found;
}

/** What the globs of a list of domains said of files so far. */
interface FilesSaid {
  readonly globs: string;
  readonly domains: Map<string, string | undefined>;
}

const said = new WeakMap<readonly Domain[], FilesSaid>();
let last: FilesSaid = { globs: '', domains: new Map() };

/** The first domain whose globs take a file. Remembered for as long as no domain's globs change. */
function domainOfFile(file: string, domains: readonly Domain[]): string | undefined {
  let files = said.get(domains);
  if (!files) {
    const globs = JSON.stringify(domains.map((domain) => [domain.name, domain.files]));
    files = globs === last.globs ? last : { globs, domains: new Map() };
    last = files;
    said.set(domains, files);
  }
  if (!files.domains.has(file)) files.domains.set(file, domains.find((domain) => matchesAny(domain.files, file))?.name);
  return files.domains.get(file);
}

/** Where an element belongs. */
export interface Home {
  readonly domain?: string;
  readonly owner?: string;
  /** See `isPublished`. */
  readonly published: boolean;
}

/** The domain and owner of an element, and whether others may use it. An owner that it states itself comes first. */
export function homeOf(element: Element, blueprint: Blueprint): Home {
  const domain = domainOf(element, blueprint);
  const stated = element.contract.owner ?? ownerOf(domain, blueprint);
  const owner = stated && teamName(stated, blueprint);
  return {
    ...(domain !== undefined && { domain }),
    ...(owner && { owner }),
    published: publishes(domain === undefined ? undefined : findDomain(domain, blueprint), element),
  };
}

/** True when two homes say the same. */
export function sameHome(a: Home, b: Home): boolean {
  return a.domain === b.domain && a.owner === b.owner && a.published === b.published;
}

/** The team that owns a domain, if the blueprint says so. */
export function ownerOf(domain: string | undefined, blueprint: Blueprint): string | undefined {
  return domain === undefined ? undefined : findDomain(domain, blueprint)?.owner;
}

/** The name of the team that a text means, by name or handle; the text itself where no team is listed under it. */
export function teamName(text: string, blueprint: Blueprint): string {
  return blueprint.teams.find((team) => team.name === text || team.handles.includes(text))?.name ?? text;
}

/** The domain of that name. */
export function findDomain(name: string, blueprint: Blueprint): Domain | undefined {
  return blueprint.domains.find((domain) => domain.name === name);
}

/**
 * True when others outside its domain may use the element: it is listed as published, or the domain lists nothing and
 * the element is a platform API. Elements without a domain are open to all.
 */
export function isPublished(element: Element, blueprint: Blueprint): boolean {
  const name = domainOf(element, blueprint);
  return publishes(name === undefined ? undefined : findDomain(name, blueprint), element);
}

function publishes(domain: Domain | undefined, element: Element): boolean {
  if (!domain) return true;
  if (domain.published) return domain.published.includes(element.id) || domain.published.includes(element.name);
  return element.layer === 'orchestration' && element.contract.provides.length > 0;
}
