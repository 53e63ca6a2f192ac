import { z } from 'zod';
import { elementIdFrom } from '../graph/element.ts';
import { ok } from '../result.ts';
import { assignToDomain } from './blueprintEdits.ts';
import { edited, notThere } from './changes.ts';
import { command } from './command.ts';

/** Moves elements to another domain. Their files stay where they are: `blueprint.yaml` names them. */
export const moveToDomain = command({
  id: 'element.move-to-domain',
  title: 'Move to domain',
  args: z.object({ elements: z.array(z.string()).min(1), domain: z.string().nullable() }),
  run(view, { elements: ids, domain }) {
    const elements = [];
    for (const id of ids) {
      const linked = view.element(elementIdFrom(id));
      if (!linked) return notThere(id);
      elements.push(linked.element);
    }
    const what = elements.length === 1 ? elements[0]?.name : `${elements.length} elements`;
    const title = domain === null ? `Take ${what} out of its domain` : `Move ${what} to ${domain}`;
    const changes = assignToDomain(view, edited(title, []), elements, domain);
    return changes.ok ? ok({ changes: changes.value }) : changes;
  },
});
