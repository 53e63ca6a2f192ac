import { z } from 'zod';
import type { JsonObject } from '../json.ts';
import { placeholderFor } from '../schema/placeholder.ts';
import { command } from './command.ts';
import { systemEdit } from './systemEdit.ts';

/** Lets a workload ask for a platform API, with a first value for each parameter that the API requires. */
export const addRequest = command({
  id: 'request.add',
  title: 'Request an API',
  args: z.object({
    element: z.string(),
    name: z.string().min(1),
    type: z.string().min(1),
    class: z.string().optional(),
    params: z.record(z.string(), z.json()).optional(),
  }),
  run(view, { element, name, type, class: className, params }) {
    const [provider] = view.look.providers(type);
    const inputs = provider?.port.inputs;
    const needed: JsonObject = Object.fromEntries(
      (inputs?.required ?? []).map((param) => [param, placeholderFor(inputs, [param])]),
    );
    const all = { ...needed, ...params };
    const request = {
      name,
      type,
      ...(className && { class: className }),
      ...(Object.keys(all).length > 0 && { params: all }),
    };
    return systemEdit(view, element, `Request ${type}`, 'request platform APIs', (edits, written) =>
      edits.addRequest?.(written, request),
    );
  },
});
