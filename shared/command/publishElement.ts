import { z } from 'zod';
import { domainOf, findDomain, isPublished } from '../blueprint/membership.ts';
import { elementIdFrom } from '../graph/element.ts';
import { fail, ok } from '../result.ts';
import { publishStep, withBlueprint } from './blueprintEdits.ts';
import { edited, notThere } from './changes.ts';
import { command } from './command.ts';

/** Puts an element among what its domain publishes. */
export const publishElement = command({
  id: 'domain.publish',
  title: 'Publish',
  args: z.object({ element: z.string() }),
  run(view, { element: id }) {
    const linked = view.element(elementIdFrom(id));
    if (!linked) return notThere(id);
    const { element } = linked;
    const name = domainOf(element, view.blueprint);
    const domain = name === undefined ? undefined : findDomain(name, view.blueprint);
    if (!domain)
      return fail({ code: 'command/no-domain', message: `${element.name} is in no domain, so everybody may use it.` });
    // A domain that lists nothing publishes its platform APIs; a list takes that over, so it has to name them too.
    const before = domain.published
      ? []
      : [...view.elements()]
          .filter((one) => one.domain === domain.name && isPublished(one.element, view.blueprint))
          .map((one) => one.element.name);
    const steps = [...before, element.name].map((member) => publishStep(domain.name, member));
    const changes = withBlueprint(view, edited(`Publish ${element.name}`, []), steps);
    return changes.ok ? ok({ changes: changes.value, select: [element.id] }) : changes;
  },
});
