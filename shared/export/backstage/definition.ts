import type { Element } from '../../graph/element.ts';
import type { WorkspaceView } from '../../graph/view.ts';
import type { JsonObject } from '../../json.ts';
import { apiContractOf } from '../../offer/apiContract.ts';

/**
 * `type` and `definition` of an API entity: the definition of the kind as its file says it where the API has a kind of its
 * own, else the JSON Schema of what a request may say, else what the file says.
 */
export function definitionOf(view: WorkspaceView, element: Element): JsonObject {
  const { file, document: index, path } = element.source;
  const document = view.document(file, index);
  const written = path.length === 0 ? document?.text.slice(document.span.start, document.span.end).trim() : undefined;
  const inputs = apiContractOf(element)?.inputs;
  if (element.defines.length > 0 && written) return { type: element.system, definition: `${written}\n` };
  if (inputs) return { type: 'json-schema', definition: `${JSON.stringify(inputs, null, 2)}\n` };
  return { type: element.system, definition: `${written || element.id}\n` };
}
