import type { Element } from '../../graph/element.ts';
import type { Schema } from '../../schema/schema.ts';

const text: Schema = { type: 'string', minLength: 1 };
const anything: Schema = { 'x-kubernetes-preserve-unknown-fields': true };
const free: Schema = { type: 'object', additionalProperties: anything };

const criterion: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    app_id: { type: 'string', description: 'Only in this application.' },
    env_id: { type: 'string', description: 'Only in this environment.' },
    env_type: { type: 'string', description: 'Only in environments of this type.' },
    res_id: { type: 'string', description: 'Only for the resource of this id.' },
    class: { type: 'string', description: 'The class that is asked for; default when left out.' },
  },
};

const provision: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    is_dependent: { type: 'boolean', description: 'True: the co-provisioned resource depends on this one.' },
    match_dependents: { type: 'boolean', description: 'True: what depends on this one depends on it as well.' },
    params: free,
  },
};

/** A Definition as the platform reads it. Source: Humanitec documentation, Resource Definitions. */
const definition: Schema = {
  type: 'object',
  required: ['apiVersion', 'kind', 'metadata', 'entity'],
  properties: {
    apiVersion: text,
    kind: text,
    metadata: {
      type: 'object',
      required: ['id'],
      properties: { id: { ...text, description: 'Names the definition in the organization.' } },
    },
    entity: {
      type: 'object',
      required: ['name', 'type', 'driver_type'],
      properties: {
        name: { ...text, description: 'Shown to people.' },
        type: { ...text, description: 'The resource type it answers, such as postgres.' },
        driver_type: { ...text, description: 'The driver that makes the resource: humanitec/<name> or <org>/<name>.' },
        driver_account: { type: 'string', description: 'The cloud account that the driver uses.' },
        driver_inputs: {
          type: 'object',
          properties: { values: { anyOf: [free, { type: 'string' }] }, secrets: anything, secret_refs: anything },
        },
        provision: { type: 'object', additionalProperties: { ...provision, nullable: true } },
        criteria: { type: 'array', nullable: true, items: criterion },
      },
    },
  },
};

const pipeline: Schema = {
  type: 'object',
  required: ['name', 'on', 'jobs'],
  properties: {
    name: text,
    jobs: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: {
          needs: { type: 'array', items: { type: 'string' } },
          steps: { type: 'array', items: { type: 'object', properties: { uses: text } } },
        },
      },
    },
  },
};

const resources: Schema = {
  type: 'object',
  additionalProperties: {
    type: 'object',
    required: ['type'],
    additionalProperties: false,
    properties: { type: text, class: { type: 'string' }, id: { type: 'string' }, params: free },
  },
};

/** What the orchestrator is asked to deploy. Source: Platform Orchestrator provider, deployment: manifest. */
const manifest: Schema = {
  type: 'object',
  properties: {
    workloads: {
      type: 'object',
      additionalProperties: { type: 'object', properties: { resources, variables: free, outputs: free } },
    },
    shared: resources,
  },
};

/** The schema of an element of Humanitec. */
export function schemaOfHumanitec(element: Element): Schema {
  switch (element.kind) {
    case 'Definition':
      // In Terraform the provider's own schema holds, which is not known here.
      return element.source.path.length === 0 ? definition : { type: 'object' };
    case 'Pipeline':
      return pipeline;
    case 'Manifest':
      return manifest;
    default:
      return { type: 'object' };
  }
}
