import { z } from 'zod';
import { command } from './command.ts';
import { systemEdit } from './systemEdit.ts';

/** Takes an input field out of a platform API. */
export const removeInput = command({
  id: 'api.remove-input',
  title: 'Remove input',
  args: z.object({ element: z.string(), path: z.array(z.string()).min(1) }),
  run: (view, { element, path }) =>
    systemEdit(view, element, `Remove input ${path.join('.')}`, 'lose inputs', (edits, written) =>
      edits.removeInput?.(written, path),
    ),
});
