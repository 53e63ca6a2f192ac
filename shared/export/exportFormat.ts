import type { WorkspaceView } from '../graph/view.ts';
import type { DeliveryRepo } from './argocd.ts';
import type { Exported } from './exported.ts';

/** What an export is made for. */
export interface ExportRequest {
  /** Name of the blueprint or its folder. */
  readonly name: string;
  /** Where the files will lie in Git; a place to fill in, if absent. */
  readonly repo?: DeliveryRepo;
}

/** A layout that the blueprint is written in for the tool that takes it from there. */
export interface ExportFormat {
  /** Word for `--format`. */
  readonly id: string;
  /** "Argo CD app of apps". */
  readonly title: string;
  readonly description: string;
  /** True where the files name the Git repository that they will lie in. */
  readonly namesRepo?: boolean;
  /** True where a folder that an earlier export of this format filled is written anew. */
  readonly replaces?: boolean;
  /** What to do with the files, as a command or in words. */
  readonly next: string;
  write(view: WorkspaceView, request: ExportRequest): Exported;
}
