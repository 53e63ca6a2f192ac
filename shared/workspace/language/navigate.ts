import type { FilePath, Place } from '../../document/document.ts';
import { rangeIn } from '../../document/locate.ts';
import type { Position } from '../../document/position.ts';
import { rangeOfPlace } from '../../finding/place.ts';
import type { LinkedElement } from '../../graph/edge.ts';
import type { Element, ElementId } from '../../graph/element.ts';
import { follow } from '../../graph/reference.ts';
import { formatPath } from '../../json.ts';
import type { Engine } from '../engine.ts';
import type { PlaceFound } from './answers.ts';
import { pointedAt, schemaAtPlace, writingAt } from './at.ts';

/** The element that a position lies in. */
export function elementAt(engine: Engine, file: FilePath, position: Position): Element | undefined {
  return pointedAt(engine, file, position)?.element;
}

/** Where the thing under the cursor is defined: the target of a reference, the API that answers a request, the definition of a kind. */
export function definitionAt(engine: Engine, file: FilePath, position: Position): readonly PlaceFound[] {
  const pointed = pointedAt(engine, file, position);
  const stated = pointed && writingAt(pointed)?.definition?.(pointed.document, pointed.offset, engine.look);
  if (stated && stated.length > 0) return stated.map((place) => placeFound(engine, place));
  const linked = pointed?.element && engine.element(pointed.element.id);
  if (!pointed || !linked) return [];
  const { element } = linked;
  const here = formatPath(pointed.place.path);
  const port = element.contract.requires.find((one) =>
    [one.typePath, one.path].some((path) => formatPath(path) === here),
  );
  const answer = port && linked.answers.get(port.key);
  if (answer?.state === 'answered') return places(engine, [answer.by]);
  if (answer?.state === 'ambiguous') return places(engine, answer.candidates);
  for (const reference of element.references) {
    if (formatPath(reference.path) !== here) continue;
    const end = follow(reference, element, engine.look);
    if (end.state === 'found')
      return places(
        engine,
        end.elements.map((one) => one.id),
      );
  }
  const found = schemaAtPlace(engine, pointed);
  const kindOf =
    found && (here.endsWith('kind') || here.endsWith('apiVersion'))
      ? engine.look.kind(element.group, element.kind)
      : [];
  return places(
    engine,
    kindOf.flatMap((one) => (one.element ? [one.element.id] : [])),
  );
}

/** Every place that leads to the element under the cursor (or to the one that the cursor's reference names). */
export function referencesAt(engine: Engine, file: FilePath, position: Position): readonly PlaceFound[] {
  const pointed = pointedAt(engine, file, position);
  const named = pointed && writingAt(pointed)?.references?.(pointed.document, pointed.offset, engine.look);
  if (named && named.length > 0) return named.map((place) => placeFound(engine, place));
  const element = pointed?.element;
  if (!element) return [];
  const [target] = definitionAt(engine, file, position);
  const id = target?.element ?? element.id;
  return engine.look.dependents(id).flatMap((user) => usesOf(engine, user, id));
}

function placeFound(engine: Engine, place: Place): PlaceFound {
  return { file: place.file, range: rangeOfPlace(place, engine) };
}

function usesOf(engine: Engine, user: LinkedElement, id: ElementId): readonly PlaceFound[] {
  const { element } = user;
  const ports = element.contract.requires
    .filter((port) => user.edges.some((edge) => edge.to === id && edge.fromPort === port.key))
    .map((port) => ({ path: port.typePath, file: undefined }));
  const references = element.references
    .filter((reference) =>
      user.edges.some((edge) => [edge.from, edge.to].includes(id) && edge.reason === reference.reason),
    )
    .map(({ path, file }) => ({ path, file }));
  return [...ports, ...references].map(({ path, file = element.source.file }) => ({
    file,
    range: rangeOfPlace(
      { file, document: file === element.source.file ? element.source.document : 0, path, part: 'value' },
      engine,
    ),
    element: element.id,
  }));
}

function places(engine: Engine, ids: readonly ElementId[]): readonly PlaceFound[] {
  return ids.flatMap((id): PlaceFound[] => {
    const element = engine.element(id)?.element;
    const document = element && engine.document(element.source.file, element.source.document);
    if (!element || !document) return [];
    return [{ file: element.source.file, range: rangeIn(document, element.namePath, 'value'), element: id }];
  });
}
