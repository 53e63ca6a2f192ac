import { z } from 'zod';
import { fail } from '../result.ts';
import { entryOf, onBlueprint, putEntry, removeEntry } from './blueprintSteps.ts';
import { command } from './command.ts';

/** Says which saved views a talk goes through, in which order, and what is said of each; in place of the tour of the same id. */
export const setTour = command({
  id: 'tour.set',
  title: 'Arrange tour',
  args: z.object({
    id: z.string().min(1),
    title: z.string().min(1),
    steps: z.array(z.object({ view: z.string(), note: z.string().optional() })).min(1),
  }),
  run(view, { id, title, steps }) {
    const unknown = steps.find((step) => !view.blueprint.views.some((one) => one.id === step.view));
    if (unknown) return fail({ code: 'command/no-view', message: `There is no saved view ${unknown.view}.` });
    const entry = entryOf({ id, title, steps: steps.map((step) => entryOf(step)) });
    return onBlueprint(view, `Arrange ${title}`, [putEntry('tours', id, entry)]);
  },
});

/** Takes a tour away; its views stay. */
export const removeTour = command({
  id: 'tour.remove',
  title: 'Remove tour',
  args: z.object({ id: z.string() }),
  run(view, { id }) {
    const known = view.blueprint.tours.find((one) => one.id === id);
    return known
      ? onBlueprint(view, `Remove ${known.title}`, [removeEntry('tours', id)])
      : fail({ code: 'command/no-tour', message: `There is no tour ${id}.` });
  },
});
