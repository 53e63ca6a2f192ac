import type { Schema, SchemaSet } from '../../schema/schema.ts';

const text: Schema = { type: 'string', minLength: 1 };
const flag: Schema = { type: 'boolean' };
const anything: Schema = {};

/** Plug-ins add fields of their own, so none is refused. */
function open(properties: SchemaSet, required: readonly string[] = []): Schema {
  return { type: 'object', properties, required, additionalProperties: anything };
}

const resource = open(
  {
    api: open({ crdVersion: { type: 'string', enum: ['v1', 'v1beta1'] }, namespaced: flag }),
    controller: flag,
    controllers: { type: 'array', items: open({ name: text }, ['name']) },
    core: flag,
    domain: { type: 'string' },
    external: flag,
    group: { type: 'string' },
    kind: { type: 'string', pattern: '^[A-Z][A-Za-z0-9]*$' },
    module: text,
    path: text,
    plural: { type: 'string', pattern: '^[a-z0-9]+$' },
    version: { type: 'string', pattern: '^(v[1-9][0-9]*((alpha|beta)[1-9][0-9]*)?|__internal)$' },
    webhooks: open({
      conversion: flag,
      defaulting: flag,
      validation: flag,
      defaultingPath: text,
      validationPath: text,
      spoke: { type: 'array', items: text },
      webhookVersion: { type: 'string', enum: ['v1', 'v1beta1'] },
    }),
  },
  ['kind', 'version'],
);

/** A PROJECT file of version 3. Source: KubeBuilder book, project config. */
export const projectSchema: Schema = open(
  {
    version: { type: 'string', enum: ['2', '3'], description: 'Version of the file itself, in quotes.' },
    cliVersion: { type: 'string' },
    domain: { type: 'string', description: 'Domain that ends the groups of all APIs.' },
    layout: { type: ['array', 'string'], items: text },
    multigroup: flag,
    namespaced: flag,
    projectName: { type: 'string', pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$' },
    repo: text,
    plugins: { type: 'object', additionalProperties: anything },
    resources: { type: 'array', items: resource },
  },
  ['version'],
);
