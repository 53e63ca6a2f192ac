import type { InputStatement } from '../../shared/command/changeInput.ts';
import type { CommandCall } from '../../shared/command/commandCall.ts';
import type { ElementId } from '../../shared/graph/element.ts';
import type { JsonPath, JsonValue } from '../../shared/json.ts';
import { commandPath } from './chosen.ts';

/** What to say of an input; null takes a statement away. */
export type Statement = { readonly [Key in keyof InputStatement]?: JsonValue };

/** The command that says something of an input. */
export function changeCall(element: ElementId, path: JsonPath, change: Statement): CommandCall {
  return { id: 'api.change-input', args: { element, path: commandPath(path), change } };
}
