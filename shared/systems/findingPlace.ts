import type { QuickFix } from '../finding/finding.ts';
import type { Element } from '../graph/element.ts';
import type { JsonPath, JsonValue } from '../json.ts';

export { placeIn } from '../rules/place.ts';

/** A quick fix that sets the value at a path of the element's document. */
export function setFix(element: Element, path: JsonPath, value: JsonValue, title: string, preferred = false): QuickFix {
  const { file, document } = element.source;
  return {
    title,
    call: { id: 'text.set', args: { file, document, path, value } },
    ...(preferred ? { preferred } : {}),
  };
}

/** A quick fix that removes the entry at a path of the element's document. */
export function removeFix(element: Element, path: JsonPath, title: string): QuickFix {
  const { file, document } = element.source;
  return { title, call: { id: 'text.remove', args: { file, document, path } } };
}

/** A quick fix that gives the key at a path another name. */
export function renameKeyFix(element: Element, path: JsonPath, key: string, title: string): QuickFix {
  const { file, document } = element.source;
  return { title, call: { id: 'text.rename-key', args: { file, document, path, key } } };
}
