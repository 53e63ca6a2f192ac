import { z } from 'zod';
import type { Domain } from '../blueprint/blueprint.ts';
import { findDomain, isPublished, matchesAny } from '../blueprint/membership.ts';
import type { WorkspaceView } from '../graph/view.ts';
import type { BlueprintStep } from './blueprintEdits.ts';
import { addTo, noDomain, onBlueprint, removeEntry, renameInViews, setField } from './blueprintSteps.ts';
import { command } from './command.ts';

/** Makes one domain of two: `into` takes over the elements, files and published APIs of `domain`, which goes. */
export const mergeDomains = command({
  id: 'domain.merge',
  title: 'Merge domains',
  args: z.object({ domain: z.string(), into: z.string() }),
  run(view, { domain: name, into: target }) {
    const domain = findDomain(name, view.blueprint);
    const into = findDomain(target, view.blueprint);
    if (!domain || domain === into) return noDomain(name);
    if (!into) return noDomain(target);
    return onBlueprint(view, `Merge ${name} into ${target}`, [
      ...publishedSteps(view, domain, into),
      ...domain.elements.map((id) => addTo('domains', target, 'elements', id)),
      ...domain.files.map((glob) => addTo('domains', target, 'files', glob)),
      ...keepers(view, domain, into),
      ...renameInViews(view, name, target),
      removeEntry('domains', name),
    ]);
  },
});

/** What either publishes stays published, and what either hides stays hidden. */
function publishedSteps(view: WorkspaceView, domain: Domain, into: Domain): readonly BlueprintStep[] {
  if (!domain.published && !into.published) return [];
  const listed = (one: Domain) =>
    one.published ??
    [...view.elements()]
      .filter((linked) => linked.domain === one.name && isPublished(linked.element, view.blueprint))
      .map((linked) => linked.element.name)
      .sort();
  if (into.published) return listed(domain).map((name) => addTo('domains', into.name, 'published', name));
  return [setField('domains', into.name, ['published'], [...new Set([...listed(into), ...listed(domain)])])];
}

/** The first domain whose globs take a file has it, so globs that move up could take files of a domain between: it names them. */
function keepers(view: WorkspaceView, { files, name }: Domain, into: Domain): readonly BlueprintStep[] {
  return [...view.elements()].flatMap(({ element, domain }) =>
    domain !== undefined &&
    domain !== name &&
    domain !== into.name &&
    matchesAny(files, element.source.file) &&
    !findDomain(domain, view.blueprint)?.elements.includes(element.id)
      ? [addTo('domains', domain, 'elements', element.id)]
      : [],
  );
}
