import { z } from 'zod';
import { type Document, filePath, type TextEdit } from '../document/document.ts';
import { remove, renameKey, setValue } from '../document/edit.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { formatPath } from '../json.ts';
import { fail, ok, type Result } from '../result.ts';
import { edited } from './changes.ts';
import { type CommandOutcome, command } from './command.ts';

const place = z.object({
  file: z.string(),
  document: z.number().int(),
  path: z.array(z.union([z.string(), z.number()])).min(1),
});

/** Sets a value anywhere in a document. */
export const setText = command({
  id: 'text.set',
  title: 'Set value',
  args: place.extend({ value: z.json() }),
  run: (view, { value, ...at }) =>
    oneEdit(view, at, `Set ${formatPath(at.path)}`, (document) => setValue(document, at.path, value)),
});

/** Takes an entry out of a document. */
export const removeText = command({
  id: 'text.remove',
  title: 'Remove entry',
  args: place,
  run: (view, at) =>
    oneEdit(view, at, `Remove ${formatPath(at.path)}`, (document) => remove(document, at.path, { prune: true })),
});

/** Gives a key in a document another name. */
export const renameTextKey = command({
  id: 'text.rename-key',
  title: 'Rename key',
  args: place.extend({ key: z.string().min(1) }),
  run: (view, { key, ...at }) => oneEdit(view, at, `Rename to ${key}`, (document) => renameKey(document, at.path, key)),
});

function oneEdit(
  view: WorkspaceView,
  at: z.infer<typeof place>,
  title: string,
  edit: (document: Document) => Result<TextEdit>,
): Result<CommandOutcome> {
  const document = view.document(filePath(at.file), at.document);
  if (!document)
    return fail({ code: 'edit/no-document', message: `${at.file} has no such document any more.`, place: at.file });
  const made = edit(document);
  return made.ok ? ok({ changes: edited(title, [made.value]) }) : made;
}
