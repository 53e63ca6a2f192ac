import { z } from 'zod';
import { method } from './method.ts';

const commitSchema = z.object({
  hash: z.string(),
  short: z.string(),
  /** ISO 8601, as the author's clock had it. */
  date: z.string(),
  author: z.string(),
  subject: z.string(),
});
export type GitCommit = z.infer<typeof commitSchema>;

const revisionsSchema = z.object({
  branches: z.array(z.string()),
  tags: z.array(z.string()),
  commits: z.array(commitSchema),
});
export type GitRevisions = z.infer<typeof revisionsSchema>;

const filesSchema = z.object({
  commit: commitSchema,
  files: z.array(z.object({ path: z.string(), text: z.string().nullable() })),
  /** Files that differ, of which the revision's version is too large or no text. */
  unread: z.array(z.string()),
});
export type GitFiles = z.infer<typeof filesSchema>;

const loggedSchema = z.object({
  hash: z.string(),
  parents: z.array(z.string()).readonly(),
  /** Who wrote it, as `.mailmap` has them: the same for one person throughout. */
  author: z.string(),
  /** ISO 8601, when it was written; of a merge, when that was made. */
  date: z.string(),
  subject: z.string(),
});
/** A commit of the history, with what it stands on. */
export type LoggedCommit = z.infer<typeof loggedSchema>;

const historySchema = z.object({
  /** The newest first. */
  commits: z.array(loggedSchema),
  /** True where the repository holds more commits, or once did: a shallow clone, or too many to read. */
  partial: z.boolean(),
});
export type GitHistory = z.infer<typeof historySchema>;

export const gitMethods = {
  /** Branch and dirty files of the folder's Git repository; null outside one. */
  'git.status': method(
    z.object({ folder: z.string() }),
    z.object({ branch: z.string(), changed: z.number() }).nullable(),
  ),
  /** Branches, tags and commits, newest first; of one file's history where a path is given. Null outside a repository. */
  'git.revisions': method(z.object({ folder: z.string(), path: z.string().optional() }), revisionsSchema.nullable()),
  /** The whole history of the repository's current branch, for goals that are read from it. Null outside a repository. */
  'git.history': method(z.object({ folder: z.string() }), historySchema.nullable()),
  /** The files on disk that differ from a revision, as that revision has them; null = it has none. Nothing is checked out. */
  'git.files': method(z.object({ folder: z.string(), revision: z.string() }), filesSchema),
};
