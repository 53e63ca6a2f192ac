import type { StateCreator } from 'zustand';
import type { Folder, KnownFolder, SkippedFile } from '../../shared/protocol/files.ts';
import type { Problem } from '../../shared/result.ts';
import type { MergeQuestion } from '../../shared/workspace/api.ts';
import type { ConnectionState } from '../host/connection.ts';

export type Phase =
  | { readonly name: 'connecting' }
  | { readonly name: 'start' }
  | { readonly name: 'loading'; readonly doing: string; readonly done: number; readonly total: number }
  | { readonly name: 'open' }
  | { readonly name: 'failed'; readonly problem: Problem };

/** The opened folder and its files' way from and to the disk. */
export interface FolderSlice {
  readonly phase: Phase;
  /** How the way to the host stands. */
  readonly connection: ConnectionState;
  /** The person has read what Entresol touches. */
  readonly welcomed: boolean;
  readonly door: 'desktop' | 'browser' | 'terminal';
  readonly folder: Folder | undefined;
  readonly known: readonly KnownFolder[];
  readonly skipped: readonly SkippedFile[];
  readonly git: { readonly branch: string; readonly changed: number } | undefined;
  readonly saving: 'idle' | 'saving';
  /** Changes on disk that meet unsaved changes; asked one after the other. */
  readonly questions: readonly MergeQuestion[];
  setFolder(
    patch: Partial<
      Pick<
        FolderSlice,
        'phase' | 'connection' | 'welcomed' | 'door' | 'folder' | 'known' | 'skipped' | 'git' | 'saving' | 'questions'
      >
    >,
  ): void;
}

export const createFolderSlice: StateCreator<FolderSlice> = (set) => ({
  phase: { name: 'connecting' },
  connection: 'connected',
  welcomed: true,
  door: 'browser',
  folder: undefined,
  known: [],
  skipped: [],
  git: undefined,
  saving: 'idle',
  questions: [],
  setFolder: (patch) => set(patch),
});
