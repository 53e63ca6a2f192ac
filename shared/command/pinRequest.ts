import { z } from 'zod';
import { ok } from '../result.ts';
import { pinStep, withBlueprint } from './blueprintEdits.ts';
import { edited } from './changes.ts';
import { command } from './command.ts';

/** Says in `blueprint.yaml` which of several elements answers a resource type, in place of the one said before. */
export const pinRequest = command({
  id: 'request.pin',
  title: 'Pin to an API',
  args: z.object({ type: z.string(), class: z.string().optional(), element: z.string() }),
  run(view, { type, class: name, element }) {
    const pin = { type, ...(name && { class: name }), element };
    const changes = withBlueprint(view, edited(`Pin ${type}`, []), [pinStep(pin)]);
    return changes.ok ? ok({ changes: changes.value }) : changes;
  },
});
