import type { FilePath } from '../../document/document.ts';
import { renderYaml } from '../../document/edit.ts';
import { linesOf } from '../../document/locate.ts';
import { parseFile } from '../../document/parse.ts';
import { type Position, positionAt, rangeOf } from '../../document/position.ts';
import type { Element } from '../../graph/element.ts';
import { formatPath, isObject, type JsonValue, valueAt } from '../../json.ts';
import { completionsAt } from '../../schema/complete.ts';
import { projectDocument } from '../../systems/registry.ts';
import type { Engine } from '../engine.ts';
import type { Completion } from './answers.ts';
import { type Pointed, pointedAt, schemaAtPlace, writingAt } from './at.ts';

/** What may be written at a position: fields and values by the schema, and names of what exists for references. */
export function complete(engine: Engine, file: FilePath, position: Position): readonly Completion[] {
  const pointed = pointedAt(engine, file, position);
  if (!pointed) return [];
  return [...bySystem(engine, pointed), ...referenceNames(engine, pointed), ...bySchema(engine, pointed)];
}

function bySystem(engine: Engine, pointed: Pointed): readonly Completion[] {
  const { written: document, offset } = pointed;
  const lines = linesOf(document.text);
  const proposals = writingAt(pointed)?.complete(document, offset, engine.look) ?? [];
  return proposals.map(({ span, ...rest }) => ({ ...rest, range: rangeOf(lines, span) }));
}

function bySchema(engine: Engine, pointed: Pointed): readonly Completion[] {
  const found = schemaAtPlace(engine, pointed);
  if (!found) return [];
  const { document, place, offset } = pointed;
  const value = valueAt(document.value, place.path);
  const present = isObject(value) ? Object.keys(value) : [];
  const written = place.keyPrefix ?? '';
  const lines = linesOf(document.text);
  const range =
    place.part === 'key'
      ? { start: positionAt(lines, offset - written.length), end: positionAt(lines, offset) }
      : valueRange(pointed);
  const options = { resource: found.resource, ...(found.definitions && { definitions: found.definitions }) };
  return completionsAt(found.schema, found.path, present, options)
    .filter((one) => (one.kind === 'property') === (place.part === 'key'))
    .map((one): Completion => {
      const isField = one.kind === 'property';
      const text = isField ? fieldText(one.label, pointed) : valueText(one.value ?? one.label, pointed);
      return {
        label: isField ? one.label : text,
        insert: text,
        detail: one.required ? `${one.type}, required` : one.type,
        ...(one.description && { documentation: one.description }),
        kind: isField ? 'field' : 'value',
        range,
      };
    });
}

function fieldText(name: string, { document, place, offset }: Pointed): string {
  if (document.syntax !== 'json') return `${name}: `;
  const quoted = document.text[offset - (place.keyPrefix ?? '').length - 1] === '"';
  return quoted ? name : `${JSON.stringify(name)}: `;
}

function valueText(value: JsonValue, { document }: Pointed): string {
  return document.syntax === 'json' ? JSON.stringify(value) : renderYaml(value).trimEnd();
}

/** The value under the cursor, up to the end of its line. */
function valueRange({ document, offset }: Pointed) {
  const lines = linesOf(document.text);
  const { text } = document;
  let start = offset;
  while (start > 0 && !/[\s:[{,]/.test(text[start - 1] ?? ' ')) start--;
  let end = offset;
  while (end < text.length && !/[\s,\]}#]/.test(text[end] ?? ' ')) end++;
  return { start: positionAt(lines, start), end: positionAt(lines, end) };
}

function referenceNames(engine: Engine, pointed: Pointed): readonly Completion[] {
  const { place } = pointed;
  if (place.part === 'key') return [];
  const element = withWord(pointed);
  const here = formatPath(place.path);
  const range = valueRange(pointed);
  const port = element?.contract.requires.find((one) => formatPath(one.typePath) === here);
  if (port)
    return engine.look
      .portTypes()
      .filter((type) => !type.includes('/'))
      .map((type) => ({ label: type, insert: type, detail: offeredBy(engine, type), kind: 'reference', range }));
  const reference = element?.references.find((one) => formatPath(one.path) === here && one.target.by === 'object');
  if (reference?.target.by !== 'object') return [];
  const { group, kind } = reference.target;
  const named = new Map(engine.look.ofKind(group, kind).map((one) => [one.name, one.source.file]));
  return [...named].map(([name, file]) => ({
    label: name,
    insert: name,
    detail: `${kind} in ${file}`,
    kind: 'reference',
    range,
  }));
}

/** The element at a place; where nothing is written there yet, as it would be with a word in its place: what that refers to. */
function withWord({ document, place, offset, element }: Pointed): Element | undefined {
  if (typeof valueAt(document.value, place.path) === 'string') return element;
  const { text, index, file } = document;
  const filled = parseFile({ path: file, text: `${text.slice(0, offset)} x ${text.slice(offset)}` }).documents[index];
  return filled && projectDocument(filled).find((one) => one.kind === element?.kind && one.name === element.name);
}

function offeredBy(engine: Engine, type: string): string {
  return engine.look
    .providers(type)
    .map(({ element }) => `${element.title} ${element.name}`)
    .join(', ');
}
