import type { Element } from '../../graph/element.ts';
import type { Schema, SchemaSet } from '../../schema/schema.ts';
import { entityKind, skeletonKind } from './kinds.ts';

const text: Schema = { type: 'string', minLength: 1 };
const texts: Schema = { type: 'array', items: text };
const anything: Schema = {};
const textMap: Schema = { type: 'object', additionalProperties: { type: 'string' } };

/** Entities may hold more than Backstage knows: its own schemas allow fields for others. */
function open(properties: SchemaSet, required: readonly string[] = [], more: Schema = {}): Schema {
  return { type: 'object', properties, required, additionalProperties: anything, ...more };
}

const metadata = open(
  {
    name: { ...text, description: 'Name, unique in its namespace and kind.' },
    namespace: { ...text, description: 'Namespace of the catalogue; "default" when absent.' },
    title: { ...text, description: 'Name to show to people.' },
    description: { type: 'string', description: 'What the entity is, for people.' },
    labels: textMap,
    annotations: textMap,
    tags: texts,
    links: {
      type: 'array',
      items: open({ url: text, title: text, icon: text, type: text }, ['url']),
    },
  },
  ['name'],
);

const owner: Schema = { ...text, description: 'Group or User that owns the entity: [kind:][namespace/]name.' };
const type: Schema = { ...text, description: 'Sort of the entity, in the words of your organisation.' };
const lifecycle: Schema = { ...text, description: 'experimental, production or deprecated.' };
const system: Schema = { ...text, description: 'System that the entity is a part of.' };
const dependencies: SchemaSet = { dependsOn: texts, dependencyOf: texts };

/** `$text`, `$json` and `$yaml` stand for the content of a file or address. */
const definition: Schema = {
  type: ['string', 'object'],
  description: 'The definition itself, or $text with the file that holds it.',
};

const templateStep = open(
  {
    id: text,
    name: text,
    action: { ...text, description: 'Action of the scaffolder, such as fetch:template.' },
    input: { type: 'object', additionalProperties: anything },
    if: { type: ['string', 'boolean'] },
    each: { type: ['string', 'array'], items: anything },
  },
  ['action'],
);

const template = open(
  {
    type,
    owner,
    parameters: {
      type: ['object', 'array'],
      items: { type: 'object', additionalProperties: anything },
      additionalProperties: anything,
    },
    steps: { type: 'array', items: templateStep },
    output: open({
      links: {
        type: 'array',
        items: open({ url: text, entityRef: text, title: text, icon: text }),
      },
      text: { type: 'array', items: open({ title: { type: 'string' }, content: { type: 'string' } }) },
    }),
    presentation: { type: 'object', additionalProperties: anything },
    lifecycle,
  },
  ['type', 'steps'],
);

/** The `spec` of each kind. Source: Backstage, descriptor format of catalogue entities, and its JSON Schemas. */
const specs: Readonly<Record<string, Schema>> = {
  Component: open(
    { type, lifecycle, owner, system, subcomponentOf: text, providesApis: texts, consumesApis: texts, ...dependencies },
    ['type', 'lifecycle', 'owner'],
  ),
  API: open({ type, lifecycle, owner, system, definition }, ['type', 'lifecycle', 'owner'], {
    // An MCP server is described by where it runs.
    if: { required: ['type'], properties: { type: { enum: ['mcp-server'] } } },
    else: { required: ['definition'] },
  }),
  Resource: open({ type, owner, system, ...dependencies }, ['type', 'owner']),
  System: open({ type, owner, domain: text }, ['owner']),
  Domain: open({ type, owner, subdomainOf: text }, ['owner']),
  Group: open(
    {
      type,
      profile: { type: 'object', additionalProperties: anything },
      parent: text,
      children: texts,
      members: texts,
    },
    ['type', 'children'],
  ),
  User: open({ profile: { type: 'object', additionalProperties: anything }, memberOf: texts }),
  Location: open({
    type,
    target: text,
    targets: texts,
    presence: { type: 'string', enum: ['required', 'optional'] },
  }),
  Template: template,
};

const schemas: ReadonlyMap<string, Schema> = new Map(
  Object.entries(specs).map(([kind, spec]) => [
    kind,
    open({ apiVersion: text, kind: text, metadata, spec }, ['apiVersion', 'kind', 'metadata', 'spec']),
  ]),
);

/** The schema that an entity must fit. Skeletons and kinds of plug-ins have none. */
export function schemaOfEntity(element: Element): Schema {
  if (element.kind === skeletonKind.kind || !entityKind(element.group, element.kind)) return {};
  return schemas.get(element.kind) ?? {};
}
