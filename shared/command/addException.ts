import { z } from 'zod';
import { addEntry, entryOf, onBlueprint } from './blueprintSteps.ts';
import { command } from './command.ts';

/** Decides to live with a finding: of one element, of a file, or everywhere; with the reason and, better, a last day. */
export const addException = command({
  id: 'exception.add',
  title: 'Accept finding',
  args: z.object({
    rule: z.string().min(1),
    reason: z.string().trim().min(1),
    element: z.string().optional(),
    file: z.string().optional(),
    until: z.iso.date().optional(),
  }),
  run: (view, { rule, element, file, reason, until }) =>
    onBlueprint(view, `Accept ${rule}`, [addEntry('exceptions', entryOf({ rule, element, file, reason, until }))]),
});
