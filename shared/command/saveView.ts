import { z } from 'zod';
import { fail } from '../result.ts';
import { addEntry, entryOf, onBlueprint, removeEntry } from './blueprintSteps.ts';
import { command } from './command.ts';

/** Saves a way of looking at the blueprint, in place of one of the same id. */
export const saveView = command({
  id: 'view.save',
  title: 'Save view',
  args: z.object({
    id: z.string().min(1),
    title: z.string().min(1),
    role: z.enum(['developer', 'platform', 'operations']).optional(),
    elements: z.array(z.string()).optional(),
    note: z.string().optional(),
  }),
  run(view, saved) {
    const known = view.blueprint.views.some((one) => one.id === saved.id);
    const { id, title, role, elements, note } = saved;
    return onBlueprint(view, `Save view ${title}`, [
      ...(known ? [removeEntry('views', id)] : []),
      addEntry('views', entryOf({ id, title, role, elements: elements?.length ? elements : undefined, note })),
    ]);
  },
});

/** Takes a saved view away. */
export const removeView = command({
  id: 'view.remove',
  title: 'Remove view',
  args: z.object({ id: z.string() }),
  run(view, { id }) {
    const known = view.blueprint.views.find((one) => one.id === id);
    return known
      ? onBlueprint(view, `Remove view ${known.title}`, [removeEntry('views', id)])
      : fail({ code: 'command/no-view', message: `There is no saved view ${id}.` });
  },
});
