import { applyEdits } from '../document/apply.ts';
import type { ChangeSet, FilePath } from '../document/document.ts';
import type { FileStep } from './history.ts';

/** The texts of files before and after a change, of those that it really changes. `textOf` is null where no file is. */
export function fileSteps(
  { edits, creates, deletes }: ChangeSet,
  textOf: (path: FilePath) => string | null,
): readonly FileStep[] {
  const changed = [...Map.groupBy(edits, (edit) => edit.file)].flatMap(([path, list]): FileStep[] => {
    const before = textOf(path);
    return before === null ? [] : [{ path, before, after: applyEdits(before, list) }];
  });
  const made = creates.map(({ path, text }) => ({ path, before: textOf(path), after: text }));
  const gone = deletes.map((path) => ({ path, before: textOf(path), after: null }));
  return [...changed, ...made, ...gone].filter((step) => step.before !== step.after);
}
