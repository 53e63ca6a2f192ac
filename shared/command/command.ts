import type { z } from 'zod';
import type { ChangeSet } from '../document/document.ts';
import type { ElementId } from '../graph/element.ts';
import type { WorkspaceView } from '../graph/view.ts';
import type { Point } from '../layout/geometry.ts';
import type { Result } from '../result.ts';

/** What a command did: the edits, and what to look at afterwards. */
export interface CommandOutcome {
  readonly changes: ChangeSet;
  /** Elements to select, once the change is in. */
  readonly select?: readonly ElementId[];
  /** Elements that go on under another id, so that positions follow: new id by old id. */
  readonly renamed?: Readonly<Record<ElementId, ElementId>>;
  /** New elements that lie beside others on the canvas, so many units away from the one that each is a copy of. */
  readonly copies?: readonly { readonly id: ElementId; readonly of: ElementId; readonly by: Point }[];
  /** What a person should know that can't be seen, a sentence each. */
  readonly notes?: readonly string[];
}

/** A verb of the user that changes files. One command a file; pure: it reads the workspace and gives text edits. */
export interface Command {
  readonly id: string;
  /** As shown in palette and undo list: "Add input". */
  readonly title: string;
  readonly args: z.ZodType;
  /** `args` has passed the schema. */
  run(view: WorkspaceView, args: unknown): Result<CommandOutcome>;
}

/** A command that keeps the types of its id and arguments for those who call it. */
export interface TypedCommand<Id extends string, Args extends z.ZodType> extends Command {
  readonly id: Id;
  readonly args: Args;
}

/** States a command with the types of its arguments. */
export function command<const Id extends string, Args extends z.ZodType>(definition: {
  readonly id: Id;
  readonly title: string;
  readonly args: Args;
  readonly run: (view: WorkspaceView, args: z.infer<Args>) => Result<CommandOutcome>;
}): TypedCommand<Id, Args> {
  const { id, title, args, run } = definition;
  // Parsing again is cheap, and gives `run` its types without a cast.
  return { id, title, args, run: (view, input) => run(view, args.parse(input)) };
}
