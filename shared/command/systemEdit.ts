import type { TextEdit } from '../document/document.ts';
import { elementIdFrom } from '../graph/element.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { ok, type Result } from '../result.ts';
import { systemOf } from '../systems/registry.ts';
import type { SystemEdits } from '../systems/system.ts';
import type { Written } from '../systems/written.ts';
import { edited, notPossible, notThere, written } from './changes.ts';
import type { CommandOutcome } from './command.ts';

/** Runs one edit of the element's own system; a system without it says so. `what` completes "Postgres can't …". */
export function systemEdit(
  view: WorkspaceView,
  id: string,
  title: string,
  what: string,
  pick: (edits: SystemEdits, written: Written) => Result<readonly TextEdit[]> | undefined,
): Result<CommandOutcome> {
  const linked = view.element(elementIdFrom(id));
  if (!linked) return notThere(id);
  const { element } = linked;
  const place = written(view, element);
  if (!place.ok) return place;
  const edits = pick(systemOf(element.system)?.edits ?? {}, place.value);
  if (!edits) return notPossible(element, what);
  return edits.ok ? ok({ changes: edited(title, edits.value), select: [element.id] }) : edits;
}
