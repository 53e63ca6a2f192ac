import { z } from 'zod';
import { insertItem } from '../document/edit.ts';
import { ok } from '../result.ts';
import { withBlueprint } from './blueprintEdits.ts';
import { edited, onDocument } from './changes.ts';
import { command } from './command.ts';

/** Says in `blueprint.yaml` which of several elements answers a resource type. */
export const pinRequest = command({
  id: 'request.pin',
  title: 'Pin to an API',
  args: z.object({ type: z.string(), class: z.string().optional(), element: z.string() }),
  run(view, { type, class: name, element }) {
    const pin = { type, ...(name && { class: name }), element };
    const changes = withBlueprint(view, edited(`Pin ${type}`, []), [
      (file) => onDocument(file, 0, (document) => insertItem(document, ['pins'], 'end', pin)),
    ]);
    return changes.ok ? ok({ changes: changes.value }) : changes;
  },
});
