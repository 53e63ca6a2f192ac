import { z } from 'zod';
import { command } from './command.ts';
import { systemEdit } from './systemEdit.ts';

/** Lets a request ask for another type. */
export const setRequestType = command({
  id: 'request.set-type',
  title: 'Ask for another type',
  args: z.object({ element: z.string(), port: z.string(), type: z.string().min(1) }),
  run: (view, { element, port, type }) =>
    systemEdit(view, element, `Ask for ${type}`, 'ask for another type', (edits, written) =>
      edits.setRequestType?.(written, port, type),
    ),
});
