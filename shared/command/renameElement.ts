import { z } from 'zod';
import { applyEdits } from '../document/apply.ts';
import type { TextEdit } from '../document/document.ts';
import { replaceWithin, setValue } from '../document/edit.ts';
import { parseFile } from '../document/parse.ts';
import { type Element, type ElementId, elementIdFrom, type Reference } from '../graph/element.ts';
import { follow } from '../graph/reference.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { valueAt } from '../json.ts';
import { fail, ok, type Result } from '../result.ts';
import { projectDocument, projectSet, setOf } from '../systems/registry.ts';
import { mentionSteps, withBlueprint } from './blueprintEdits.ts';
import { edited, inTurn, notThere, onDocument } from './changes.ts';
import { command } from './command.ts';
import { syntaxProblem } from './nameSyntax.ts';
import { isNamedByKind, renameKind } from './renameKind.ts';

/** Gives an element another name; every reference to it, in all files and in `blueprint.yaml`, follows. */
export const renameElement = command({
  id: 'element.rename',
  title: 'Rename',
  args: z.object({ element: z.string(), name: z.string().min(1) }),
  run(view, { element: id, name }) {
    const linked = view.element(elementIdFrom(id));
    if (!linked) return notThere(id);
    const { element } = linked;
    const byKind = isNamedByKind(element);
    const problem = byKind ? undefined : renameProblem(view, element, name);
    if (problem) return problem;
    const edits = byKind ? renameKind(view, element, name) : renameEdits(view, element, name);
    if (!edits.ok) return edits;
    const renamed = idAfter(view, element, edits.value);
    const base = edited(`Rename ${element.name} to ${name}`, edits.value);
    const changes = withMentions(view, base, element.id, renamed);
    if (!changes.ok) return changes;
    return ok({ changes: changes.value, select: [renamed], renamed: { [element.id]: renamed } });
  },
});

function renameProblem(view: WorkspaceView, element: Element, name: string): Result<never> | undefined {
  if (valueAt(element.value, element.namePath.slice(element.source.path.length)) !== element.name)
    return fail({
      code: 'command/not-possible',
      message: `${element.title} ${element.name} has no name of its own in its file.`,
      advice: 'It is called by its file or folder: rename that.',
      place: element.source.file,
    });
  const syntax = syntaxProblem(name, 'dns-subdomain');
  if (syntax) return fail({ code: 'command/syntax', message: `Name: ${syntax}`, place: 'name' });
  const { group, kind, namespace } = element;
  if (view.look.objects(group, kind, namespace, name).length > 0)
    return fail({ code: 'command/name-taken', message: `There is a ${kind} ${name} already.`, place: 'name' });
  return undefined;
}

/** The edits in every file that names the element: its own name and each reference by name. */
function renameEdits(view: WorkspaceView, element: Element, name: string): Result<readonly TextEdit[]> {
  const uses = [...view.elements()].flatMap(({ element: user }) =>
    user.references
      .filter((reference) => names(view, user, reference, element))
      .map((reference) => ({ user, reference })),
  );
  const steps = Map.groupBy(
    [
      { file: element.source.file, document: element.source.document, path: element.namePath, within: undefined },
      ...uses.map(({ user, reference }) => ({
        file: reference.file ?? user.source.file,
        document: reference.file ? 0 : user.source.document,
        path: reference.path,
        within: reference.within,
      })),
    ],
    (place) => place.file,
  );
  const edits: TextEdit[] = [];
  for (const [path, list] of steps) {
    const file = view.file(path);
    if (!file) continue;
    const made = inTurn(
      file,
      // From the end of each text, so that one replacement does not move the next one's place.
      list
        .toSorted((a, b) => (b.within?.start ?? 0) - (a.within?.start ?? 0))
        .map(
          ({ document, path: at, within }) =>
            (current) =>
              onDocument(current, document, (one) =>
                within ? replaceWithin(one, at, within, name) : setValue(one, at, name),
              ),
        ),
    );
    if (!made.ok) return made;
    edits.push(...made.value);
  }
  return ok(edits);
}

/** True when the reference leads to the element by its very name. */
function names(view: WorkspaceView, user: Element, reference: Reference, element: Element): boolean {
  const { target } = reference;
  if (target.by !== 'object' || target.name !== element.name || target.kind !== element.kind) return false;
  const end = follow(reference, user, view.look);
  if (end.state !== 'found' || !end.elements.some(({ id }) => id === element.id)) return false;
  const text = reference.file
    ? valueAt(view.document(reference.file, 0)?.value, reference.path)
    : valueAt(user.value, reference.path.slice(user.source.path.length));
  if (typeof text !== 'string') return false;
  return (reference.within ? text.slice(reference.within.start, reference.within.end) : text) === element.name;
}

function idAfter(view: WorkspaceView, element: Element, edits: readonly TextEdit[]): ElementId {
  const { file: path, document, path: at } = element.source;
  const text = view.file(path)?.file.text ?? '';
  const own = edits.filter((edit) => edit.file === path);
  const after = parseFile({ path, text: applyEdits(text, own) }).documents[document];
  const set = after && setOf(after);
  const made = set ? projectSet(set, [after]) : after ? projectDocument(after) : [];
  const found = made.find((one) => one.system === element.system && one.source.path.join() === at.join());
  return found?.id ?? element.id;
}

function withMentions(view: WorkspaceView, base: ReturnType<typeof edited>, from: ElementId, to: ElementId) {
  const steps = mentionSteps(view, from, to);
  return steps.length === 0 ? ok(base) : withBlueprint(view, base, steps);
}
