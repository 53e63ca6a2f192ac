import picomatch from 'picomatch';
import type { Element } from '../graph/element.ts';
import type { Blueprint, Domain } from './blueprint.ts';

type Matcher = (path: string) => boolean;
const matchers = new WeakMap<readonly string[], Matcher>();

/** True when one of the globs matches the path. Globs follow `.gitignore`'s habits for `*`, `**` and `?`. */
export function matchesAny(globs: readonly string[], path: string): boolean {
  let matcher = matchers.get(globs);
  if (!matcher) {
    matcher = globs.length === 0 ? () => false : picomatch([...globs], { dot: true });
    matchers.set(globs, matcher);
  }
  return matcher(path);
}

/** The domain that an element belongs to: named by id first, else by the globs over its file, the first domain in the file that says so. */
export function domainOf(element: Element, blueprint: Blueprint): string | undefined {
  const named = blueprint.domains.find((domain) => domain.elements.includes(element.id));
  if (named) return named.name;
  return blueprint.domains.find((domain) => matchesAny(domain.files, element.source.file))?.name;
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
  const domain = name === undefined ? undefined : findDomain(name, blueprint);
  if (!domain) return true;
  if (domain.published) return domain.published.includes(element.id) || domain.published.includes(element.name);
  return element.layer === 'orchestration' && element.contract.provides.length > 0;
}
