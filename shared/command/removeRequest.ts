import { z } from 'zod';
import { command } from './command.ts';
import { systemEdit } from './systemEdit.ts';

/** Takes a request of a platform API away. */
export const removeRequest = command({
  id: 'request.remove',
  title: 'Remove request',
  args: z.object({ element: z.string(), port: z.string() }),
  run: (view, { element, port }) =>
    systemEdit(view, element, 'Remove request', 'drop this request', (edits, written) =>
      edits.removeRequest?.(written, port),
    ),
});
