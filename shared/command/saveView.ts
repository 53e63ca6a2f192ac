import { z } from 'zod';
import { remove } from '../document/edit.ts';
import { fail } from '../result.ts';
import type { BlueprintStep } from './blueprintEdits.ts';
import { entryOf, onBlueprint, putEntry, removeEntry } from './blueprintSteps.ts';
import { onDocument } from './changes.ts';
import { command } from './command.ts';

/** Saves a way of looking at the blueprint, in the place of one of the same id. */
export const saveView = command({
  id: 'view.save',
  title: 'Save view',
  args: z.object({
    id: z.string().min(1),
    title: z.string().min(1),
    role: z.enum(['developer', 'platform', 'operations']).optional(),
    elements: z.array(z.string()).optional(),
    shows: z.enum(['canvas', 'matrix', 'metrics', 'teams', 'goals']).optional(),
    heat: z.enum(['instability', 'cohesion', 'findings']).optional(),
    note: z.string().optional(),
  }),
  run(view, { elements, ...saved }) {
    const entry = entryOf({ ...saved, elements: elements?.length ? elements : undefined });
    return onBlueprint(view, `Save view ${saved.title}`, [putEntry('views', saved.id, entry)]);
  },
});

/** Takes a saved view away, out of the tours that show it as well. */
export const removeView = command({
  id: 'view.remove',
  title: 'Remove view',
  args: z.object({ id: z.string() }),
  run(view, { id }) {
    const known = view.blueprint.views.find((one) => one.id === id);
    if (!known) return fail({ code: 'command/no-view', message: `There is no saved view ${id}.` });
    const inTours = view.blueprint.tours.flatMap(({ steps }, tour) =>
      steps.flatMap((step, at) => (step.view === id ? [dropStep(tour, at)] : [])),
    );
    // From the end, so that taking one away does not move those that are still to come.
    return onBlueprint(view, `Remove view ${known.title}`, [...inTours.reverse(), removeEntry('views', id)]);
  },
});

function dropStep(tour: number, at: number): BlueprintStep {
  return (file) => onDocument(file, 0, (document) => remove(document, ['tours', tour, 'steps', at]));
}
