import type { Output, ProvidedPort } from '../../contract/port.ts';
import { portType, wellKnownOutputs } from '../../contract/portTypes.ts';
import type { Document } from '../../document/document.ts';
import { type Element, elementId, type Part } from '../../graph/element.ts';
import { isList, isObject, type JsonObject, type JsonPath, listAt, textAt } from '../../json.ts';
import type { Schema } from '../../schema/schema.ts';
import { kindsMade } from '../manifestHeads.ts';
import { kindsOfTemplate, outputsOfTemplate, paramsThatMustBe } from '../outputTemplate.ts';
import { scoreApiVersion, scoreGroup } from './kinds.ts';
import { fileRank } from './rank.ts';

/** One element for each entry of a provisioners file. */
export function provisionerElements(document: Document): readonly Element[] {
  const taken = new Set<string>();
  const elements: Element[] = [];
  for (const [index, entry] of (isList(document.value) ? document.value : []).entries()) {
    if (isObject(entry)) elements.push(provisionerElement(document, index, entry, taken));
  }
  return elements;
}

function provisionerElement(document: Document, index: number, entry: JsonObject, taken: Set<string>): Element {
  const name = freeName(document.file, textAt(entry, 'uri') ?? '', index, taken);
  const description = textAt(entry, 'description');
  const type = textAt(entry, 'type');
  const parts = madeObjects(entry, [index, 'manifests']);
  const provides = type ? [port(entry, type, [index], fileRank(document.file, index))] : [];
  const scheme = (textAt(entry, 'uri') ?? '').split('://')[0];
  return {
    id: elementId('score', 'Provisioner', undefined, name),
    system: 'score',
    kind: 'Provisioner',
    title: 'Score provisioner',
    apiVersion: scoreApiVersion,
    group: scoreGroup,
    name,
    namePath: [index, 'uri'],
    layer: 'orchestration',
    source: { file: document.file, document: document.index, path: [index] },
    labels: {},
    annotations: {},
    contract: { provides, requires: [], ...(description ? { description } : {}) },
    references: kindsMade(textAt(entry, 'manifests') ?? '', [index, 'manifests'], 'its template makes'),
    defines: [],
    parts,
    wires: [],
    facts: [
      ...(scheme ? [scheme] : []),
      ...(parts.length > 0 ? [`${parts.length} object${parts.length === 1 ? '' : 's'}`] : []),
    ],
    value: entry,
  };
}

function port(entry: JsonObject, type: string, path: JsonPath, rank: number): ProvidedPort {
  const outputs = outputsOf(entry, type);
  const inputs = inputsOf(entry);
  const known = portType(type);
  const className = textAt(entry, 'class');
  const id = textAt(entry, 'id');
  return {
    key: `provides:${known}`,
    type: known,
    aliases: known === type ? [] : [type],
    ...(className ? { class: className } : {}),
    ...(id ? { resourceId: id } : {}),
    ...(inputs ? { inputs } : {}),
    ...(outputs ? { outputs } : {}),
    path,
    rank,
  };
}

/** Declared by `expected_outputs`, else read off the `outputs` template; commands are opaque, so unknown. */
function outputsOf(entry: JsonObject, type: string): readonly Output[] | undefined {
  const conventions = wellKnownOutputs(type) ?? [];
  const template = textAt(entry, 'outputs');
  const inferred = template === undefined ? undefined : outputsOfTemplate(template);
  const expected = listAt(entry, 'expected_outputs').filter((name) => typeof name === 'string');
  if (expected.length > 0)
    return expected.map((name): Output => {
      const secret =
        inferred?.find((output) => output.name === name)?.secret ??
        conventions.find((known) => known.name === name)?.secret;
      return { name, source: 'declared', ...(secret === undefined ? {} : { secret }) };
    });
  if (template !== undefined) return inferred;
  return textAt(entry, 'uri')?.startsWith('template://') ? [] : undefined;
}

/**
 * Parameters by name, of any type. The list is a description: further ones are passed on, and a rule warns of them.
 * Undefined where `supported_params` is not stated.
 */
function inputsOf(entry: JsonObject): Schema | undefined {
  if (!isList(entry.supported_params)) return undefined;
  const names = entry.supported_params.filter((name) => typeof name === 'string');
  const demanded = paramsThatMustBe(textAt(entry, 'init') ?? '', textAt(entry, 'outputs') ?? '');
  const required = names.filter((name) => demanded.includes(name));
  const properties = Object.fromEntries(
    names.map((name): [string, Schema] => [name, { 'x-kubernetes-preserve-unknown-fields': true }]),
  );
  return { type: 'object', properties, additionalProperties: true, ...(required.length > 0 ? { required } : {}) };
}

function madeObjects(entry: JsonObject, path: JsonPath): readonly Part[] {
  return kindsOfTemplate(textAt(entry, 'manifests') ?? '').map((kind) => ({ name: kind, kind, path }));
}

/** `10-custom/postgres`: the file and the last part of the uri, so that the order of the file does not matter. */
function freeName(file: string, uri: string, index: number, taken: Set<string>): string {
  const stem = file.slice(file.lastIndexOf('/') + 1).replace(/(\.provisioners)?\.(ya?ml|json)$/i, '');
  const place = uri.replace(/^[a-z-]+:\/\//, '');
  const last = place.split(/[/#]/).at(-1) || `entry-${index + 1}`;
  const wishes = [last, place.replaceAll(/[/#]/g, '-'), `${last}-${index + 1}`];
  const name = wishes.map((wish) => `${stem}/${wish}`).find((wish) => !taken.has(wish)) ?? `${stem}/${index + 1}`;
  taken.add(name);
  return name;
}
