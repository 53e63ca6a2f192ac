import type { ProvidedPort } from '../../contract/port.ts';
import { portType } from '../../contract/portTypes.ts';
import type { Part } from '../../graph/element.ts';
import { type JsonObject, type JsonPath, textAt } from '../../json.ts';
import type { Schema } from '../../schema/schema.ts';
import { objectMeta } from '../kubernetes/header.ts';
import { apiOutputs } from '../platformApi.ts';
import { parameterSchema } from './cue/schema.ts';
import { type CueTemplate, readTemplate } from './cue/template.ts';
import { componentPortType, type Role, systemNamespace } from './kinds.ts';
import { terraformInputs, terraformOutputs } from './terraform.ts';

export const cuePath: JsonPath = ['spec', 'schematic', 'cue', 'template'];
const legacyPath: JsonPath = ['spec', 'extension', 'template'];

/** The CUE text of a definition with its place; the older form lies under `extension`. */
export function cueOf(definition: JsonObject): { readonly text: string; readonly path: JsonPath } | undefined {
  for (const path of [cuePath, legacyPath]) {
    const text = textAt(definition, ...path);
    if (text !== undefined) return { text, path };
  }
  return undefined;
}

const inputs = new WeakMap<JsonObject, { readonly schema: Schema | undefined }>();
const templates = new WeakMap<JsonObject, { readonly template: CueTemplate | undefined }>();

/** The inputs of a definition; undefined where they can't be told offline. Worked out once for each document. */
export function inputsOfDefinition(definition: JsonObject): Schema | undefined {
  const known = inputs.get(definition);
  if (known) return known.schema;
  const cue = cueOf(definition);
  const schema = cue ? parameterSchema(cue.text) : terraformInputs(definition);
  inputs.set(definition, { schema });
  return schema;
}

/** The top level of a definition's CUE text; undefined where it has none. */
export function templateOf(definition: JsonObject): CueTemplate | undefined {
  const known = templates.get(definition);
  if (known) return known.template;
  const cue = cueOf(definition);
  const template = cue && readTemplate(cue.text);
  templates.set(definition, { template });
  return template;
}

/** The port that a definition offers: its name is the type that applications ask for. */
export function definitionPort(role: Role, definition: JsonObject): ProvidedPort | undefined {
  const { name, namespace, annotations } = objectMeta(definition);
  if (!name) return undefined;
  const schema = inputsOfDefinition(definition);
  const common = {
    key: `provides:${name}`,
    path: ['spec', 'schematic'],
    ...(schema ? { inputs: schema } : {}),
    // The definitions of an application's own namespace go first.
    ...(namespace === systemNamespace ? { rank: 2000 } : {}),
  };
  if (role !== 'component') return { ...common, type: `kubevela/${role}/${name}`, aliases: [] };
  const type = portType(name);
  const outputs = apiOutputs(type, annotations, undefined, terraformOutputs(definition));
  return { ...common, type, aliases: [componentPortType(name)], ...(outputs ? { outputs } : {}) };
}

/** The objects that a definition renders, as far as its template writes them out. */
export function renderedParts(definition: JsonObject): readonly Part[] {
  const path = cueOf(definition)?.path;
  if (!path) return [];
  return (templateOf(definition)?.rendered ?? []).map((one) => ({
    name: one.name ?? 'output',
    kind: one.kind ?? 'object',
    path,
    ...(one.apiVersion ? { detail: one.apiVersion } : {}),
  }));
}
