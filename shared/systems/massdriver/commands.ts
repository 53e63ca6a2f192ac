import { z } from 'zod';
import { edited, notPossible, notThere, written } from '../../command/changes.ts';
import { type Command, command } from '../../command/command.ts';
import { elementIdFrom } from '../../graph/element.ts';
import { valueAt } from '../../json.ts';
import { fail, ok } from '../../result.ts';
import { addArtifact } from './edits.ts';

/** Adds an artifact, what a bundle gives to others. */
const addArtifactCommand = command({
  id: 'massdriver.add-artifact',
  title: 'Add artifact',
  args: z.object({
    element: z.string(),
    name: z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be a name in lower case'),
    type: z.string().min(1),
  }),
  run(view, { element: id, name, type }) {
    const element = view.element(elementIdFrom(id))?.element;
    if (!element) return notThere(id);
    if (element.system !== 'massdriver' || element.kind !== 'Bundle') return notPossible(element, 'give artifacts');
    if (valueAt(element.value, ['artifacts', 'properties', name]) !== undefined)
      return fail({ code: 'edit/exists', message: `There is already an artifact ${name}.`, place: 'name' });
    const place = written(view, element);
    if (!place.ok) return place;
    const edits = addArtifact(place.value.document, name, type);
    return edits.ok ? ok({ changes: edited(`Add artifact ${name}`, edits.value), select: [element.id] }) : edits;
  },
});

export const massdriverCommands: readonly Command[] = [addArtifactCommand];
