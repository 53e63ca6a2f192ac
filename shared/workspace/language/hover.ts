import type { FilePath } from '../../document/document.ts';
import { linesOf, rangeIn } from '../../document/locate.ts';
import { type Position, rangeOf } from '../../document/position.ts';
import { formatPath } from '../../json.ts';
import { inputsOf, schemaAt } from '../../schema/describe.ts';
import type { Schema } from '../../schema/schema.ts';
import type { Engine } from '../engine.ts';
import type { Hover } from './answers.ts';
import { type Pointed, pointedAt, schemaAtPlace, writingAt } from './at.ts';
import { portWords } from './portWords.ts';

/** What stands at a position, in Markdown: the field with its type and meaning, and whom a request or reference leads to. */
export function hover(engine: Engine, file: FilePath, position: Position): Hover | undefined {
  const pointed = pointedAt(engine, file, position);
  if (!pointed) return undefined;
  const own = writingAt(pointed)?.hover?.(pointed.document, pointed.offset, engine.look);
  if (own) return { range: rangeOf(linesOf(pointed.document.text), own.span), text: own.text };
  if (pointed.place.path.length === 0) return undefined;
  const parts = [portWords(engine, pointed), fieldWords(engine, pointed), edgeWords(engine, pointed)].filter(
    (one) => one !== undefined,
  );
  if (parts.length === 0) return undefined;
  const { document, place } = pointed;
  return { range: rangeIn(document, place.path, place.part), text: parts.join('\n\n') };
}

function fieldWords(engine: Engine, pointed: Pointed): string | undefined {
  const found = schemaAtPlace(engine, pointed);
  if (!found || found.path.length === 0) return undefined;
  const options = { resource: found.resource, ...(found.definitions && { definitions: found.definitions }) };
  const name = String(pointed.place.path.at(-1));
  const schema = schemaAt(found.schema, found.path, options);
  if (schema === undefined) return `**${name}** is no field of this kind.`;
  if (schema === 'unknown') return `**${name}**: the schema says nothing of it.`;
  const parent = schemaAt(found.schema, found.path.slice(0, -1), options);
  const field = typeof parent === 'object' ? inputsOf(parent, options).find((one) => one.name === name) : undefined;
  const facts = [field?.type, field?.required ? 'required' : undefined, defaultWords(schema)].filter((one) => one);
  const head = `**${name}** ${facts.join(' · ')}`.trim();
  return schema.description ? `${head}\n\n${schema.description}` : head;
}

function defaultWords(schema: Schema): string | undefined {
  return schema.default === undefined ? undefined : `default \`${JSON.stringify(schema.default)}\``;
}

function edgeWords(engine: Engine, { element, place }: Pointed): string | undefined {
  const linked = element && engine.element(element.id);
  const here = formatPath(place.path);
  const reference = element?.references.find((one) => formatPath(one.path) === here);
  const edge = reference && linked?.edges.find((one) => one.reason === reference.reason);
  return edge && `→ ${edge.reason} (\`${edge.to}\`)`;
}
