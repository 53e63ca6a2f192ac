import { z } from 'zod';
import { command } from './command.ts';
import { systemEdit } from './systemEdit.ts';

/** Gives a request another name; placeholders that name it follow. */
export const renameRequest = command({
  id: 'request.rename',
  title: 'Rename request',
  args: z.object({ element: z.string(), port: z.string(), name: z.string().min(1) }),
  run: (view, { element, port, name }) =>
    systemEdit(view, element, `Rename request to ${name}`, 'rename its requests', (edits, written) =>
      edits.renameRequest?.(written, port, name),
    ),
});
