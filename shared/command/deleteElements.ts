import { z } from 'zod';
import type { ChangeSet, FilePath, TextEdit } from '../document/document.ts';
import { remove, removeDocument } from '../document/edit.ts';
import type { ParsedFile } from '../document/parse.ts';
import { type Element, elementIdFrom } from '../graph/element.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { isObject } from '../json.ts';
import { ok, type Result } from '../result.ts';
import { mentionSteps, withBlueprint } from './blueprintEdits.ts';
import { inTurn, notThere, onDocument } from './changes.ts';
import { command } from './command.ts';

/** Takes elements out of their files; a file that held nothing else goes too. What referred to them stays, and is told as a finding. */
export const deleteElements = command({
  id: 'element.delete',
  title: 'Delete',
  /** `cut`: they are on the clipboard now, and the history says so. */
  args: z.object({ elements: z.array(z.string()).min(1), cut: z.boolean().optional() }),
  run(view, { elements: ids, cut }) {
    const elements: Element[] = [];
    for (const id of ids) {
      const linked = view.element(elementIdFrom(id));
      if (!linked) return notThere(id);
      elements.push(linked.element);
    }
    const verb = cut ? 'Cut' : 'Delete';
    const title = `${verb} ${elements.length === 1 ? elements[0]?.name : `${elements.length} elements`}`;
    const edits: TextEdit[] = [];
    // What is made of whole files takes them along, with all that stands in them.
    const deletes: FilePath[] = elements.flatMap(({ source, alsoIn }) => (alsoIn ? [source.file, ...alsoIn] : []));
    for (const [path, list] of Map.groupBy(elements, (element) => element.source.file)) {
      if (deletes.includes(path)) continue;
      const made = deleteIn(view, path, list);
      if (!made.ok) return made;
      if (made.value === 'whole file') deletes.push(path);
      else edits.push(...made.value);
    }
    const base: ChangeSet = { title, edits, creates: [], deletes };
    const steps = elements.flatMap((element) => mentionSteps(view, element.id, undefined));
    const changes = steps.length === 0 ? ok(base) : withBlueprint(view, base, steps);
    return changes.ok ? ok({ changes: changes.value }) : changes;
  },
});

function deleteIn(
  view: WorkspaceView,
  path: FilePath,
  elements: readonly Element[],
): Result<readonly TextEdit[] | 'whole file'> {
  const file = view.file(path);
  if (!file) return ok([]);
  const gone = new Set(elements);
  const filled = file.documents.filter((document) => document.value !== null).length;
  const others = view.elementsIn(path).some((element) => !gone.has(element));
  const documents = new Set(elements.map((element) => element.source.document));
  if (
    !others &&
    !holdsMore(file, elements) &&
    filled === documents.size &&
    file.documents.every((one) => one.problems.length === 0)
  )
    return ok('whole file');
  const steps = elements
    .toSorted((a, b) => b.source.document - a.source.document || lastIndex(b) - lastIndex(a))
    .map(({ source }) => (current: typeof file) => {
      if (source.path.length > 0)
        return onDocument(current, source.document, (document) => remove(document, source.path));
      const edit = removeDocument(current, source.document);
      return edit.ok ? ok([edit.value]) : edit;
    });
  return inTurn(file, steps);
}

/** True where blocks that are no elements, such as variables, stand beside the elements in a file of HCL. */
function holdsMore(file: ParsedFile, elements: readonly Element[]): boolean {
  if (file.syntax !== 'hcl') return false;
  const value = file.documents[0]?.value;
  const blocks = isObject(value) ? Object.values(value).flat().length : 0;
  return blocks > elements.length;
}

function lastIndex({ source }: Element): number {
  const last = source.path.at(-1);
  return typeof last === 'number' ? last : 0;
}
