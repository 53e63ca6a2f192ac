import { blueprintJsonSchema } from '../../blueprint/jsonSchema.ts';
import { blueprintFile } from '../../blueprint/read.ts';
import type { RequiredPort } from '../../contract/port.ts';
import { providerOf } from '../../contract/requestFit.ts';
import type { Document, FilePath } from '../../document/document.ts';
import { linesOf } from '../../document/locate.ts';
import { type PlaceAt, pathAt } from '../../document/pathAt.ts';
import { offsetAt, type Position } from '../../document/position.ts';
import { answerPort } from '../../graph/answer.ts';
import type { PortAnswer } from '../../graph/edge.ts';
import type { Element } from '../../graph/element.ts';
import type { Provider } from '../../graph/look.ts';
import { isObject, type JsonPath, valueAt } from '../../json.ts';
import { readSchema, type Schema, type SchemaSet } from '../../schema/schema.ts';
import { objectHeader, projectDocument, systemOf, systemOfDocument } from '../../systems/registry.ts';
import type { Writing } from '../../systems/writing.ts';
import type { Engine } from '../engine.ts';
import { mended } from './mend.ts';

/** What stands where a person points in a file. */
export interface Pointed {
  /** Without the line at the place, where it can't be read with it. */
  readonly document: Document;
  /** As it is written. */
  readonly written: Document;
  readonly offset: number;
  readonly place: PlaceAt;
  /** The innermost element that holds the place. */
  readonly element?: Element;
}

/** The document, path and element at a position; undefined outside any document. */
export function pointedAt(engine: Engine, file: FilePath, position: Position): Pointed | undefined {
  const parsed = engine.file(file);
  if (!parsed) return undefined;
  const offset = offsetAt(linesOf(parsed.file.text), position);
  const written =
    parsed.documents.findLast((one) => one.span.start <= offset && offset <= one.span.end) ?? parsed.documents.at(-1);
  if (!written) return undefined;
  const without = written.value === null ? mended(written, offset) : undefined;
  const document = without?.document ?? written;
  const place: PlaceAt = without?.key
    ? { ...pathAt(document, without.key.start), keyPrefix: without.key.text }
    : pathAt(written, offset);
  const known = engine.elementsIn(file).filter((one) => one.source.document === document.index);
  const element = (known.length > 0 ? known : projectDocument(document))
    .filter((one) => startsWith(place.path, one.source.path))
    .toSorted((a, b) => b.source.path.length - a.source.path.length)[0];
  return { document, written, offset, place, ...(element && { element }) };
}

/** The help of the system whose file a place lies in, where it has its own. */
export function writingAt({ written: document }: Pointed): Writing | undefined {
  return systemOfDocument(document)?.writing;
}

/** The schema that a place is under, and the path from that schema's root. */
export interface SchemaAt {
  readonly schema: Schema;
  readonly definitions?: SchemaSet;
  readonly path: JsonPath;
  readonly resource: boolean;
}

/** The request whose parameters a place lies in, with the API that answers it. */
export function requestAt(
  engine: Engine,
  { element, place }: Pointed,
): { port: RequiredPort; provider: Provider } | undefined {
  for (const port of element?.contract.requires ?? []) {
    if (!element || port.joins || port.paramsPath.length === 0 || !startsWith(place.path, port.paramsPath)) continue;
    const provider = providerOf(port, answerOf(engine, element, port), engine.look);
    if (provider) return { port, provider };
  }
  return undefined;
}

/** Who answers a port of an element, also of one that is being written and not part of the graph yet. */
export function answerOf(engine: Engine, element: Element, port: RequiredPort): PortAnswer {
  return engine.element(element.id)?.answers.get(port.key) ?? answerPort(element, port, engine.look);
}

/** The schema of the object that a place lies in: of the parameters of a request by the API that answers it, else of the innermost embedded object, else of the element, else of the document. */
export function schemaAtPlace(engine: Engine, pointed: Pointed): SchemaAt | undefined {
  const { document, place, element } = pointed;
  if (document.file === blueprintFile) return { schema: blueprintSchema(), path: place.path, resource: false };
  const request = requestAt(engine, pointed);
  if (request?.provider.port.inputs)
    return {
      schema: request.provider.port.inputs,
      path: place.path.slice(request.port.paramsPath.length),
      resource: false,
    };
  const system = element && systemOf(element.system);
  if (element && system?.schemaOf)
    return { schema: system.schemaOf(element), path: place.path.slice(element.source.path.length), resource: false };
  const roots = [
    ...(element
      ? (system?.embedded?.(element, engine.look) ?? []).map((one) => [...element.source.path, ...one.path])
      : []),
    element?.source.path ?? [],
  ]
    .filter((root) => startsWith(place.path, root))
    .toSorted((a, b) => b.length - a.length);
  for (const root of roots) {
    const value = valueAt(document.value, root);
    const header = isObject(value) ? objectHeader(value) : undefined;
    const found = header && engine.look.schema(header.group, header.version, header.kind);
    if (found)
      return {
        schema: found.schema,
        definitions: found.definitions,
        path: place.path.slice(root.length),
        resource: true,
      };
  }
  return undefined;
}

let ownSchema: Schema | undefined;

/** The schema of blueprint.yaml, made when it is first asked for. */
function blueprintSchema(): Schema {
  ownSchema ??= readSchema(blueprintJsonSchema());
  return ownSchema;
}

function startsWith(path: JsonPath, head: JsonPath): boolean {
  return head.every((segment, index) => path[index] === segment);
}
