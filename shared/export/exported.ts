/** A file of an export, by its path below the export's folder. */
export interface ExportFile {
  readonly path: string;
  readonly text: string;
}

/** Something to know before the files of an export are used. */
export interface ExportNote {
  /** `lost`: not in the files. `approximated`: in them, but not as the blueprint has it. `to-do`: for a person to do. */
  readonly kind: 'lost' | 'approximated' | 'to-do';
  /** What it is about: a file of the export, or an element of the blueprint. */
  readonly about: string;
  readonly text: string;
}

/** What an export gives. No files: the blueprint holds nothing of that sort. */
export interface Exported {
  readonly files: readonly ExportFile[];
  readonly notes: readonly ExportNote[];
}
