import type { EntryPart, Place } from '../document/document.ts';
import type { Span } from '../document/position.ts';
import type { Element } from '../graph/element.ts';
import type { JsonPath } from '../json.ts';

/** A place in the document of an element; `path` counts from the document's root. */
export function placeIn(
  element: Pick<Element, 'source'>,
  path: JsonPath,
  part: EntryPart = 'value',
  within?: Span,
): Place {
  const { file, document } = element.source;
  return { file, document, path, part, ...(within && { within }) };
}
