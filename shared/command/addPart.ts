import { z } from 'zod';
import { command } from './command.ts';
import { systemEdit } from './systemEdit.ts';

/** Composes a resource into a platform API's making. */
export const addPart = command({
  id: 'part.add',
  title: 'Compose a resource',
  args: z.object({ element: z.string(), name: z.string().min(1), object: z.record(z.string(), z.json()) }),
  run: (view, { element, name, object }) =>
    systemEdit(view, element, `Compose ${name}`, 'compose resources', (edits, written) =>
      edits.addPart?.(written, { name, object }),
    ),
});
