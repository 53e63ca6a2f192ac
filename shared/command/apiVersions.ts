import { z } from 'zod';
import { command } from './command.ts';
import { systemEdit } from './systemEdit.ts';

const versionName = z.string().regex(/^v[1-9]\d*((alpha|beta)[1-9]\d*)?$/, 'must be like v1, v1beta2 or v2alpha1');

/**
 * Adds a version to a platform API. `restore` is what the version `from` said before: it is said again, and the new
 * version takes what is said now, so that who asks for the old one is not hit by the change.
 */
export const addVersion = command({
  id: 'api.add-version',
  title: 'Add version',
  args: z.object({
    element: z.string(),
    name: versionName,
    from: z.string(),
    note: z.string().optional(),
    restore: z.record(z.string(), z.json()).optional(),
  }),
  run: (view, { element, name, from, note, restore }) =>
    systemEdit(view, element, `Add version ${name}`, 'have several versions', (edits, written) =>
      edits.addVersion?.(written, {
        name,
        from,
        ...(note !== undefined && { note }),
        ...(restore !== undefined && { restore }),
      }),
    ),
});

/** Changes what is said of a version: served, the one that counts, deprecated, how it is converted. */
export const changeVersion = command({
  id: 'api.change-version',
  title: 'Change version',
  args: z.object({
    element: z.string(),
    version: z.string(),
    change: z.strictObject({
      served: z.boolean().optional(),
      main: z.literal(true).optional(),
      deprecated: z.boolean().optional(),
      deprecationWarning: z.string().max(256).nullable().optional(),
      note: z.string().nullable().optional(),
    }),
  }),
  run: (view, { element, version, change: { served, main, deprecated, deprecationWarning, note } }) =>
    systemEdit(view, element, `Change version ${version}`, 'have several versions', (edits, written) =>
      edits.changeVersion?.(written, version, {
        ...(served !== undefined && { served }),
        ...(main !== undefined && { main }),
        ...(deprecated !== undefined && { deprecated }),
        ...(deprecationWarning !== undefined && { deprecationWarning: deprecationWarning || null }),
        ...(note !== undefined && { note: note || null }),
      }),
    ),
});
