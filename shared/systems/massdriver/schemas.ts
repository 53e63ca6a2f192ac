import type { Element } from '../../graph/element.ts';
import type { Schema } from '../../schema/schema.ts';

const text: Schema = { type: 'string' };
const anything: Schema = { 'x-kubernetes-preserve-unknown-fields': true };

const slots = (description: string): Schema => ({
  type: 'object',
  description,
  additionalProperties: {
    type: 'object',
    required: ['required'],
    properties: {
      resource_type: {
        type: 'string',
        description: 'Name of the type: name, name@version or organisation/name@version.',
      },
      required: { type: 'boolean', description: 'Whether it has to be connected, or is always made.' },
    },
  },
});

const schemaPart = (description: string): Schema => ({
  type: 'object',
  description,
  properties: {
    required: { type: 'array', items: text },
    properties: { type: 'object', additionalProperties: anything },
  },
});

/** `massdriver.yaml` of a bundle. Source: docs of Massdriver, "Bundles", and the schema that `mass bundle lint` uses. */
const bundleSchema: Schema = {
  type: 'object',
  required: ['name', 'description', 'params'],
  properties: {
    schema: { type: 'string', description: 'Always draft-07; an older field.' },
    name: {
      type: 'string',
      minLength: 3,
      maxLength: 53,
      pattern: '^[a-z][a-z0-9-]+[a-z0-9]$',
      description: 'Name of the bundle, in lower case.',
    },
    description: {
      type: 'string',
      minLength: 10,
      maxLength: 1024,
      description: 'What it makes, in a sentence or two.',
    },
    version: {
      type: 'string',
      pattern: '^\\d+\\.\\d+\\.\\d+$',
      description: 'Semantic version; without it there are no versions.',
    },
    source_url: text,
    type: text,
    access: text,
    steps: {
      type: 'array',
      description: 'What is run, in order; in reverse on delete.',
      items: {
        type: 'object',
        required: ['path', 'provisioner'],
        properties: {
          path: { type: 'string', description: 'A folder beside this file.' },
          provisioner: { type: 'string', description: 'opentofu, terraform, helm or bicep, with :version if wanted.' },
          skip_on_delete: { type: 'boolean' },
          config: { type: 'object', additionalProperties: anything },
        },
      },
    },
    params: schemaPart('What the user of the bundle fills in: JSON Schema draft-07, and presets under examples.'),
    dependencies: slots('What the bundle needs of others: a resource type and the versions that fit.'),
    resources: slots('What the bundle gives to others: a resource type and its version.'),
    connections: schemaPart('Deprecated, see dependencies: one resource type a property, by $ref.'),
    artifacts: schemaPart('Deprecated, see resources: one resource type a property, by $ref.'),
    ui: { type: 'object', additionalProperties: anything, description: 'How the form is drawn.' },
    app: {
      type: 'object',
      description: 'For applications: environment variables, policies and secrets.',
      properties: {
        envs: { type: 'object', additionalProperties: anything, description: 'jq expressions by variable.' },
        policies: { type: 'array', items: text },
        secrets: { type: 'object', additionalProperties: anything },
      },
    },
  },
};

/** `massdriver.yaml` of a resource type. */
const typeSchema: Schema = {
  type: 'object',
  required: ['name', 'label', 'schema'],
  properties: {
    name: { type: 'string', pattern: '^[a-z0-9-]{3,100}$', description: 'Name that bundles refer to.' },
    version: {
      type: 'string',
      pattern: '^\\d+\\.\\d+\\.\\d+$',
      description: 'Semantic version, which bundles name behind an @.',
    },
    label: { type: 'string', description: 'Name that people see.' },
    icon: text,
    ui: {
      type: 'object',
      properties: {
        connectionOrientation: { type: 'string', enum: ['link', 'environmentDefault'] },
        environmentDefaultGroup: text,
        instructions: { type: 'array', items: { type: 'object', properties: { label: text, path: text } } },
      },
    },
    exports: {
      type: 'array',
      items: {
        type: 'object',
        required: ['downloadButtonText', 'fileFormat', 'templatePath', 'templateLang'],
        properties: {
          downloadButtonText: text,
          fileFormat: text,
          templatePath: text,
          templateLang: { type: 'string', enum: ['liquid'] },
        },
      },
    },
    schema: { type: 'object', additionalProperties: anything, description: 'JSON Schema draft-07 of the resource.' },
  },
};

/** The schema that an element of Massdriver must fit; older types and previews are left to the service. */
export function schemaOfMassdriver(element: Element): Schema {
  if (element.kind === 'Bundle') return bundleSchema;
  return element.kind === 'ResourceType' && 'schema' in element.value ? typeSchema : { type: 'object' };
}
