import { z } from 'zod';
import { command } from './command.ts';
import { systemEdit } from './systemEdit.ts';

/** Adds a value that a platform API gives back, or changes what is said of it. */
export const setOutput = command({
  id: 'api.set-output',
  title: 'Set output',
  args: z.object({
    element: z.string(),
    name: z
      .string()
      .regex(/^[A-Za-z_][A-Za-z0-9_-]*$/, 'must begin with a letter and hold letters, digits, - and _ only'),
    type: z.enum(['string', 'integer', 'number', 'boolean']),
    description: z.string().optional(),
  }),
  run: (view, { element, name, type, description }) =>
    systemEdit(view, element, `Set output ${name}`, 'state outputs', (edits, written) =>
      edits.setOutput?.(written, { name, type, ...(description && { description }) }),
    ),
});

/** Takes away a value that a platform API gives back. */
export const removeOutput = command({
  id: 'api.remove-output',
  title: 'Remove output',
  args: z.object({ element: z.string(), name: z.string() }),
  run: (view, { element, name }) =>
    systemEdit(view, element, `Remove output ${name}`, 'state outputs', (edits, written) =>
      edits.removeOutput?.(written, name),
    ),
});
