import type { CommandCall } from '../../shared/command/command.ts';
import type { TextEdit } from '../../shared/document/document.ts';
import type { ElementId } from '../../shared/graph/element.ts';
import type { Problem } from '../../shared/result.ts';
import type { CommandArguments } from '../../shared/workspace/api.ts';
import type { Delta, Point } from '../../shared/workspace/snapshot.ts';
import { foreignChange } from './foreignChanges.ts';
import { session } from './session.ts';
import { useStore } from './store.ts';

/** Everything that changes the blueprint goes through here: the intent goes to the worker, its delta into the store. */

/** A call of a command with the arguments that the command takes. */
export function callOf<Id extends keyof CommandArguments>(
  id: Id,
  args: CommandArguments[Id] & CommandCall['args'],
): CommandCall {
  return { id, args };
}

/** Runs a command; a problem is told as a message. Gives the element to look at, or `false` when nothing was done. */
export async function perform(call: CommandCall): Promise<{ readonly select?: ElementId } | false> {
  const answer = await foreignChange(session().workspace.run(call));
  if (!answer.ok) {
    tellProblem(answer.problem);
    return false;
  }
  take(answer.value.delta);
  const { select } = answer.value;
  if (select !== undefined && useStore.getState().elements.has(select)) useStore.getState().select([select], true);
  return select === undefined ? {} : { select };
}

/** Text edits made in the code editor. */
export async function performEdit(edits: readonly TextEdit[]): Promise<void> {
  take(await session().workspace.edit(edits));
}

export async function undo(): Promise<void> {
  const title = useStore.getState().summary?.undo;
  if (title === undefined) return;
  take(await foreignChange(session().workspace.undo()));
  useStore.getState().tell({ tone: 'info', text: `Undid: ${title}` });
}

export async function redo(): Promise<void> {
  const title = useStore.getState().summary?.redo;
  if (title === undefined) return;
  take(await foreignChange(session().workspace.redo()));
  useStore.getState().tell({ tone: 'info', text: `Redid: ${title}` });
}

/** Saves places of elements as one step of undo. */
export async function place(positions: Readonly<Record<string, Point>>, title: string): Promise<void> {
  take(await session().workspace.place(positions, title));
}

/** Takes a delta over and forgets selected elements that are gone. */
export function take(delta: Delta): void {
  const store = useStore.getState();
  store.applyDelta(delta);
  const { selected, elements } = useStore.getState();
  if (selected.some((id) => !elements.has(id))) store.select(selected.filter((id) => elements.has(id)));
}

/** Tells a person what went wrong and what to do. */
export function tellProblem(problem: Problem): void {
  useStore.getState().tell({
    tone: 'error',
    text: problem.message,
    ...(problem.advice === undefined ? {} : { advice: problem.advice }),
  });
}
