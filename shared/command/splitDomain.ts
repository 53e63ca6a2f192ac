import { z } from 'zod';
import { findDomain } from '../blueprint/membership.ts';
import type { LinkedElement } from '../graph/edge.ts';
import { elementIdFrom } from '../graph/element.ts';
import type { WorkspaceView } from '../graph/view.ts';
import type { BlueprintStep } from './blueprintEdits.ts';
import { addEntry, domainExists, dropFrom, entryOf, onBlueprint } from './blueprintSteps.ts';
import { notThere } from './changes.ts';
import { command } from './command.ts';

/** Makes a new domain of some elements. What the old domain listed as published of them is published by the new one. */
export const splitDomain = command({
  id: 'domain.split',
  title: 'Split into a new domain',
  args: z.object({ name: z.string().min(1), elements: z.array(z.string()).min(1), owner: z.string().optional() }),
  run(view, { name, elements: ids, owner }) {
    if (findDomain(name, view.blueprint)) return domainExists(name);
    const elements: LinkedElement[] = [];
    for (const id of ids) {
      const linked = view.element(elementIdFrom(id));
      if (!linked) return notThere(id);
      elements.push(linked);
    }
    const owners = new Set(elements.map((one) => findDomain(one.domain ?? '', view.blueprint)?.owner));
    const [only] = owners;
    const moved = elements.map((one) => publishedAs(view, one));
    const published = moved.some((one) => one.explicit) ? moved.flatMap(({ as }) => as) : undefined;
    const entry = entryOf({
      name,
      owner: owner ?? (owners.size === 1 ? only : undefined),
      elements: elements.map(({ element }) => element.id),
      published: published && [...new Set(published)],
    });
    return onBlueprint(view, `Split off ${name}`, [
      ...elements.flatMap((one) => leaving(view, one)),
      addEntry('domains', entry),
    ]);
  },
});

/** How an element is published now: by which names, and whether its domain has a list at all. */
function publishedAs(view: WorkspaceView, { element, domain }: LinkedElement) {
  const list = findDomain(domain ?? '', view.blueprint)?.published;
  return { explicit: list !== undefined, as: (list ?? []).filter((one) => one === element.id || one === element.name) };
}

function leaving(view: WorkspaceView, linked: LinkedElement): readonly BlueprintStep[] {
  const { element, domain } = linked;
  if (domain === undefined) return [];
  const others = [...view.elements()].some(
    (one) => one.domain === domain && one.element.name === element.name && one.element !== element,
  );
  const named = view.blueprint.domains.filter((one) => one.elements.includes(element.id));
  return [
    ...named.map((one) => dropFrom('domains', one.name, 'elements', element.id, true)),
    ...publishedAs(view, linked)
      .as.filter((name) => name === element.id || !others)
      .map((name) => dropFrom('domains', domain, 'published', name, false)),
  ];
}
