import { adviceOf } from '../../shared/advice.ts';
import type { CommandCall } from '../../shared/command/commandCall.ts';
import type { CommandArguments } from '../../shared/command/registry.ts';
import type { TextEdit } from '../../shared/document/document.ts';
import type { ElementId } from '../../shared/graph/element.ts';
import type { Point } from '../../shared/layout/geometry.ts';
import type { Problem } from '../../shared/result.ts';
import type { Delta } from '../../shared/workspace/snapshot.ts';
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

/** Runs a command and gives the problem, if any: for forms that show it beside the field. The selection stays. */
export async function attempt(call: CommandCall): Promise<Problem | undefined> {
  const answer = await foreignChange(session().workspace.run(call));
  if (!answer.ok) return answer.problem;
  take(answer.value.delta);
  return undefined;
}

/**
 * Runs a command, with places that the same step of undo puts elements at; a problem and what can't be seen are told as
 * messages. Gives the element to look at, or `false` when nothing was done.
 */
export async function perform(
  call: CommandCall,
  places?: Readonly<Record<string, Point>>,
): Promise<{ readonly select?: ElementId } | false> {
  const answer = await foreignChange(session().workspace.run(call, places));
  if (!answer.ok) {
    tellProblem(answer.problem);
    return false;
  }
  const { delta, select = [], notes = [] } = answer.value;
  take(delta);
  for (const text of notes) useStore.getState().tell({ tone: 'info', text });
  const { elements } = useStore.getState();
  const there = select.filter((id) => elements.has(id));
  if (there.length > 0) useStore.getState().select(there, true);
  const [first] = select;
  return first === undefined ? {} : { select: first };
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

/** Goes to the moment when so many steps were done. */
export async function jump(done: number): Promise<void> {
  take(await foreignChange(session().workspace.jump(done)));
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
  const advice = adviceOf(problem);
  useStore.getState().tell({
    tone: 'error',
    text: problem.message,
    ...(advice === undefined ? {} : { advice }),
  });
}
