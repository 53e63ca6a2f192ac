import { z } from 'zod';
import { command } from './command.ts';
import { systemEdit } from './systemEdit.ts';

/** Sets one parameter of a request. */
export const setParam = command({
  id: 'request.set-param',
  title: 'Set parameter',
  args: z.object({ element: z.string(), port: z.string(), param: z.array(z.string()).min(1), value: z.json() }),
  run: (view, { element, port, param, value }) =>
    systemEdit(view, element, `Set ${param.join('.')}`, 'take parameters', (edits, written) =>
      edits.setParam?.(written, port, param, value),
    ),
});
