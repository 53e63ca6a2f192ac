import { z } from 'zod';
import { findDomain, isPublished } from '../blueprint/membership.ts';
import { elementIdFrom } from '../graph/element.ts';
import { fail } from '../result.ts';
import { dropFrom, onBlueprint, setField } from './blueprintSteps.ts';
import { notThere } from './changes.ts';
import { command } from './command.ts';

/** Takes an element from what its domain publishes, so that it is the domain's own business. */
export const unpublishElement = command({
  id: 'domain.unpublish',
  title: 'Unpublish',
  args: z.object({ element: z.string() }),
  run(view, { element: id }) {
    const linked = view.element(elementIdFrom(id));
    if (!linked) return notThere(id);
    const { element } = linked;
    const domain = findDomain(linked.domain ?? '', view.blueprint);
    if (!domain)
      return fail({
        code: 'command/no-domain',
        message: `${element.name} is in no domain, so everybody may use it.`,
        advice: 'Put it into a domain first.',
      });
    const title = `Unpublish ${element.name}`;
    if (domain.published)
      return onBlueprint(
        view,
        title,
        [element.id, element.name].map((name) => dropFrom('domains', domain.name, 'published', name, false)),
      );
    // A domain that lists nothing publishes all its platform APIs: from now on it lists the others.
    const others = [...view.elements()]
      .filter((one) => one.domain === domain.name && one.element !== element)
      .filter((one) => isPublished(one.element, view.blueprint))
      .map((one) => one.element.name)
      .sort();
    return onBlueprint(view, title, [setField('domains', domain.name, ['published'], others)]);
  },
});
