import { z } from 'zod';
import { edited, notPossible, notThere, written } from '../../command/changes.ts';
import { type Command, command } from '../../command/command.ts';
import { elementIdFrom } from '../../graph/element.ts';
import { ok } from '../../result.ts';
import { addSlot } from './edits.ts';

/** Adds a resource, what a bundle gives to others. */
const addArtifactCommand = command({
  id: 'massdriver.add-artifact',
  title: 'Add resource to a bundle',
  args: z.object({
    element: z.string(),
    name: z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be a name in lower case'),
    type: z.string().min(1),
  }),
  run(view, { element: id, name, type }) {
    const element = view.element(elementIdFrom(id))?.element;
    if (!element) return notThere(id);
    if (element.system !== 'massdriver' || element.kind !== 'Bundle') return notPossible(element, 'give resources');
    const place = written(view, element);
    if (!place.ok) return place;
    const edits = addSlot(place.value.document, 'gives', name, type);
    return edits.ok ? ok({ changes: edited(`Add resource ${name}`, edits.value), select: [element.id] }) : edits;
  },
});

export const massdriverCommands: readonly Command[] = [addArtifactCommand];
