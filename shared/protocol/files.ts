import { z } from 'zod';
import { method } from './method.ts';

/** Opened folders are named by ids that the host hands out; a path never opens anything. */
export const folderSchema = z.object({
  id: z.string(),
  /** Last part of the path, for titles. */
  name: z.string(),
  /** The path as the person knows it (home folder as `~`). For display only. */
  displayPath: z.string(),
  /** True for a bundled sample and for a folder whose lock another window holds. */
  readOnly: z.boolean(),
  readOnlyReason: z.string().optional(),
});
export type Folder = z.infer<typeof folderSchema>;

/** A file found in the folder. `etag` is the sha256 of its bytes (hex); absent until the file was read. */
const fileEntrySchema = z.object({ path: z.string(), size: z.number() });
export type FileEntry = z.infer<typeof fileEntrySchema>;

/** A file or folder that is not read, and why: too large, binary, unreadable, symlink out of the folder, over the count limit. */
const skippedSchema = z.object({ path: z.string(), code: z.string(), message: z.string() });
export type SkippedFile = z.infer<typeof skippedSchema>;

const readFileSchema = z.object({ path: z.string(), text: z.string(), etag: z.string() });
export type ReadFile = z.infer<typeof readFileSchema>;

/** One file of a save. `base` is the etag of the version the change was made on; absent for a file that must not exist yet. */
const saveItemSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('write'), path: z.string(), text: z.string(), base: z.string().optional() }),
  z.object({ action: z.literal('delete'), path: z.string(), base: z.string() }),
]);
export type SaveItem = z.infer<typeof saveItemSchema>;

/** A file whose version on disk is not the one the change was made on. */
const conflictSchema = z.object({ path: z.string(), theirs: z.string().optional(), etag: z.string().optional() });
export type SaveConflict = z.infer<typeof conflictSchema>;

const folderInput = z.object({ folder: z.string() });

/** A sample or a folder opened before, which can be opened by its id. */
const knownFolderSchema = z.object({
  id: z.string(),
  name: z.string(),
  displayPath: z.string(),
  kind: z.enum(['sample', 'recent']),
  missing: z.boolean(),
});
export type KnownFolder = z.infer<typeof knownFolderSchema>;

const stackFileSchema = z.object({ path: z.string().max(1024), text: z.string() });

/** A bundled stack template with its files: what a new blueprint can begin with. */
const templateSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  files: z.array(stackFileSchema),
});

export const fileMethods = {
  /** The folder this window was started on, if any. */
  'folder.current': method(z.object({}), folderSchema.nullable()),
  /** Samples and recents. */
  'folder.known': method(z.object({}), z.array(knownFolderSchema)),
  /** Opens a known folder. A sample is opened as a writable copy in the state folder. */
  'folder.open': method(z.object({ known: z.string() }), folderSchema),
  /** Asks the person for a folder with the desktop's own dialog; problem `folder/no-dialog` in browser mode. Null: cancelled. */
  'folder.pick': method(z.object({}), folderSchema.nullable()),
  /** The stack templates, and where a new blueprint is made; absent where the person is asked for the folder. */
  'template.list': method(z.object({}), z.object({ templates: z.array(templateSchema), place: z.string().optional() })),
  /**
   * Makes a new blueprint of these files and opens it: in a folder that the person picks, which has to be empty, or in
   * one of this name in the state folder where there is no dialog. Null: cancelled.
   */
  'folder.create': method(
    z.object({ name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/), files: z.array(stackFileSchema).min(1).max(500) }),
    folderSchema.nullable(),
  ),
  /** Every file that may belong to a blueprint, in path order, with what is skipped. Obeys `.gitignore`; never follows links out. */
  'files.list': method(folderInput, z.object({ files: z.array(fileEntrySchema), skipped: z.array(skippedSchema) })),
  /** The texts of some files (at most 2,000 paths a call), decoded losslessly; what can't be read comes back in `skipped`. */
  'files.read': method(
    z.object({ folder: z.string(), paths: z.array(z.string()).max(2000) }),
    z.object({ files: z.array(readFileSchema), skipped: z.array(skippedSchema) }),
  ),
  /**
   * Saves all items or none: conflicts are found before the first byte is written, each write is atomic, and a crash
   * in the middle is finished or rolled back at the next start. Gives the new etags.
   */
  'files.save': method(
    z.object({ folder: z.string(), items: z.array(saveItemSchema) }),
    z.discriminatedUnion('saved', [
      z.object({ saved: z.literal(true), files: z.array(z.object({ path: z.string(), etag: z.string().nullable() })) }),
      z.object({ saved: z.literal(false), conflicts: z.array(conflictSchema) }),
    ]),
  ),
  /** Keeps the unsaved state of files in the state folder, so that a crash loses at most the last second. */
  'journal.write': method(
    z.object({
      folder: z.string(),
      files: z.array(z.object({ path: z.string(), text: z.string().nullable(), base: z.string().optional() })),
    }),
    z.object({}),
  ),
  /** Unsaved work left by an earlier session, if any. */
  'journal.read': method(
    folderInput,
    z
      .object({
        savedAt: z.string(),
        files: z.array(z.object({ path: z.string(), text: z.string().nullable(), base: z.string().optional() })),
      })
      .nullable(),
  ),
  /** Forgets the unsaved work (it was saved, restored or refused). */
  'journal.clear': method(folderInput, z.object({})),
};

/** What the host tells on its own about files. */
export const fileEvents = {
  /** Files changed on disk by someone else (own saves never show here). Text and etag are absent for a deleted file. */
  'files.changed': z.object({
    folder: z.string(),
    files: z.array(z.object({ path: z.string(), text: z.string().optional(), etag: z.string().optional() })),
    skipped: z.array(skippedSchema),
  }),
};
